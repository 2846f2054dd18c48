// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/** Type of a certificate. */
public enum CertificateType {
	/** Given without a conclusion (22а, 38а). */
	A,
	/** Given together with a conclusion (22б, 38б). */
	B
}
