// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.time.LocalDate;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Text;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.rules.plan.RoadmapProgress.Status;

/**
 * The roadmap of an object (appendix 4) as it stands on a day, or the draft of one.
 *
 * @param product      name and version of the product
 * @param objectId     id of the object
 * @param name         its name
 * @param conclusionId number of the conclusion
 * @param state        state of its life
 * @param on           the day
 * @param proposalOn   day of the proposal for recertification, null while it is not named
 * @param progress     how far it is carried out; null for a draft
 * @param now          what the assessment came to, null if it cannot be scored again
 * @param together     what all its measures together would make of that, null likewise
 * @param by           id and version of the variant that scored, empty for none
 * @param sections     the eight sections
 * @param problems     what is wrong with it
 * @param noGain       why nothing can be predicted, null if it can
 */
public record RoadmapReport(String product, String objectId, String name, String conclusionId, Text state, LocalDate on,
		LocalDate proposalOn, RoadmapProgress progress, Level now, Level together, String by, List<Section> sections,
		List<Text> problems, NoGain noGain) {

	/** Codes of the clauses that are reported on. */
	public static final List<String> CLAUSES = List.of("26", "Прил. 4");

	/**
	 * What an assessment comes to.
	 *
	 * @param points100      points of all stages, hundredths
	 * @param percent        integral level, percent
	 * @param levelClause    clause by which the level is computed
	 * @param decision       the decision
	 * @param decisionClause clause by which it is taken
	 */
	public record Level(int points100, int percent, Clause levelClause, Decision decision, Clause decisionClause) {
	}

	/**
	 * Why it cannot be predicted what something brings.
	 *
	 * @param code   stable code
	 * @param clause where the Rules say so
	 * @param text   the reason
	 */
	public record NoGain(String code, Clause clause, Text text) {
	}

	/**
	 * A section.
	 *
	 * @param number      its number
	 * @param title       its title
	 * @param notRequired whether it is marked «не требуется»
	 * @param items       its measures
	 */
	public record Section(int number, Text title, boolean notRequired, List<Item> items) {

		public Section {
			items = List.copyOf(items);
		}
	}

	/**
	 * A measure.
	 *
	 * @param number      its number
	 * @param title       what is done
	 * @param result      description of the result
	 * @param origin      why it was proposed, null if that is not known
	 * @param remark      the remark it answers, empty for none
	 * @param point       control point, percent; null for none
	 * @param dueOn       last day, null while it is not said
	 * @param responsible who carries it out, empty while it is not said
	 * @param criteria    ids of the criteria it is to meet
	 * @param errors      ids of the typical errors it is to put right
	 * @param gain100     points it would bring by itself, hundredths; null where that cannot be predicted
	 * @param reached     what the assessment would come to with it alone, null likewise
	 * @param status      where it stands; null in a draft
	 * @param startedOn   the day the work began, null before
	 * @param completedOn the day it was closed, null before
	 * @param proofs      names of what proves that
	 * @param related     numbers of the measures it belongs together with
	 * @param noGain      why its points cannot be predicted, null if they are
	 */
	public record Item(String number, String title, String result, Text origin, String remark, Integer point,
			LocalDate dueOn, String responsible, List<String> criteria, List<String> errors, Integer gain100,
			Level reached, Status status, LocalDate startedOn, LocalDate completedOn, List<String> proofs,
			List<String> related, NoGain noGain) {

		public Item {
			criteria = List.copyOf(criteria);
			errors = List.copyOf(errors);
			proofs = List.copyOf(proofs);
			related = List.copyOf(related);
		}
	}

	public RoadmapReport {
		sections = List.copyOf(sections);
		problems = List.copyOf(problems);
	}

	/** Whether it is only a draft. */
	public boolean draft() {
		return progress == null;
	}

	/** All measures. */
	public List<Item> items() {
		return sections.stream().flatMap(each -> each.items().stream()).toList();
	}

	/** Points that all measures together would bring, hundredths; null where that cannot be predicted. */
	public Integer gain100() {
		return now == null || together == null ? null : together.points100() - now.points100();
	}
}
