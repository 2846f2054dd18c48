// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.rules.terms.DueDate;
import org.etalon.rules.terms.Terms;
import org.etalon.scoring.ScoringSettings;

/** Terms in working days, calendar days and months. */
final class TermCases {

	private static final String DATE = "YYYY-MM-DD";
	private static final String LENGTH = "1…9999";

	private TermCases() {
	}

	static List<CaseRule> rules() {
		return List.of(sending(), workingDays(), roadmap(), typicalServices());
	}

	private static int length(Inputs in, String key, int standard) {
		return in.integer(key, 1, 9999, standard);
	}

	private static CaseRule sending() {
		return CaseRule
				.named("R-17", new Clause("25"), "Срок направления документов", "Deadline for sending the documents")
				.input("completed", DATE, "дата завершения сертификации", "when certification was completed")
				.alias("completedOn", "completed_on")
				.optional("workingDays", LENGTH, "5", "сколько рабочих дней", "how many working days")
				.output("deadline", DATE, "последний день", "last day").errors(ProductionCalendar.OUT_OF_RANGE)
				.example("{\"completed\": \"2025-10-30\", \"workingDays\": 5}")
				.computed((in,
						context) -> Terms.sending(in.date("completed"),
								length(in, "workingDays", Terms.SENDING_WORKING_DAYS), context.calendar().get())
								.map(deadline -> outputs("deadline", deadline)));
	}

	private static CaseRule workingDays() {
		return CaseRule
				.named("R-17.cal", new Clause(Document.CALENDAR, ""), "Рабочих дней в году", "Working days of a year")
				.input("year", "YYYY", "год производственного календаря", "year of the production calendar")
				.output("workingDays", "0…366", "рабочих дней", "working days").errors(ProductionCalendar.OUT_OF_RANGE)
				.example("{\"year\": 2025}")
				.computed((in, context) -> Terms.workingDaysOf(in.integer("year", Integer.MIN_VALUE, Integer.MAX_VALUE),
						context.calendar().get()).map(days -> outputs("workingDays", days)));
	}

	private static CaseRule.Builder dueDate(CaseRule.Builder rule) {
		return rule.settings(ScoringSettings.A06)
				.output("nominal", DATE, "последний день без переноса", "last day as counted")
				.output("shifted", DATE + "|null",
						"он же с переносом на рабочий день; null вне производственного календаря",
						"the same moved to a working day; null outside the production calendar")
				.output("deadline", DATE, "какой из них считается", "which of them counts")
				.errors(ProductionCalendar.OUT_OF_RANGE);
	}

	private static Map<String, Object> dueDate(DueDate due) {
		return outputs("nominal", due.nominal(), "shifted", due.shifted(), "deadline", due.deadline());
	}

	private static CaseRule roadmap() {
		return dueDate(CaseRule
				.named("R-18", new Clause("26"), "Срок проекта дорожной карты", "Deadline for the draft of a roadmap")
				.input("event", DATE, "дата направления заключения", "when the conclusion was sent")
				.alias("sentOn", "sent_on").optional("months", LENGTH, "2", "сколько месяцев", "how many months"))
				.example("{\"event\": \"2025-04-08\", \"months\": 2}")
				.computed((in, context) -> Terms.roadmap(in.date("event"), length(in, "months", Terms.ROADMAP_MONTHS),
						context.settings(), context.calendar().get()).map(TermCases::dueDate));
	}

	private static CaseRule typicalServices() {
		return dueDate(CaseRule
				.named("R-42", new Clause("44, 46"), "Сроки по типовым услугам: предложения к модели или план-график",
						"Terms of typical services: proposals to a model, or the plan of a region")
				.optional("consideredByRG", DATE, "", "дата рассмотрения модели Рабочей группой",
						"when the Working Group considered the model")
				.optional("calendarDays", LENGTH, "14", "сколько календарных дней для предложений",
						"how many calendar days for proposals")
				.optional("approved", DATE, "", "дата утверждения модели", "when the model was approved")
				.alias("modelApproved")
				.optional("months", LENGTH, "2", "сколько месяцев для плана-графика", "how many months for the plan"))
				.example("{\"consideredByRG\": \"2024-05-20\", \"calendarDays\": 14}")
				.computed(TermCases::ofTypicalServices);
	}

	/** A case is about one of the two terms; what belongs to the other would have no effect. */
	private static Ruling<Map<String, Object>> ofTypicalServices(Inputs in, CaseContext context) {
		boolean ofModel = in.has("consideredByRG");
		if (ofModel == in.has("approved")) {
			throw in.refuse(ofModel ? "approved" : "consideredByRG", "consideredByRG|approved");
		}
		if (in.has(ofModel ? "months" : "calendarDays")) {
			throw in.refuse(ofModel ? "months" : "calendarDays",
					ofModel ? "consideredByRG, calendarDays" : "approved, months");
		}
		ProductionCalendar calendar = context.calendar().get();
		return (ofModel
				? Terms.feedback(in.date("consideredByRG"), length(in, "calendarDays", Terms.FEEDBACK_CALENDAR_DAYS),
						context.settings(), calendar)
				: Terms.plan(in.date("approved"), length(in, "months", Terms.PLAN_MONTHS), context.settings(),
						calendar))
				.map(TermCases::dueDate);
	}
}
