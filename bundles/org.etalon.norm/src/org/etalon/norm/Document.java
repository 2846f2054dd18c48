// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/** The documents that the computations follow. */
public enum Document {
	/** The Rules of certification (Правила сертификации). */
	RULES("", "", "Правила сертификации", "Rules of certification"),
	/** The Standard «Государство для людей». */
	STANDARD("Станд.", "Standard", "Стандарт «Государство для людей»", "Standard “State for people”"),
	/** The typical departmental plan that goes with the Standard. */
	DEPARTMENTAL_PLAN("Типовой план", "Typical plan", "Типовой план внедрения клиентоцентричности",
			"Typical departmental plan of client centricity"),
	/** The Concept of services 24/7. */
	CONCEPT("Концепция", "Concept", "Концепция перехода к предоставлению услуг 24/7", "Concept of services 24/7"),
	/** The Standard «Государство для бизнеса». */
	BUSINESS_STANDARD("ГДБ", "Business standard", "Стандарт «Государство для бизнеса»",
			"Standard “State for business”"),
	/** The slides on the constructor of digital regulations (КЦР). */
	DIGITAL_REGULATIONS("КЦР", "Digital regulations", "Конструктор цифровых регламентов, слайды",
			"Constructor of digital regulations, slides"),
	/** The production calendar, by the decrees of each year. */
	CALENDAR("Календарь", "Calendar", "Производственный календарь", "Production calendar"),
	/** An act of a subject of the Federation that a rule bundle rests on; the number names the act and its clause. */
	REGIONAL("Акт субъекта", "Act of the subject", "Акт субъекта Российской Федерации",
			"Act of a subject of the Federation");

	private final Text shortName;
	private final Text caption;

	Document(String shortRu, String shortEn, String ru, String en) {
		this.shortName = new Text(shortRu, shortEn);
		this.caption = new Text(ru, en);
	}

	/** What stands before the number of a clause, empty for the Rules: clauses are theirs unless said otherwise. */
	public Text shortName() {
		return shortName;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}
}
