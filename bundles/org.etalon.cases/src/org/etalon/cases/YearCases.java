// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Grade;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.Candidate;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.Eligibility;
import org.etalon.rules.year.HeldCertificate;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.Materials;
import org.etalon.rules.year.PlannedTermination;
import org.etalon.rules.year.ShareIndicator;
import org.etalon.rules.year.ShareIndicator.RegisteredObject;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;
import org.etalon.scoring.CertificateType;

/** The registers and their year (R-03… ). */
final class YearCases {

	private static final String DATE = "YYYY-MM-DD";
	private static final String FLAG = "true|false";
	private static final String STEPS = Arrays.stream(YearStep.values()).map(YearStep::code)
			.collect(Collectors.joining("|"));
	private static final String REASONS = names(IneligibilityReason.values());
	private static final Set<Material> CONTACTS = EnumSet.of(Material.AUTHORITY_CONTACTS, Material.DIGITAL_CONTACTS);

	private YearCases() {
	}

	static List<CaseRule> rules() {
		return List.of(calendar(), punctuality(), eligibility(), materials(), share());
	}

	private static String names(Enum<?>... constants) {
		return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"));
	}

	private static CaseRule.Builder reportYear(CaseRule.Builder rule) {
		return rule.input("reportYear", "1000…9999", "отчетный год", "reporting year").alias("report_year");
	}

	private static int reportYear(Inputs in) {
		return in.integer("reportYear", 1000, 9999);
	}

	private static CaseRule calendar() {
		CaseRule.Builder rule = reportYear(CaseRule
				.named("R-03", new Clause("6, 10, 12, 16"), "Сроки отчетного года", "Deadlines of a reporting year")
				.settings(RulesSettings.A04));
		for (YearStep step : YearStep.values()) {
			rule.output(step.code(), DATE, step.caption().ru(), step.caption().en());
		}
		return rule
				.output("lastDays", "{" + STEPS.replace("|", ", ") + "}",
						"последний день в срок при выбранном прочтении", "last day in time under the reading in effect")
				.output("warnings", "{…}", "последний день, который не зависит от прочтения, где он раньше",
						"last day that depends on no reading, where that is earlier")
				.example("{\"reportYear\": 2025}").computed(
						(in, context) -> YearCalendar.of(reportYear(in), context.settings()).map(YearCases::deadlines));
	}

	private static Map<String, Object> deadlines(List<YearDeadline> deadlines) {
		Map<String, Object> outputs = by(deadlines, YearDeadline::date);
		outputs.put("lastDays", by(deadlines, YearDeadline::lastDay));
		outputs.put("warnings", by(deadlines.stream().filter(YearDeadline::warns).toList(), YearDeadline::safeDay));
		return outputs;
	}

	private static Map<String, Object> by(List<YearDeadline> deadlines, Function<YearDeadline, Object> day) {
		Map<String, Object> days = new LinkedHashMap<>();
		deadlines.forEach(deadline -> days.put(deadline.step().code(), day.apply(deadline)));
		return days;
	}

	private static CaseRule punctuality() {
		return reportYear(CaseRule.named("R-03.check", new Clause("6, 10, 12, 16"), "Соблюдение срока отчетного года",
				"Whether a deadline of a reporting year is kept")).settings(RulesSettings.A04)
				.input("step", STEPS, "что должно быть сделано", "what has to be done")
				.input("date", DATE, "когда сделано", "when it was done")
				.output("status", "ON_TIME|LATE", "в срок или с опозданием", "on time or late")
				.output("lastDay", DATE, "последний день в срок", "last day in time")
				.output("disputed", FLAG, "другое прочтение «до» дает другой ответ",
						"the other reading of the deadline answers otherwise")
				.example(
						"{\"reportYear\": 2025, \"step\": \"yearListPublished\", \"date\": \"2024-12-20\"}")
				.computed((in, context) -> YearCalendar
						.check(reportYear(in),
								YearStep.find(in.text("step")).orElseThrow(() -> in.refuse("step", STEPS)),
								in.date("date"), context.settings())
						.map(found -> outputs("status", found.status(), "lastDay", found.deadline().lastDay(),
								"disputed", found.disputed())));
	}

	private static CaseRule eligibility() {
		return reportYear(CaseRule.named("R-04", new Clause("9, 14"), "Включение в перечень отчетного года",
				"Eligibility for the year list"))
				.optional("selfCheck", "А+|А|Б+|Б|В|Г", "", "буква листа самопроверки", "letter of the self-check")
				.alias("self_check")
				.optional("inUnifiedList", FLAG, "true", "есть в Едином перечне", "in the unified register")
				.alias("in_unified_list").optional("certificate", "{…}", "", "последний сертификат", "last certificate")
				.input("certificate.kind", "A|B", "тип: 22а (38а) или 22б (38б)", "type: 22а (38а) or 22б (38б)")
				.alias("type").input("certificate.validTo", DATE, "последний день включительно", "last day, inclusive")
				.alias("valid_to")
				.optional("certificate.status", names(HeldCertificate.Status.values()), "ACTIVE", "состояние",
						"what became of it")
				.optional("formOnline", FLAG, "true", "форма размещена в Интернете", "the form is on the Internet")
				.alias("form_online")
				.optional("remotelyTestable", FLAG, "true", "форма доступна для удаленного тестирования",
						"the form can be tested remotely")
				.alias("remotely_testable")
				.optional("termination", "{…}", "", "планируемое исключение, закрытие или объединение",
						"planned exclusion, closing or merging")
				.input("termination.npaAdopted", FLAG, "акты приняты", "the acts are adopted").alias("npa_adopted")
				.input("termination.year", "1000…9999", "в каком году", "in which year")
				.optional("termination.type", names(PlannedTermination.Type.values()), "", "чем заканчивается",
						"how it ends")
				.alias("kind").optional("roadmap", "{…}", "", "дорожная карта по доработке", "roadmap of the rework")
				.input("roadmap.implemented", FLAG, "реализована", "implemented")
				.optional("contactsProvided", FLAG, "true", "контактные данные предоставлены",
						"the contacts were given")
				.alias("contacts_provided")
				.optional("accessForAC", FLAG, "true", "доступ Аналитическому центру может быть предоставлен",
						"the Analytical Centre can be given access")
				.alias("access_for_ac").output("eligible", FLAG, "подлежит включению", "enters the list")
				.output("basis", "[P9_1_SELF_CHECK|P9_2_EXPIRING_3Y]", "основания", "bases")
				.output("reasons", "[" + REASONS + "]", "почему не подлежит включению",
						"why it does not enter the list")
				.errors(ScoringCases.UNKNOWN_LETTER)
				.example("{\"reportYear\": 2025, \"selfCheck\": \"Б\", \"roadmap\": {\"implemented\": false}}")
				.computed((in, context) -> Eligibility.decide(reportYear(in), candidate(in))
						.map(found -> outputs("eligible", found.eligible(), "basis", found.basis(), "reasons",
								found.reasons())));
	}

	private static Candidate candidate(Inputs in) {
		Grade letter = in.has("selfCheck") ? ScoringCases.grade(in, "selfCheck") : null;
		Inputs certificate = in.innerOrNull("certificate");
		Inputs termination = in.innerOrNull("termination");
		Inputs roadmap = in.innerOrNull("roadmap");
		return new Candidate(letter, in.flag("inUnifiedList", true), certificate == null ? null
				: new HeldCertificate(certificate.choice("kind", CertificateType.class), certificate.date("validTo"),
						certificate.choice("status", HeldCertificate.Status.class, HeldCertificate.Status.ACTIVE)),
				in.flag("formOnline", true), in.flag("remotelyTestable", true),
				termination == null ? null
						: new PlannedTermination(termination.choice("type", PlannedTermination.Type.class, null),
								termination.integer("year", 1000, 9999), termination.flag("npaAdopted")),
				roadmap == null ? Candidate.Roadmap.NONE
						: roadmap.flag("implemented") ? Candidate.Roadmap.IMPLEMENTED : Candidate.Roadmap.OPEN,
				in.flag("contactsProvided", true), in.flag("accessForAC", true));
	}

	private static CaseRule materials() {
		Set<Material> papers = EnumSet.complementOf(EnumSet.copyOf(CONTACTS));
		String paperNames = names(papers.toArray(Enum[]::new));
		return CaseRule
				.named("R-05", new Clause("10, 11"), "Полнота материалов к замечаниям",
						"Completeness of the materials with the remarks")
				.input("category", "SERVICE|SERVIS", "услуга или сервис", "service or servis")
				.optional("inMszuFederal", FLAG, "false", "в перечне МСЗУ", "in перечень МСЗУ").alias("mszu_federal")
				.optional("inMszuRegional", FLAG, "false", "в региональном перечне МСЗУ", "in a regional list of МСЗУ")
				.alias("mszu_regional")
				.input("materials", "[" + paperNames + "]", "что представлено", "what was presented")
				.input("authorityContacts", FLAG, "контакты уполномоченного органа или организации указаны",
						"the contacts of the authority are given")
				.input("digitalContacts", FLAG, "контакты ответственного за цифровизацию указаны",
						"the contacts of the officer responsible for digitalisation are given")
				.output("complete", FLAG, "представлено все", "everything was presented")
				.output("missing", "[" + names(Material.values()) + "]", "чего нет", "what is missing")
				.example("{\"category\": \"SERVICE\", \"inMszuFederal\": true, \"inMszuRegional\": false, "
						+ "\"materials\": [\"SELF_CHECK_LEVEL\", \"FORM_URL\", \"NPA_REQUISITES\"], "
						+ "\"authorityContacts\": true, \"digitalContacts\": false}")
				.computed((in, context) -> {
					Set<Material> presented = EnumSet.noneOf(Material.class);
					presented.addAll(in.choices("materials", Material.class));
					// Contacts have inputs of their own, which would be contradicted here.
					if (!papers.containsAll(presented)) {
						throw in.refuse("materials", paperNames);
					}
					if (in.flag("authorityContacts")) {
						presented.add(Material.AUTHORITY_CONTACTS);
					}
					if (in.flag("digitalContacts")) {
						presented.add(Material.DIGITAL_CONTACTS);
					}
					return Materials
							.check(in.choice("category", Category.class), in.flag("inMszuFederal", false),
									in.flag("inMszuRegional", false), presented)
							.map(found -> outputs("complete", found.complete(), "missing", found.missing()));
				});
	}

	private static CaseRule share() {
		return CaseRule.named("R-07", new Clause("15"), "Доля сертифицированных объектов", "Share of certified objects")
				.input("objects[]", "[{…}]", "объекты из перечней", "objects of the registers")
				.input("objects[].certified", FLAG, "сертифицирован", "certified")
				.optional("objects[].reasons", "[" + REASONS + "]", "[]", "почему не подлежит включению в перечень",
						"why it does not enter the list of the year")
				.output("counted", "0…", "учитывается объектов", "objects that count")
				.output("certified", "0…", "сертифицировано из них", "certified ones among them")
				.output("share", "0.00…100.00|null", "доля, %", "share, %")
				.example("{\"objects\": [{\"certified\": true}, {\"certified\": false}, "
						+ "{\"certified\": false, \"reasons\": [\"P14_1_FORM\"]}]}")
				.computed(
						in -> ShareIndicator.of(in.objects("objects").stream()
								.map(object -> new RegisteredObject(object.flag("certified"),
										Set.copyOf(object.choices("reasons", IneligibilityReason.class))))
								.toList()),
						found -> outputs("counted", found.counted(), "certified", found.certified(), "share",
								found.share()));
	}
}
