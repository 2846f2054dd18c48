// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

import org.etalon.norm.Clause;
import org.etalon.norm.Flaw;
import org.etalon.norm.Grade;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Ruling;
import org.etalon.norm.Stage;
import org.etalon.norm.Subject;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Award;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;

/** Points, level and decision (R-11… ), computed by the scoring variant of the kind in question. */
final class ScoringCases {

	static final String DECISIONS = "CERTIFICATE|CERTIFICATE_AND_CONCLUSION|CONCLUSION_ONLY";

	private static final String LETTERS = "А+|А|Б+|Б|В|Г";
	static final String UNKNOWN_LETTER = "UNKNOWN_LETTER";

	/** The stages by the names cases have for them. */
	private enum Part {
		REG(Stage.REGULATION), LP(Stage.RECEPTION), LAB(Stage.LABORATORY), MON(Stage.MONITORING);

		private final Stage stage;

		Part(Stage stage) {
			this.stage = stage;
		}

		String key() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	private ScoringCases() {
	}

	static List<CaseRule> rules() {
		return List.of(letter("R-11", new Clause("18"), ObjectKind.STATE_SERVICE), reception(), monitoring(), level(),
				full(), result(), letter("R-30", new Clause("37"), ObjectKind.APPEALS_SERVIS), sectionSeven());
	}

	/** The variant that cases of section VII, or of the sections before it, are computed by. */
	static ScoringVariant variant(CaseContext context, boolean sectionSeven, Inputs in) {
		return context.variant(kind(sectionSeven), subject(in));
	}

	private static ObjectKind kind(boolean sectionSeven) {
		return sectionSeven ? ObjectKind.APPEALS_SERVIS : ObjectKind.STATE_SERVICE;
	}

	/** With the subject whose rules count, as an input. */
	static CaseRule.Builder withSubject(CaseRule.Builder rule) {
		return rule.optional("subject", "01…99", "", "субъект, чьи правила действуют", "subject whose rules count");
	}

	private static CaseRule.Builder withAnswers(CaseRule.Builder rule) {
		return withSubject(rule).optional("answers", "{\"…\": \"yes|no\"}", "",
				"ответы в столбцах, которые добавляют правила субъекта", "answers in the columns that a subject adds");
	}

	private static String subject(Inputs in) {
		String given = in.textOrNull("subject");
		if (given == null) {
			return "";
		}
		return Subject.find(given).map(Subject::code).orElseThrow(() -> in.refuse("subject", "01…99"));
	}

	/** A submission with the answers of a case, as the variant takes them from a register. */
	private static Submission answered(Submission submission, ScoringVariant variant, Inputs in) {
		Map<String, String> answers = new LinkedHashMap<>();
		for (Map.Entry<String, Object> answer : in.anything("answers").entrySet()) {
			if (!variant.columns().contains(answer.getKey())) {
				throw new InputException(new Flaw("answers." + answer.getKey(), "UNKNOWN_KEY", answer.getKey(),
						String.join(", ", new TreeSet<>(variant.columns()))));
			}
			answers.put(answer.getKey(), answer.getValue() instanceof Boolean flag ? flag ? "yes" : "no"
					: Inputs.string(answer.getValue(), "answers." + answer.getKey()));
		}
		return answers.isEmpty() ? submission : variant.complete(submission, "", "", answers);
	}

	private static CaseRule letter(String id, Clause clause, ObjectKind kind) {
		return withSubject(CaseRule.named(id, clause, "Баллы за букву" + (id.equals("R-30") ? ", раздел VII" : ""),
				"Points for a letter" + (id.equals("R-30") ? ", section VII" : "")))
				.input("letter", LETTERS, "буквенный эквивалент", "letter of the grade")
				.output("points100", "0…100", "баллы, сотые", "points, hundredths").errors(UNKNOWN_LETTER)
				.example("{\"letter\": \"Б+\"}").computed((in, context) -> {
					Grade grade = grade(in, "letter");
					Scheme scheme = context.variant(kind, subject(in)).scheme();
					Award award = scheme.stage(Stage.REGULATION).award(Finding.of(grade));
					return Ruling.made(outputs("points100", award.points()), new TraceStep(Stage.REGULATION.name(),
							grade.letter(), award.points(), award.clause(), null));
				});
	}

	private static CaseRule.Builder receptionInputs(CaseRule.Builder rule, String parent) {
		return rule.optional(parent + "inMszuFederal", "true|false", "false", "в перечне МСЗУ", "in перечень МСЗУ")
				.alias("mszu_federal")
				.optional(parent + "inMszuRegional", "true|false", "false", "в региональном перечне МСЗУ",
						"in a regional list of МСЗУ")
				.alias("mszu_regional")
				.optional(parent + "indicatorsApplicable", "true|false", "true", "показатели применимы",
						"the indicators are applicable")
				.optional(parent + "requiredByNpa", "true|false", "false", "личный прием требуется актом",
						"an act requires personal reception")
				.optional(parent + "performed", "true|false", "true", "требование акта исполняется",
						"what the act requires is performed")
				.optional(parent + "letter", LETTERS, "", "буква этапа", "letter of the stage");
	}

	private static CaseRule reception() {
		return receptionInputs(withSubject(
				CaseRule.named("R-12", new Clause("17б"), "Баллы за личный прием", "Points for personal reception")),
				"")
				.settings(ScoringSettings.A07).output("points100", "0…30", "баллы, сотые", "points, hundredths")
				.output("status", "NOT_APPLICABLE|REQUIREMENT_NOT_FULFILLED|ASSESSED", "чем закончился этап",
						"how the stage ended")
				.errors(UNKNOWN_LETTER)
				.example("{\"inMszuFederal\": true, \"inMszuRegional\": false, \"letter\": \"Б+\"}")
				.computed((in, context) -> {
					Submission submission = best(false, in, in).with(Stage.RECEPTION, receptionFinding(in, context));
					return stage(assess(variant(context, false, in), submission, context), Stage.RECEPTION);
				});
	}

	private static CaseRule.Builder monitoringInputs(CaseRule.Builder rule, String parent) {
		return rule
				.optional(parent + "technicalCapability", "true|false|null", "null",
						"есть техническая возможность передавать данные", "data can technically be transferred")
				.optional(parent + "dataInSystem", "true|false", "", "данные есть в системе мониторинга",
						"the monitoring system has the data")
				.optional(parent + "providedByMincifry", "true|false", "", "данные представлены Минцифры России",
						"Минцифры presented the data");
	}

	private static CaseRule monitoring() {
		return monitoringInputs(withSubject(CaseRule.named("R-13", new Clause("19"), "Баллы за возможность мониторинга",
				"Points for the capability of monitoring")), "")
				.output("points100", "0…10", "баллы, сотые", "points, hundredths")
				.example("{\"technicalCapability\": true, \"dataInSystem\": false, \"providedByMincifry\": false}")
				.computed((in,
						context) -> stage(
								assess(variant(context, false, in),
										best(false, in, null).with(Stage.MONITORING, monitoringFinding(in)), context),
								Stage.MONITORING).map(outputs -> outputs("points100", outputs.get("points100"))));
	}

	private static CaseRule level() {
		return withAnswers(CaseRule.named("R-14", new Clause("20"), "Интегральный уровень по баллам",
				"Integral level from points"))
				.input("reg", "0|10|15|20|25|30", "баллы за регулирование, сотые", "points for regulation, hundredths")
				.input("lp", "0|10|15|20|25|30", "баллы за личный прием, сотые", "points for reception, hundredths")
				.input("lab", "0|10|15|20|25|30", "баллы лаборатории, сотые", "points of the laboratory, hundredths")
				.input("mon", "0|10", "баллы за мониторинг, сотые", "points for monitoring, hundredths")
				.optional("missingInfo", "[reg|lp|lab|mon]", "[]", "по чему не представлены сведения",
						"of what information is missing")
				.output("level", "0…100", "ИуКЦ, %", "integral level, %")
				.output("result", DECISIONS, "результат", "decision")
				.example("{\"reg\": 25, \"lp\": 20, \"lab\": 15, \"mon\": 10}")
				.computed((in, context) -> levelOf(in, context, false));
	}

	private static CaseRule sectionSeven() {
		return withAnswers(CaseRule.named("R-31", new Clause("37"), "Интегральный уровень и результат, раздел VII",
				"Integral level and decision, section VII")).settings(ScoringSettings.A25)
				.input("reg", "0|10|20|30|40|50", "баллы за регулирование, сотые", "points for regulation, hundredths")
				.input("lab", "0|10|20|30|40|50", "баллы лаборатории, сотые", "points of the laboratory, hundredths")
				.optional("missingInfo", "[reg|lab]", "[]", "по чему не представлены сведения",
						"of what information is missing")
				.output("level", "0…100", "ИуКЦ, %", "integral level, %")
				.output("result", DECISIONS, "результат", "decision").example("{\"reg\": 40, \"lab\": 20}")
				.computed((in, context) -> levelOf(in, context, true));
	}

	private static Ruling<Map<String, Object>> levelOf(Inputs in, CaseContext context, boolean sectionSeven) {
		ScoringVariant variant = variant(context, sectionSeven, in);
		Submission submission = answered(best(sectionSeven, in, null), variant, in);
		for (Part part : Part.values()) {
			if (variant.scheme().stage(part.stage) != null) {
				submission = submission.with(part.stage, worth(variant.scheme(), part, in));
			}
		}
		List<String> keys = Arrays.stream(Part.values()).filter(part -> variant.scheme().stage(part.stage) != null)
				.map(Part::key).toList();
		for (String missing : in.texts("missingInfo")) {
			if (!keys.contains(missing)) {
				throw in.refuse("missingInfo", String.join("|", keys));
			}
			submission = submission.with(
					Part.values()[Arrays.stream(Part.values()).map(Part::key).toList().indexOf(missing)].stage,
					Finding.NOT_PRESENTED);
		}
		return answer(assess(variant, submission, context),
				outcome -> outputs("level", outcome.level().percent(), "result", outcome.decision()));
	}

	/** A finding that brings the points of a case. */
	private static Finding worth(Scheme scheme, Part part, Inputs in) {
		int points = in.integer(part.key(), 0, 100);
		List<String> possible = new ArrayList<>();
		for (Finding finding : Finding.values()) {
			Award award = finding == Finding.STAGE_NOT_APPLICABLE ? null : scheme.stage(part.stage).award(finding);
			if (award != null && award.points() == points) {
				return finding;
			}
			if (award != null && !possible.contains(Integer.toString(award.points()))) {
				possible.add(Integer.toString(award.points()));
			}
		}
		throw in.refuse(part.key(), String.join("|", possible));
	}

	private static CaseRule full() {
		CaseRule.Builder rule = withAnswers(
				CaseRule.named("R-14.full", new Clause("20"), "Баллы, уровень и результат по оценкам этапов",
						"Points, level and decision from the grades of the stages"))
				.settings(ScoringSettings.A07)
				.input("regLetter", LETTERS, "буква за регулирование", "letter of regulation").alias("regulation")
				.input("reception", "{…}", "личный прием, как в R-12", "personal reception, as in R-12");
		receptionInputs(rule, "reception.").input("labLetter", LETTERS, "буква лаборатории", "letter of the laboratory")
				.alias("laboratory").input("monitoring", "{…}", "мониторинг, как в R-13", "monitoring, as in R-13");
		return monitoringInputs(rule, "monitoring.")
				.output("points100", "{reg, lp, lab, mon}", "баллы этапов, сотые", "points of the stages, hundredths")
				.output("level", "0…100", "ИуКЦ, %", "integral level, %")
				.output("result", DECISIONS, "результат", "decision").errors(UNKNOWN_LETTER)
				.example("{\"regLetter\": \"А\", \"reception\": {\"inMszuFederal\": true, \"letter\": \"Б+\"}, "
						+ "\"labLetter\": \"А+\", \"monitoring\": {\"technicalCapability\": true}}")
				.computed((in, context) -> {
					Inputs reception = in.inner("reception");
					ScoringVariant variant = variant(context, false, in);
					Submission submission = answered(best(false, in, reception), variant, in)
							.with(Stage.REGULATION, Finding.of(grade(in, "regLetter")))
							.with(Stage.RECEPTION, receptionFinding(reception, context))
							.with(Stage.LABORATORY, Finding.of(grade(in, "labLetter")))
							.with(Stage.MONITORING, monitoringFinding(in.inner("monitoring")));
					return answer(assess(variant, submission, context), ScoringCases::everything);
				});
	}

	private static Map<String, Object> everything(Outcome outcome) {
		Map<String, Object> points = new LinkedHashMap<>();
		for (Part part : Part.values()) {
			points.put(part.key(), outcome.points(part.stage));
		}
		return outputs("points100", points, "level", outcome.level().percent(), "result", outcome.decision());
	}

	private static CaseRule result() {
		return withSubject(CaseRule.named("R-15", new Clause("22"), "Результат по уровню", "Decision for a level"))
				.input("level", "0…100", "ИуКЦ, %", "integral level, %")
				.optional("section7", "true|false", "false", "по разделу VII", "by section VII")
				.output("result", DECISIONS, "результат", "decision").example("{\"level\": 65, \"section7\": false}")
				.computed((in, context) -> {
					int level = in.integer("level", 0, 100);
					Band band = variant(context, in.flag("section7", false), in).scheme().band(level);
					return Ruling.made(outputs("result", band.decision()),
							TraceStep.of("DECISION", band.from() + " ≤ " + level, band.clause()));
				});
	}

	/** A submission with the best findings, in the lists the inputs name. */
	private static Submission best(boolean sectionSeven, Inputs in, Inputs lists) {
		return new Submission(kind(sectionSeven), subject(in), lists == null || lists.flag("inMszuFederal", false),
				lists != null && lists.flag("inMszuRegional", false), Finding.A_PLUS, Finding.A_PLUS, Finding.A_PLUS,
				Finding.CAPABLE, Submission.Dates.UNKNOWN, null);
	}

	private static Finding receptionFinding(Inputs in, CaseContext context) {
		boolean listed = in.flag("inMszuFederal", false) || in.flag("inMszuRegional", false);
		boolean required = in.flag("requiredByNpa", false);
		if (!listed && !(required && context.settings().is(ScoringSettings.A07, "ACT_DECIDES"))) {
			// There is no such stage, whatever is said of it. Where an act decides, a grade would tell that one
			// requires it; here the case itself says so.
			return Finding.NOT_STATED;
		}
		String letter = in.textOrNull("letter");
		if (!in.flag("indicatorsApplicable", true)) {
			return Finding.INDICATORS_NOT_APPLICABLE;
		}
		if (required && !in.flag("performed", true)) {
			return Finding.NOT_PERFORMED;
		}
		return letter == null ? Finding.NOT_STATED : Finding.of(grade(in, "letter"));
	}

	/** Data in the system, or presented by Минцифры, make no difference to the points (A08). */
	private static Finding monitoringFinding(Inputs in) {
		Boolean capability = in.flagOrNull("technicalCapability");
		return capability == null ? Finding.NOT_STATED : capability ? Finding.CAPABLE : Finding.NOT_CAPABLE;
	}

	/** A grade by its letter. */
	static Grade grade(Inputs in, String key) {
		return Grade.parse(in.text(key))
				.orElseThrow(() -> new InputException(new Flaw(key, UNKNOWN_LETTER, in.text(key), LETTERS)));
	}

	private static Assessment assess(ScoringVariant variant, Submission submission, CaseContext context) {
		return variant.scorer(context.settings(), context.calendar()).assess(submission);
	}

	/** The outcome of one stage, with its step of the trace. */
	private static Ruling<Map<String, Object>> stage(Assessment assessment, Stage stage) {
		return switch (assessment) {
		case Refusal refusal -> invalid(refusal);
		case Outcome outcome -> {
			StageOutcome found = outcome.level().stages().stream().filter(one -> one.stage() == stage).findFirst()
					.orElseThrow();
			String status = found.finding().isGrade() ? "ASSESSED" : found.finding().code();
			yield new Ruling.Made<>(outputs("points100", found.points(), "status", status),
					outcome.trace().stream().filter(step -> step.subject().equals(stage.name())).toList());
		}
		};
	}

	private static Ruling<Map<String, Object>> answer(Assessment assessment,
			Function<Outcome, Map<String, Object>> writer) {
		return switch (assessment) {
		case Refusal refusal -> invalid(refusal);
		case Outcome outcome -> new Ruling.Made<>(writer.apply(outcome), outcome.trace());
		};
	}

	/** A case has no columns: what it lacks is the letter of the stage. */
	private static Ruling<Map<String, Object>> invalid(Refusal refusal) {
		Flaw flaw = refusal.flaws().get(0);
		return Ruling.refused(Flaw.INVALID_INPUT, flaw.field().equals("reception") ? "letter" : flaw.field(),
				flaw.found(), flaw.expected());
	}
}
