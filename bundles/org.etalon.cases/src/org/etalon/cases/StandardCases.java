// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.standard.AccessibleParking;
import org.etalon.standard.DepartmentalPlan;
import org.etalon.standard.DigitalRegulationCard;
import org.etalon.standard.JourneyMapSection;
import org.etalon.standard.NetPromoterScore;
import org.etalon.standard.NumericLimit;
import org.etalon.standard.RepeatRequests;
import org.etalon.standard.RequirementAssessment;
import org.etalon.standard.SatisfiedShare;
import org.etalon.standard.ServiceRequest;
import org.etalon.standard.TypicalProcedure;

/** What else the Standard and the documents beside it compute. */
final class StandardCases {

	private static final String FLAG = "true|false";
	private static final String DATE = "YYYY-MM-DD";
	private static final String PERCENT = "0.00…100.00";

	private StandardCases() {
	}

	static List<CaseRule> rules() {
		return List.of(loyalty(), satisfied(), repeats(), journeyMap(), limit(), parking(), plan(), procedure(), card(),
				assessment());
	}

	private static Clause standard(String number) {
		return new Clause(Document.STANDARD, number);
	}

	private static CaseRule loyalty() {
		return CaseRule
				.named("R-52", standard("разд. 6"), "Индекс потребительской лояльности (NPS)", "Net promoter score")
				.input("answers[]", "0…10", "ответы", "answers")
				.output("nps", "-100.00…100.00", "NPS, %; без ответов null", "NPS, %; null without answers")
				.output("positive", FLAG, "больше 0; без ответов null", "above 0; null without answers")
				.output("promoters", "0…", "сторонников, 9-10", "promoters, 9-10")
				.output("passives", "0…", "нейтральных, 7-8", "passives, 7-8")
				.output("detractors", "0…", "критиков, 0-6", "detractors, 0-6").errors(Flaw.INVALID_INPUT)
				.example("{\"answers\": [10, 10, 9, 7]}")
				.computed(in -> NetPromoterScore.of(in.integers("answers", 0, 10)),
						score -> outputs("nps", score.score(), "positive", score.positive(), "promoters",
								score.promoters(), "passives", score.passives(), "detractors", score.detractors()));
	}

	private static CaseRule satisfied() {
		return CaseRule
				.named("R-53", standard("разд. 6, табл. 1"), "Доля хороших оценок по шкале из четырех",
						"Share of good answers on a scale of four")
				.input("answers[]", "1…4", "ответы", "answers")
				.output("share", PERCENT, "доля оценок 3 и 4, %; без ответов null",
						"share of answers 3 and 4, %; null without answers")
				.output("good", "0…", "оценок 3 и 4", "answers 3 and 4").errors(Flaw.INVALID_INPUT)
				.example("{\"answers\": [4, 4, 3, 2, 1]}")
				.computed(in -> SatisfiedShare.of(in.integers("answers", 1, 4)),
						share -> outputs("share", share.share(), "good", share.good()));
	}

	private static CaseRule repeats() {
		return CaseRule
				.named("R-54", standard("разд. 6, табл. 1"), "Доля повторных запросов", "Share of repeat requests")
				.input("requests[]", "[{…}]", "запросы в любом порядке", "requests in any order")
				.input("requests[].user", "\"…\"", "пользователь", "user")
				.input("requests[].service", "\"…\"", "услуга или сервис", "service or servis")
				.input("requests[].submitted", DATE, "дата запроса", "day of the request")
				.optional("requests[].success", DATE, "", "дата статуса об успешном получении",
						"day of the status of success")
				.output("requests", "0…", "запросов", "requests")
				.output("repeats", "0…", "повторных: не позднее 28 дней после успешного",
						"repeats: up to 28 days after a success")
				.output("share", PERCENT, "доля повторных среди всех, %; без запросов null",
						"share of all requests, %; null without requests")
				.errors(Flaw.INVALID_INPUT)
				.example("{\"requests\": [{\"user\": \"u1\", \"service\": \"s\", \"submitted\": \"2024-01-01\", "
						+ "\"success\": \"2024-01-10\"}, {\"user\": \"u1\", \"service\": \"s\", "
						+ "\"submitted\": \"2024-02-07\"}]}")
				.computed(
						in -> RepeatRequests.of(in.objects("requests").stream()
								.map(request -> new ServiceRequest(request.text("user"), request.text("service"),
										request.date("submitted"), request.dateOrNull("success")))
								.toList()),
						share -> outputs("requests", share.requests(), "repeats", share.repeats(), "share",
								share.share()));
	}

	private static CaseRule journeyMap() {
		return CaseRule
				.named("R-56", standard("4.3.4.1"), "Полнота карты клиентского пути",
						"Completeness of a map of a client's journey")
				.input("sections[]", codes(JourneyMapSection.values()), "разделы карты", "sections of the map")
				.output("complete", FLAG, "есть все обязательные", "all required ones are there")
				.output("missing", "[…]", "каких нет, в порядке Стандарта",
						"those missing, in the order of the Standard")
				.errors(Flaw.INVALID_INPUT).example("{\"sections\": [\"LIFE_SITUATION\", \"TOUCHPOINTS\"]}")
				.computed(in -> JourneyMapSection.completeness(in.texts("sections")),
						completeness -> outputs("complete", completeness.complete(), "missing",
								completeness.missing().stream().map(Enum::name).toList()));
	}

	private static CaseRule limit() {
		return CaseRule
				.named("R-57.limit", standard("4.5.6.3, 4.5.6.6, 4.6"), "Числовые требования Стандарта",
						"Limits of the Standard in figures")
				.input("metric",
						Arrays.stream(NumericLimit.values()).map(NumericLimit::metric).collect(Collectors.joining("|")),
						"показатель", "what is measured")
				.input("value", "≥ 0", "значение", "value")
				.output("ok", FLAG, "требование выполнено", "the limit is kept")
				.output("limit", "≥ 0", "предел", "limit")
				.output("force", codes(NumericLimit.Force.values()), "кого требование обязывает", "whom it binds")
				.errors(Flaw.INVALID_INPUT).example("{\"metric\": \"waitMinutes\", \"value\": 15.5}")
				.computed(in -> NumericLimit.check(in.text("metric"), in.decimal("value")), check -> outputs("ok",
						check.ok(), "limit", check.limit().limit(), "force", check.limit().force().name()));
	}

	private static CaseRule parking() {
		return CaseRule
				.named("R-57.parking", standard("4.6.7.1"), "Места для инвалидов на парковке (рекомендация)",
						"Accessible parking places (recommended)")
				.input("parkingPlaces", "0…", "всего мест", "places in all")
				.output("requiredAccessiblePlaces", "1…", "из них для инвалидов", "accessible ones of them")
				.errors(Flaw.INVALID_INPUT).example("{\"parkingPlaces\": 11}")
				.computed(in -> AccessibleParking.required(in.integer("parkingPlaces", 0, Integer.MAX_VALUE)),
						places -> outputs("requiredAccessiblePlaces", places));
	}

	private static CaseRule plan() {
		return CaseRule
				.named("R-58", new Clause(Document.DEPARTMENTAL_PLAN, "сноска 1"),
						"Полнота ведомственного плана мероприятий", "Completeness of a departmental plan")
				.input("omitted[]", "1…7, 1.1…7.4.9",
						"пункты, не вошедшие в план; подблок или блок 5-7 — таких процессов у ведомства нет",
						"what is left out; a sub-block or block 5-7 if the department has no such processes")
				.input("agreedWithAC[]", "1…7, 1.1…7.4.9", "согласовано с Аналитическим центром",
						"agreed with the Analytical centre")
				.output("leafItems", "0…110", "пунктов в плане", "items in the plan")
				.output("valid", FLAG, "план допустим", "the plan is admissible")
				.output("errors", "[N_OMITTED_WITHOUT_AGREEMENT]", "пункты без согласования", "items without agreement")
				.output("omitted", "[…]", "чего в плане нет, в порядке плана",
						"what is left out, in the order of the plan")
				.errors(Flaw.INVALID_INPUT).example("{\"omitted\": [\"5.1.3\", \"6.2\"], \"agreedWithAC\": []}")
				.computed(in -> DepartmentalPlan.without(in.texts("omitted"), in.texts("agreedWithAC")),
						plan -> outputs("leafItems", plan.leafItems(), "valid", plan.valid(), "errors", plan.errors(),
								"omitted", plan.omitted()));
	}

	private static CaseRule procedure() {
		return CaseRule
				.named("R-60", new Clause(Document.CONCEPT, "IV.8"), "Типовые процедуры услуги",
						"Typical procedures of a service")
				.input("position", "1…10", "место в перечне", "place in the list")
				.output("procedure", "\"…\"", "процедура", "procedure")
				.output("code", codes(TypicalProcedure.values()), "ее код", "its code")
				.output("count", "10", "процедур всего", "procedures in all").errors(Flaw.INVALID_INPUT)
				.example("{\"position\": 3}")
				.computed(in -> TypicalProcedure.at(in.integer("position", 1, TypicalProcedure.values().length)),
						procedure -> outputs("procedure", procedure.caption().ru(), "code", procedure.name(), "count",
								TypicalProcedure.values().length));
	}

	private static CaseRule card() {
		return CaseRule
				.named("R-61", new Clause(Document.DIGITAL_REGULATIONS, "*"), "Карточка цифрового регламента",
						"Card of a digital regulation")
				.input("card", "{…}", "поля по путям; обязательные также serviceLevel, fullName, providerOrgan",
						"fields by their paths; mandatory ones also serviceLevel, fullName, providerOrgan")
				.output("valid", FLAG, "все обязательные поля заполнены", "all mandatory fields are filled in")
				.output("missing", "[…]", "каких не заполнено", "those that are not")
				.output("unknown", "[…]", "неизвестные поля; не ошибка", "fields that are not known; no fault")
				.example(
						"{\"card\": {\"serviceLevel\": \"Федеральный\", \"fullName\": \"X\", \"providerOrgan\": null}}")
				.computed(in -> DigitalRegulationCard.check(in.anything("card")),
						card -> outputs("valid", card.valid(), "missing", card.missing(), "unknown", card.unknown()));
	}

	private static CaseRule assessment() {
		return CaseRule
				.named("R-63", new Clause(Document.BUSINESS_STANDARD, "4.7.3.2"),
						"Оценка клиентом применения обязательного требования",
						"A client's assessment of a mandatory requirement")
				.input("clarity", "1…5", "понятность", "clarity")
				.input("feasibility", "1…5", "выполнимость", "feasibility")
				.optional("duplicates", FLAG, "false", "дублирует другое требование", "repeats another requirement")
				.optional("contradicts", FLAG, "false", "противоречит другому требованию",
						"contradicts another requirement")
				.optional("contradictionRef", "\"…\"", "", "противоречащие положения", "the contradicting provisions")
				.output("valid", FLAG, "оценка допустима", "the assessment can be taken")
				.output("errors", "[" + codes(RequirementAssessment.Fault.values()) + "]", "что в ней не так",
						"what is wrong with it")
				.example("{\"clarity\": 5, \"feasibility\": 0, \"contradicts\": true, \"contradictionRef\": null}")
				.computed(StandardCases::assess, faults -> outputs("valid", faults.isEmpty(), "errors",
						faults.stream().map(Enum::name).toList()));
	}

	private static Ruling<List<RequirementAssessment.Fault>> assess(Inputs in) {
		return new RequirementAssessment(in.decimal("clarity"), in.decimal("feasibility"), in.flag("duplicates", false),
				in.flag("contradicts", false), in.textOrNull("contradictionRef")).faults();
	}

	private static String codes(Enum<?>... constants) {
		return Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"));
	}
}
