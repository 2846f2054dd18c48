// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** The documents that the computations follow. */
public enum Document {
	/** The Rules of certification (Правила сертификации). */
	RULES("", "Правила сертификации", "Rules of certification"),
	/** The Standard «Государство для людей». */
	STANDARD("Станд.", "Стандарт «Государство для людей»", "Standard “State for people”"),
	/** The typical departmental plan that goes with the Standard. */
	DEPARTMENTAL_PLAN("Типовой план", "Типовой план внедрения клиентоцентричности",
			"Typical departmental plan of client centricity"),
	/** The Concept of services 24/7. */
	CONCEPT("Концепция", "Концепция перехода к предоставлению услуг 24/7", "Concept of services 24/7"),
	/** The Standard «Государство для бизнеса». */
	BUSINESS_STANDARD("ГДБ", "Стандарт «Государство для бизнеса»", "Standard “State for business”"),
	/** The slides on the constructor of digital regulations (КЦР). */
	DIGITAL_REGULATIONS("КЦР", "Конструктор цифровых регламентов, слайды",
			"Constructor of digital regulations, slides"),
	/** The production calendar, by the decrees of each year. */
	CALENDAR("Календарь", "Производственный календарь", "Production calendar"),
	/** An act of a subject of the Federation that a rule bundle rests on; the number names the act and its clause. */
	REGIONAL("Акт субъекта", "Акт субъекта Российской Федерации", "Act of a subject of the Federation");

	private final String shortName;
	private final Text caption;

	Document(String shortName, String ru, String en) {
		this.shortName = shortName;
		this.caption = new Text(ru, en);
	}

	/** What stands before the number of a clause, empty for the Rules: clauses are theirs unless said otherwise. */
	public String shortName() {
		return shortName;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
