// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/** Basis of a recertification (clause 30). */
public enum Basis {
	/** The term of the certificate ends (30а). */
	EXPIRY,
	/** The certificate was terminated by monitoring (30б). */
	REVOCATION
}
