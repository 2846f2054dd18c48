// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.time.LocalDate;
import java.util.Objects;

import org.etalon.norm.Text;
import org.etalon.scoring.CertificateType;

/**
 * A certificate that an object holds or held.
 *
 * @param type    with or without a conclusion; only one without it (22а, 38а) is given for three years
 * @param validTo last day, inclusive
 * @param status  what became of it
 */
public record HeldCertificate(CertificateType type, LocalDate validTo, Status status) {

	/** What became of a certificate. */
	public enum Status {
		/** In force. */
		ACTIVE("действует", "active"),
		/** Its term is over. */
		EXPIRED("истек", "expired"),
		/** Terminated by monitoring (clause 32). */
		TERMINATED("прекращен", "terminated");

		private final Text caption;

		Status(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	public HeldCertificate {
		Objects.requireNonNull(type);
		Objects.requireNonNull(validTo);
		Objects.requireNonNull(status);
	}

	/** Whether it is one of three years whose term ends in {@code year}. */
	boolean threeYearsEndIn(int year) {
		return type == CertificateType.A && status != Status.TERMINATED && validTo.getYear() == year;
	}
}
