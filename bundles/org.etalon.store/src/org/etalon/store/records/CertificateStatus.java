// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.norm.Text;

/** What became of a certificate; that its term is over is told by its last day. */
public enum CertificateStatus {
	/** Given and not terminated. */
	GIVEN("выдан", "given"),
	/** Terminated by monitoring (clause 32). */
	TERMINATED("прекращен", "terminated");

	private final Text caption;

	CertificateStatus(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
