// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

import org.etalon.norm.Clause;
import org.etalon.norm.Text;
import org.etalon.rules.year.YearStep;

/**
 * Something that falls due.
 *
 * @param kind       what it is
 * @param step       the step of the year, null for anything else
 * @param reportYear its reporting year, null likewise
 * @param objectId   the object, empty for a step of the year
 * @param objectName its name, likewise
 * @param document   number of the document it is about, empty if about none
 * @param day        the last day
 * @param clause     where it is required
 */
public record DueItem(Kind kind, YearStep step, Integer reportYear, String objectId, String objectName, String document,
		LocalDate day, Clause clause) {

	/** By day, then kind, object and document. */
	static final Comparator<DueItem> ORDER = Comparator.comparing(DueItem::day).thenComparing(DueItem::kind)
			.thenComparing(DueItem::objectId).thenComparing(DueItem::document);

	/** What falls due. */
	public enum Kind {
		/** A step of the year (clauses 6, 10, 12, 16). */
		YEAR_STEP(null, "срок отчетного года", "deadline of a reporting year"),
		/** Materials and contacts of an object in the draft list (clause 10). */
		REVIEW("10", "материалы по проекту перечня", "materials on the draft list"),
		/** A certificate or conclusion to be sent (clause 25). */
		SENDING("25", "направить документ", "send the document"),
		/** The draft of a roadmap (clause 26). */
		ROADMAP_DRAFT("26", "проект дорожной карты", "draft of the roadmap"),
		/** An approved roadmap whose proposal for recertification falls due (clause 26, appendix 4, 8.1). */
		ROADMAP_IMPLEMENTATION("26", "реализация дорожной карты", "implementation of the roadmap"),
		/** A certificate that ends (clause 29). */
		EXPIRY("29", "истекает сертификат", "certificate expires"),
		/** A certificate of three years that ends and gives a basis for the list of its year (clause 9). */
		EXPIRY_P9_2("9, 29", "истекает сертификат на 3 года (основание п. 9)",
				"certificate of 3 years expires (basis of clause 9)"),
		/** A notice of termination to be sent (clause 34). */
		NOTICE("34", "направить уведомление о прекращении", "send the notice of termination");

		private final Clause clause;
		private final Text caption;

		Kind(String clause, String ru, String en) {
			this.clause = clause == null ? null : new Clause(clause);
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}

		Clause clause() {
			return clause;
		}
	}

	/** What has to be done, in words. */
	public Text caption() {
		return step == null ? kind.caption() : step.caption();
	}

	/** Days from {@code asOf} to the last day; below zero for what is late. */
	public long daysLeft(LocalDate asOf) {
		return ChronoUnit.DAYS.between(asOf, day);
	}
}
