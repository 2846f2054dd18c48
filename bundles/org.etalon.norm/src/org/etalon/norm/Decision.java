// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** What a certification ends with (результат, clauses 22, 23, 30, 31, 38, 39, 41). */
public enum Decision {
	/** Certificate (22а, 38а). */
	CERTIFICATE("сертификат", "certificate"),
	/** Certificate and conclusion (22б, 38б). */
	CERTIFICATE_AND_CONCLUSION("сертификат и заключение", "certificate and conclusion"),
	/** Conclusion only (23, 31, 39). */
	CONCLUSION_ONLY("только заключение", "conclusion only"),
	/** Recertification without the implemented roadmap (31). */
	NOT_ADMITTED("не допущен к повторной сертификации", "not admitted to recertification"),
	/** A basis that does not exist for the kind of object (41). */
	INVALID_BASIS("основание не применимо", "basis does not apply");

	private final Text caption;

	Decision(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** Whether a certificate is given. */
	public boolean certifies() {
		return this == CERTIFICATE || this == CERTIFICATE_AND_CONCLUSION;
	}

	/** Whether this is a better end for the object than {@code other}; the two refusals are equally bad. */
	public boolean betterThan(Decision other) {
		return Math.min(ordinal(), NOT_ADMITTED.ordinal()) < Math.min(other.ordinal(), NOT_ADMITTED.ordinal());
	}
}
