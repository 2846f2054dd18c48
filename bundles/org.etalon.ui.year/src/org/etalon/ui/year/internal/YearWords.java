// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.norm.Clause;
import org.etalon.operations.year.ApproveYearList;
import org.etalon.operations.year.BuildYearList;
import org.etalon.operations.year.Difference;
import org.etalon.operations.year.ExplainYearList;
import org.etalon.operations.year.ImportReviews;
import org.etalon.operations.year.ListedObject;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;

/** What is said of lists, objects and deadlines. */
final class YearWords {

	private static final Texts WORDS = Language.words(YearWords.class);

	private YearWords() {
	}

	/** A text of this area. */
	static String word(String key, String... arguments) {
		return WORDS.get(key, arguments);
	}

	/** A statement with the clause it rests on. */
	static String withClause(String text, Clause clause) {
		return word("clause", text, clause.toString());
	}

	/** An edition in the list of editions. */
	static String edition(Edition edition) {
		String number = Integer.toString(edition.edition());
		return edition.approved() ? word("edition.approved", number, date(edition.approvedOn()))
				: word("edition.draft", number);
	}

	/** What is to be thought of before a draft is approved, which cannot be taken back. */
	static List<String> beforeApproval(YearFacts facts) {
		List<String> said = new ArrayList<>();
		if (facts.unanswered() > 0) {
			said.add(word("ask.approve.remarks", number(facts.unanswered())));
		}
		if (facts.overtaken()) {
			said.add(word("ask.approve.overtaken"));
		}
		return said;
	}

	/** Where a list stands, in one line. */
	static String state(YearFacts facts) {
		String state = switch (facts.next()) {
		case BUILD -> word("state.none");
		case APPROVE -> facts.inForce().map(edition -> word("state.update", Integer.toString(edition.edition()),
				edition.protocol(), date(edition.approvedOn()))).orElse(word("state.draft"));
		case UPDATE -> word("state.approved", facts.newest().orElseThrow().protocol(),
				date(facts.newest().orElseThrow().approvedOn()));
		};
		return facts.deadlines().stream().filter(each -> each.step() == nextStep(facts)).findFirst()
				.map(each -> state + " · " + deadline(each, facts.today())).orElse(state);
	}

	/** The step that the Rules expect next. */
	private static YearStep nextStep(YearFacts facts) {
		return switch (facts.next()) {
		case BUILD -> YearStep.YEAR_LIST_PUBLISHED;
		case APPROVE -> facts.inForce().isPresent() ? YearStep.YEAR_LIST_UPDATE : YearStep.YEAR_LIST_APPROVED;
		case UPDATE -> YearStep.YEAR_LIST_UPDATE;
		};
	}

	private static String deadline(YearDeadline deadline, LocalDate today) {
		return word(today.isAfter(deadline.lastDay()) ? "deadline.past" : "deadline.ahead",
				word("step." + deadline.step().name()), date(deadline.lastDay()),
				deadline.step().clause().in(Language.current()));
	}

	/** Whether a step was in time, with its day and clause. */
	static String punctuality(Punctuality punctuality) {
		YearStep step = punctuality.deadline().step();
		return word(punctuality.status() == Punctuality.Status.LATE ? "punctuality.late" : "punctuality.onTime",
				word("step." + step.name()), date(punctuality.deadline().lastDay()),
				step.clause().in(Language.current()));
	}

	/** What came of building. */
	static String built(BuildYearList.Result result) {
		BuildYearList.Counts counts = result.counts();
		List<String> said = new ArrayList<>();
		said.add(word("built.counts", number(counts.objects()), number(counts.included()), number(counts.leftOut()),
				number(counts.noBasis())));
		if (result.different()) {
			said.add(word("built.rows", number(result.added()), number(result.changed()), number(result.removed())));
		} else if (counts.included() + counts.leftOut() > 0) {
			said.add(word(result.edition().approved() ? "built.asApproved" : "built.same"));
		}
		if (counts.onlyContacts() > 0) {
			said.add(word("built.contacts", number(counts.onlyContacts())));
		}
		if (counts.unknown() > 0) {
			said.add(word("built.unknown", number(counts.unknown())));
		}
		if (!result.edition().approved()) {
			said.add(punctuality(result.punctuality()));
		}
		return String.join(" ", said);
	}

	/** What came of approving. */
	static String approved(ApproveYearList.Result result) {
		List<String> said = new ArrayList<>();
		said.add(word(result.repeated() ? "approved.repeated" : "approved.done",
				Integer.toString(result.edition().edition()), result.edition().protocol(),
				date(result.edition().approvedOn())));
		if (result.registerChanged()) {
			said.add(word("approved.changed"));
		}
		said.add(punctuality(result.punctuality()));
		return String.join(" ", said);
	}

	/** What came of taking materials and remarks. */
	static String taken(String file, ImportReviews.Result result) {
		return word("taken", file, number(result.added()), number(result.changed()), number(result.unchanged()),
				number(result.rejected()));
	}

	/** What became of remarks: the sentence, and whether it is what they wait for. */
	static Answered answered(RemarkAnswer answer, boolean unanswered) {
		if (answer == null) {
			return new Answered(word("answer.none"), false);
		}
		String said = word("answer.on", answer.outcome().caption().in(Language.current()), date(answer.answeredOn()));
		return new Answered(unanswered ? word("answer.old", said) : said, !unanswered);
	}

	/**
	 * What became of remarks.
	 *
	 * @param said in a sentence
	 * @param done whether nothing more is to be said
	 */
	record Answered(String said, boolean done) {
	}

	/** Remarks with what became of them. */
	static void remarks(Prose details, String remarks, String came, RemarkAnswer answer, boolean unanswered) {
		details.heading(word("remarks")).line(remarks).faint(came);
		Answered answered = answered(answer, unanswered);
		details.line(answered.done() ? "✓" : "?", answered.said(), answered.done() ? Tone.PLAIN : Tone.FAIR);
		if (answer != null && answer.text() != null) {
			details.under(answer.text());
		}
	}

	/** Bases in one line. */
	static String bases(List<EligibilityBasis> bases) {
		return bases.stream().map(each -> each.caption().in(Language.current())).collect(Collectors.joining("; "));
	}

	/**
	 * Reasons against an object: those of the Rules, each with its clause, then those of its region.
	 *
	 * @param regional captions of the columns that keep it out by the rules of its region
	 */
	static List<String> reasons(List<IneligibilityReason> reasons, List<String> regional) {
		return Stream
				.concat(reasons.stream().map(each -> withClause(each.caption().in(Language.current()), each.clause())),
						regional.stream().map(each -> word("reason.regional", each)))
				.toList();
	}

	private static String against(ListedObject object) {
		return String.join("; ", reasons(object.reasons(), object.regional()));
	}

	/** Why an object would not be in the list by what is known now, in one line. */
	static String against(ExplainYearList.Result result) {
		return String.join("; ", reasons(result.eligibility().reasons(),
				result.regional().stream().map(EligibilityReason::column).toList()));
	}

	/** Why an object is in the list or not, in one line. */
	static String why(ListedObject object) {
		return object.included() ? bases(object.basis()) : against(object);
	}

	/** Materials in one line, each with its clause. */
	static String materials(List<Material> materials) {
		return materials.stream().map(each -> withClause(each.caption().in(Language.current()), each.clause()))
				.collect(Collectors.joining("; "));
	}

	/** What kind of object it is, in one line. */
	static String about(ListedObject object) {
		return object.objectId() + " · " + object.category().caption().in(Language.current())
				+ (object.typical() ? " · " + word("typical") : "")
				+ (object.authority().isEmpty() ? "" : " · " + object.authority());
	}

	/** What an edition says of an object, in one line. */
	static String stated(ListedObject object) {
		if (object == null) {
			return word("stated.none");
		}
		return word(object.included() ? "stated.in" : "stated.out", why(object),
				object.selfCheck() == null ? "–" : object.selfCheck().letter());
	}

	/** What is otherwise than before, in one line. */
	static String changes(Difference difference) {
		ListedObject before = difference.before();
		ListedObject after = difference.after();
		if (difference.kind() != Difference.Kind.CHANGED || before == null || after == null) {
			return difference.kind() == Difference.Kind.ADDED ? bases(after.basis())
					: after == null ? word("changes.noBasis") : against(after);
		}
		List<String> said = new ArrayList<>();
		change(said, "name", before.name(), after.name());
		change(said, "authority", before.authority(), after.authority());
		change(said, "selfCheck", FieldText.shown(before.selfCheck(), Language.current()),
				FieldText.shown(after.selfCheck(), Language.current()));
		change(said, "category", before.category().caption().in(Language.current()),
				after.category().caption().in(Language.current()));
		change(said, "typical", yesNo(before.typical()), yesNo(after.typical()));
		part(said, "basis.gone", bases(without(before.basis(), after.basis())));
		part(said, "basis.new", bases(without(after.basis(), before.basis())));
		part(said, "reasons.gone", String.join("; ",
				reasons(without(before.reasons(), after.reasons()), without(before.regional(), after.regional()))));
		part(said, "reasons.new", String.join("; ",
				reasons(without(after.reasons(), before.reasons()), without(after.regional(), before.regional()))));
		return String.join("; ", said);
	}

	private static void change(List<String> said, String what, String before, String after) {
		if (!before.equals(after)) {
			said.add(word("change", word("change." + what), before.isEmpty() ? "–" : before,
					after.isEmpty() ? "–" : after));
		}
	}

	private static void part(List<String> said, String what, String text) {
		if (!text.isEmpty()) {
			said.add(word("change." + what, text));
		}
	}

	private static <T> List<T> without(List<T> all, List<T> others) {
		return all.stream().filter(each -> !others.contains(each)).toList();
	}

	/** The sign of a kind of difference. */
	static String sign(Difference.Kind kind) {
		return switch (kind) {
		case ADDED -> "+";
		case REMOVED -> "−";
		case CHANGED -> "≠";
		};
	}

	/** What the register knows of an object now, caption and value. */
	static List<List<String>> known(ExplainYearList.Result result) {
		CertificationObject object = result.object();
		List<List<String>> known = new ArrayList<>();
		known.add(fact("selfCheck", FieldText.shown(object.selfCheck(), Language.current())));
		known.add(fact("certificate",
				result.candidate().certificate() == null ? "–"
						: word("fact.held", date(result.candidate().certificate().validTo()),
								result.candidate().certificate().status().caption().in(Language.current()))));
		known.add(fact("form", object.formUrl()));
		known.add(fact("testable", FieldText.shown(object.remotelyTestable(), Language.current())));
		known.add(fact("access", FieldText.shown(object.accessForCenter(), Language.current())));
		known.add(fact("roadmap", word("roadmap." + result.candidate().roadmap())));
		known.add(fact("authorityContacts", yesNo(result.authorityContacts())));
		known.add(fact("digitalContacts", yesNo(result.digitalContacts())));
		if (object.endYear() != null) {
			known.add(fact("end", word("fact.ends", object.endYear().toString(),
					FieldText.shown(object.endActAdopted(), Language.current()))));
		}
		if (object.excluded() != null) {
			known.add(fact("excluded", object.excluded()));
		}
		return known;
	}

	private static List<String> fact(String name, String value) {
		return List.of(word("fact." + name), value == null ? "–" : value);
	}

	private static String yesNo(boolean value) {
		return FieldText.shown(value, Language.current());
	}
}
