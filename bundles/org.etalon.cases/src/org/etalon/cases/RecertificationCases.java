// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Setting;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.RecertificationRule;
import org.etalon.scoring.RecertificationRule.Verdict;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.Submission;
import org.etalon.scoring.ValidityRule;
import org.etalon.scoring.ValidityRule.Validity;
import org.etalon.scoring.Warning;

/** Terms of certificates and recertification. */
final class RecertificationCases {

	private static final String DATE = "YYYY-MM-DD";
	private static final String FLAG = "true|false";

	private RecertificationCases() {
	}

	static List<CaseRule> rules() {
		return List.of(term(), outcome(), newTerm(), sectionSevenTerm());
	}

	private static CaseRule.Builder dates(CaseRule.Builder rule) {
		return ScoringCases.withSubject(rule).input("issueDate", DATE, "дата выдачи", "date of the documents")
				.alias("issued_on")
				.optional("completedOn", DATE, "", "дата завершения сертификации", "when certification was completed")
				.alias("completed_on")
				.optional("sentOn", DATE, "", "дата направления документов", "when the documents were sent")
				.alias("sent_on").optional("inMszuFederal", FLAG, "false", "в перечне МСЗУ", "in перечень МСЗУ")
				.alias("mszu_federal");
	}

	private static CaseRule term() {
		return dates(CaseRule.named("R-16", new Clause("29"), "Срок действия сертификата", "Validity of a certificate")
				.settings(ScoringSettings.A05, ScoringSettings.A06)
				.input("result", ScoringCases.DECISIONS, "результат", "decision").alias("decision"))
				.optional("inMszuRegional", FLAG, "false", "в региональном перечне МСЗУ; срок не меняет",
						"in a regional list; does not change the term")
				.alias("mszu_regional").output("validFrom", DATE, "первый день", "first day")
				.output("validTo", DATE, "последний день включительно", "last day, inclusive")
				.errors(ProductionCalendar.OUT_OF_RANGE, Warning.START_DATE_UNKNOWN.name())
				.example("{\"result\": \"CERTIFICATE\", \"issueDate\": \"2024-03-15\", \"inMszuFederal\": false, "
						+ "\"inMszuRegional\": false}")
				.computed((in, context) -> {
					Decision decision = in.choice("result", Decision.class);
					return valid(in, context, false, band(in, context, false, decision), decision, null);
				});
	}

	private static CaseRule sectionSevenTerm() {
		return dates(CaseRule
				.named("R-33", new Clause("38"), "Результат и срок по уровню, раздел VII",
						"Decision and validity for a level, section VII")
				.settings(ScoringSettings.A05, ScoringSettings.A06, ScoringSettings.A25)
				.input("level", "0…100", "ИуКЦ, %", "integral level, %")
				.optional("section7", FLAG, "true", "по разделу VII", "by section VII"))
				.output("result", ScoringCases.DECISIONS, "результат", "decision")
				.output("validFrom", DATE, "первый день", "first day")
				.output("validTo", DATE, "последний день включительно", "last day, inclusive")
				.errors(ProductionCalendar.OUT_OF_RANGE, Warning.START_DATE_UNKNOWN.name())
				.example("{\"section7\": true, \"level\": 60, \"issueDate\": \"2025-02-10\", "
						+ "\"inMszuFederal\": false}")
				.computed((in, context) -> {
					boolean sectionSeven = in.flag("section7", true);
					Band band = ScoringCases.variant(context, sectionSeven, in).scheme()
							.band(in.integer("level", 0, 100));
					return valid(in, context, sectionSeven, band, band.decision(), null).map(outputs -> {
						outputs.put("result", band.decision());
						return outputs;
					});
				});
	}

	private static CaseRule newTerm() {
		return dates(CaseRule
				.named("R-22", new Clause("31"), "Новый срок при повторной сертификации",
						"New validity on recertification")
				.settings(ScoringSettings.A05, ScoringSettings.A06, ScoringSettings.A15, ScoringSettings.A25)
				.input("basis", "EXPIRY|REVOCATION", "основание", "basis").alias("recertification")
				.input("oldValidTo", DATE, "последний день прежнего сертификата", "last day of the old certificate")
				.alias("previous_valid_to", "previousValidTo"))
				.input("outcome", ScoringCases.DECISIONS, "результат", "decision").alias("result", "decision")
				.optional("section7", FLAG, "false", "по разделу VII", "by section VII")
				.output("validFrom", DATE, "первый день", "first day")
				.output("validTo", DATE, "последний день включительно", "last day, inclusive")
				.output("gapDays", "0…", "дней без сертификата", "days without a certificate")
				.output("problems", "[TERM_ALREADY_OVER|START_DATE_UNKNOWN]", "на что обратить внимание",
						"what to mind")
				.errors(ProductionCalendar.OUT_OF_RANGE, Warning.START_DATE_UNKNOWN.name())
				.example("{\"basis\": \"EXPIRY\", \"oldValidTo\": \"2027-03-15\", \"issueDate\": \"2027-05-20\", "
						+ "\"outcome\": \"CERTIFICATE\"}")
				.computed((in, context) -> {
					boolean sectionSeven = in.flag("section7", false);
					Decision decision = in.choice("outcome", Decision.class);
					Recertification past = new Recertification(in.choice("basis", Basis.class), CertificateType.A, 100,
							in.date("oldValidTo"), 0, false, false);
					return valid(in, context, sectionSeven, band(in, context, sectionSeven, decision), decision, past);
				});
	}

	/** The band of a decision, null if it gives no certificate. */
	private static Band band(Inputs in, CaseContext context, boolean sectionSeven, Decision decision) {
		Scheme scheme = ScoringCases.variant(context, sectionSeven, in).scheme();
		return decision.certifies() ? scheme.band(scheme.threshold(decision)) : null;
	}

	private static Ruling<Map<String, Object>> valid(Inputs in, CaseContext context, boolean sectionSeven, Band band,
			Decision decision, Recertification past) {
		Scheme scheme = ScoringCases.variant(context, sectionSeven, in).scheme();
		boolean federal = in.flag("inMszuFederal", false);
		Validity validity = new ValidityRule(scheme, context.settings(), context.calendar()).validity(band, federal,
				new Submission.Dates(in.date("issueDate"), in.dateOrNull("completedOn"), in.dateOrNull("sentOn")),
				past);
		if (validity.warnings().contains(Warning.CALENDAR_OUT_OF_RANGE)) {
			return Ruling.refused(Warning.CALENDAR_OUT_OF_RANGE.name(), "issueDate", in.date("issueDate").toString(),
					context.calendar().get().years().toString());
		}
		// A new term that joins the old one is known without the date; only the gap before it is not.
		if (validity.warnings().contains(Warning.START_DATE_UNKNOWN) && validity.from() == null) {
			boolean completed = context.settings().is(ScoringSettings.A05, "COMPLETION_DATE");
			return Ruling.refused(Warning.START_DATE_UNKNOWN.name(), completed ? "completedOn" : "sentOn", "", DATE);
		}
		Map<String, Object> outputs = new LinkedHashMap<>(
				outputs("validFrom", validity.from(), "validTo", validity.to()));
		if (past != null) {
			outputs.put("gapDays", validity.gapDays());
			outputs.put("problems", validity.warnings().stream().map(Warning::name).toList());
		}
		String length = band == null || band.term() == null ? "" : " + " + band.term(federal);
		return Ruling.made(outputs, TraceStep.of("TERM",
				decision + length + " → " + validity.from() + "/" + (validity.to() == null ? ".." : validity.to()),
				past == null ? scheme.termClause() : scheme.recertification().clause(), quoted(context, scheme, past)));
	}

	private static String[] quoted(CaseContext context, Scheme scheme, Recertification past) {
		List<Setting> settings = new ArrayList<>(List.of(ScoringSettings.A05, ScoringSettings.A06));
		if (past != null) {
			settings.add(ScoringSettings.A15);
		}
		if (scheme.recertification().byAnalogy()) {
			settings.add(ScoringSettings.A25);
		}
		return settings.stream().map(context.settings()::inEffect).toArray(String[]::new);
	}

	private static CaseRule outcome() {
		return ScoringCases
				.withSubject(CaseRule.named("R-21", new Clause("31"), "Результат повторной сертификации",
						"Outcome of a recertification"))
				.settings(ScoringSettings.A11, ScoringSettings.A12, ScoringSettings.A13, ScoringSettings.A25)
				.input("basis", "EXPIRY|REVOCATION", "основание: срок или прекращение",
						"basis: end of the term, or termination")
				.alias("recertification")
				.input("previousKind", "A|B", "тип прежнего сертификата: 22а или 22б",
						"type of the last certificate: 22а or 22б")
				.alias("previous_type", "previousType")
				.input("previousLevel", "0…100", "прежний уровень, %", "level of the last certificate, %")
				.alias("previous_level").input("newLevel", "0…100", "новый уровень, %", "new level, %")
				.optional("noIncreaseUsed", "0…", "0", "сколько раз уже продлено без повышения",
						"renewals without an increase used so far")
				.alias("no_increase_used")
				.optional("roadmapImplemented", FLAG, "false", "дорожная карта выполнена и представлена",
						"the implemented roadmap was presented")
				.alias("roadmap_implemented")
				.optional("openConclusion", FLAG, "false", "есть неотработанное заключение",
						"a conclusion is still to be worked off")
				.alias("open_conclusion").optional("section7", FLAG, "false", "по разделу VII", "by section VII")
				.output("outcome", ScoringCases.DECISIONS + "|NOT_ADMITTED|INVALID_BASIS", "результат", "decision")
				.output("reason", "BELOW_40|DECREASE|NO_INCREASE_REPEATED", "почему нет сертификата",
						"why there is no certificate")
				.output("noIncreaseUsed", "0…", "сколько раз продлено без повышения",
						"renewals without an increase used after this one")
				.errors(Flaw.INVALID_INPUT)
				.example("{\"basis\": \"EXPIRY\", \"previousKind\": \"A\", \"previousLevel\": 80, \"newLevel\": 80, "
						+ "\"noIncreaseUsed\": 0}")
				.computed(RecertificationCases::again);
	}

	private static Ruling<Map<String, Object>> again(Inputs in, CaseContext context) {
		Scheme scheme = ScoringCases.variant(context, in.flag("section7", false), in).scheme();
		RecertificationRule rule = new RecertificationRule(scheme, context.settings());
		Recertification past = new Recertification(in.choice("basis", Basis.class),
				in.choice("previousKind", CertificateType.class), in.integer("previousLevel", 0, 100), null,
				in.integer("noIncreaseUsed", 0, 1_000_000, 0), in.flag("roadmapImplemented", false),
				in.flag("openConclusion", false));
		int level = in.integer("newLevel", 0, 100);
		if (!rule.agrees(past.previousType(), past.previousLevel())) {
			return Ruling.invalid("previousLevel", past.previousLevel(),
					past.previousType() == CertificateType.A ? "A: ≥ " + scheme.threshold(Decision.CERTIFICATE)
							: "B: " + scheme.threshold(Decision.CERTIFICATE_AND_CONCLUSION) + " ≤ … < "
									+ scheme.threshold(Decision.CERTIFICATE));
		}
		Verdict verdict = rule.decide(past, level);
		Map<String, Object> outputs = outputs("outcome", verdict.decision());
		if (verdict.reason() != null) {
			outputs.put("reason", verdict.reason());
		}
		if (verdict.noIncreaseUsed() != null) {
			outputs.put("noIncreaseUsed", verdict.noIncreaseUsed());
		}
		List<String> settings = new ArrayList<>();
		for (Setting setting : List.of(ScoringSettings.A11, ScoringSettings.A12, ScoringSettings.A13)) {
			settings.add(context.settings().inEffect(setting));
		}
		if (scheme.recertification().byAnalogy()) {
			settings.add(context.settings().inEffect(ScoringSettings.A25));
		}
		return Ruling.made(outputs,
				TraceStep.of("RECERTIFICATION",
						past.basis() + " " + past.previousType() + " " + past.previousLevel() + " → " + level
								+ ", noIncreaseUsed=" + past.noIncreaseUsed() + ", roadmapImplemented="
								+ past.roadmapImplemented() + ", openConclusion=" + past.openConclusion(),
						scheme.recertification().clause(), settings.toArray(String[]::new)),
				TraceStep.of("DECISION", verdict.decision() + (verdict.reason() == null ? "" : " " + verdict.reason()),
						verdict.clause()));
	}
}
