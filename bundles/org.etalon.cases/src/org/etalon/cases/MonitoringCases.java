// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.etalon.cases.CaseRule.outputs;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.Clause;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.CsiDrop;
import org.etalon.rules.monitoring.Fraction;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.MonitoringPeriod;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.rules.monitoring.MonthlyFigure;
import org.etalon.rules.monitoring.StatusGroup;
import org.etalon.rules.monitoring.SteadyGrowth;
import org.etalon.rules.monitoring.Termination;

/** Monitoring after certification (R-23…R-28). */
final class MonitoringCases {

	private static final String DATE = "YYYY-MM-DD";
	private static final String MONTH = "YYYY-MM";
	private static final String FLAG = "true|false";
	private static final String COUNT = "0, 1, 2…";
	private static final String KINDS = "STATE_SERVICE|TYPICAL_SERVICE|SERVIS|APPEALS_SERVIS|CONTROL_SERVIS|INTERNAL_SERVIS";

	private MonitoringCases() {
	}

	static List<CaseRule> rules() {
		return List.of(refusals(), statusGroup(), errors(), csi(), growth(), drop(), termination(), criticalValues());
	}

	private static CaseRule.Builder counts(CaseRule.Builder rule) {
		return rule.input("counts", "{\"3\": 0, …}", "число заявлений по кодам статусов ЕПГУ",
				"number of applications by status code of the portal");
	}

	private static CaseRule refusals() {
		return counts(CaseRule.named("R-23", Indicator.REFUSALS.clause(), "Доля отказов", "Share of refusals"))
				.output("refusalPercent", "0.0000…100.0000|null", "доля отказов, %", "share of refusals, %")
				.example("{\"counts\": {\"3\": 80, \"40\": 100, \"4\": 15, \"41\": 5}}")
				.computed(in -> Indicator.refusals(counts(in)), found -> outputs("refusalPercent", found.rounded()));
	}

	private static CaseRule statusGroup() {
		return CaseRule
				.named("R-23.class", new Clause("Прил. 1"), "Группа статуса ЕПГУ", "Group of a status of the portal")
				.input("status", "0, 1, 2…", "код статуса", "status code")
				.output("group", "PROVIDED|REFUSED|ERROR|OTHER", "чем является для показателей",
						"what it is for the indicators")
				.example("{\"status\": 41}")
				.computed(in -> StatusGroup.of(in.integer("status", Integer.MIN_VALUE, Integer.MAX_VALUE)),
						group -> outputs("group", group));
	}

	private static CaseRule errors() {
		return counts(CaseRule.named("R-24", Indicator.ERRORS.clause(), "Доля ошибок", "Share of errors"))
				.input("totalSubmitted", COUNT, "всего подано заявлений", "applications submitted in all")
				.output("errorRatio", "0.000000…|null", "доля ошибок", "share of errors")
				.output("errorPercent", "0.0000…|null", "она же, %", "the same, %")
				.example("{\"counts\": {\"22\": 3, \"24\": 2, \"30\": 4, \"5\": 1}, \"totalSubmitted\": 200}")
				.computed(in -> Indicator.errors(counts(in), whole(in.decimal("totalSubmitted"), "totalSubmitted")),
						found -> outputs("errorRatio", found.ratio().rounded(), "errorPercent",
								found.percent().rounded()));
	}

	private static CaseRule csi() {
		return CaseRule
				.named("R-25", Indicator.CSI.clause(), "Индекс удовлетворенности клиентов (CSI)",
						"Client satisfaction index (CSI)")
				.settings(RulesSettings.A22)
				.input("criteria", "{\"…\": [1…5]}", "оценки по критериям", "ratings by criterion")
				.output("csi", "1.0000…5.0000|null", "индекс, балл", "index, points")
				.example("{\"criteria\": {\"скорость\": [5, 4, 5], \"понятность\": [4, 4, 3]}}")
				.computed((in, context) -> Indicator.csi(ratings(in), context.settings())
						.map(found -> outputs("csi", found.rounded())));
	}

	private static CaseRule growth() {
		return CaseRule.named("R-26", new Clause("Прил. 2 №1, 2"), "Устойчивый рост показателя", "Steady growth")
				.settings(RulesSettings.A20)
				.input("series", "[[YYYY-MM, 0.0|null]]", "значения по месяцам", "figures by month")
				.output("critical", FLAG, "рост критический", "the growth is critical")
				.output("detectedIn", MONTH + "|null", "в каком месяце выявлен", "in which month it was detected")
				.output("longestRun", "0…", "сколько приростов подряд", "most increases in a row")
				.example("{\"series\": [[\"2024-01\", 1.0], [\"2024-02\", 1.1], [\"2024-03\", 1.2], "
						+ "[\"2024-04\", 1.3]]}")
				.computed((in, context) -> SteadyGrowth.find(series(in), context.settings())
						.map(found -> outputs("critical", found.critical(), "detectedIn", found.detectedIn(),
								"longestRun", found.longestRun())));
	}

	private static CaseRule drop() {
		return CaseRule.named("R-27", Indicator.CSI.criticalClause(), "Снижение CSI", "Drop of CSI")
				.input("baseline", "1.0…5.0|null", "с чем сравнивается; выбор по A21",
						"what it is measured against; chosen by A21")
				.input("current", "1.0…5.0|null", "текущее значение", "current figure")
				.output("critical", FLAG + "|null", "снижение критическое", "the drop is critical")
				.output("dropPercent", "0.00|null", "снижение, %; рост отрицательный", "drop, %; a rise is negative")
				.example("{\"baseline\": 4.5, \"current\": 3.6}")
				.computed(in -> CsiDrop.of(in.decimalOrNull("baseline"), in.decimalOrNull("current")),
						found -> outputs("critical", found.critical(), "dropPercent", found.rounded()));
	}

	private static CaseRule termination() {
		return CaseRule
				.named("R-28", new Clause("32, 34"), "Прекращение действия сертификата", "Termination of a certificate")
				.input("detected", DATE, "когда выявлено критическое значение", "when the critical value was detected")
				.optional("certificateValidTo", DATE, "", "последний день сертификата", "last day of the certificate")
				.alias("validTo", "valid_to")
				.optional("sentOn", DATE, "", "дата направления сертификата", "when the certificate was sent")
				.alias("sent_on").optional("objectKind", KINDS, "STATE_SERVICE", "вид объекта", "kind of the object")
				.alias("kind").output("terminatedOn", DATE, "когда прекращен", "when it is terminated")
				.output("noticeDeadline", DATE, "последний день для уведомления", "last day for the notice")
				.errors(Termination.MONITORING_NOT_APPLICABLE, Termination.OUTSIDE_MONITORING_PERIOD,
						ProductionCalendar.OUT_OF_RANGE)
				.example("{\"detected\": \"2025-10-30\", \"sentOn\": \"2024-05-03\", "
						+ "\"certificateValidTo\": \"2027-05-01\"}")
				.computed(
						(in, context) -> Termination
								.decide(in.date("detected"),
										new MonitoringPeriod(in.dateOrNull("sentOn"),
												in.dateOrNull("certificateValidTo")),
										in.choice("objectKind", ObjectKind.class, ObjectKind.STATE_SERVICE),
										context.calendar().get())
								.map(found -> outputs("terminatedOn", found.terminatedOn(), "noticeDeadline",
										found.noticeDeadline())));
	}

	private static CaseRule criticalValues() {
		return CaseRule
				.named("R-28.series", new Clause("32, 33"), "Критические значения за время мониторинга",
						"Critical values during monitoring")
				.settings(RulesSettings.A20, RulesSettings.A21)
				.input("months[]", "[{…}]", "показатели по месяцам", "indicators by month")
				.input("months[].month", MONTH, "месяц", "month")
				.optional("months[].refusalPercent", "0.0…", "", "доля отказов, %", "share of refusals, %")
				.optional("months[].errorRatio", "0.0…", "", "доля ошибок", "share of errors")
				.optional("months[].csi", "1.0…5.0", "", "индекс удовлетворенности, балл",
						"client satisfaction index, points")
				.input("sentOn", DATE, "дата направления сертификата", "when the certificate was sent").alias("sent_on")
				.optional("certificateValidTo", DATE, "", "последний день сертификата", "last day of the certificate")
				.alias("validTo", "valid_to")
				.input("today", DATE, "на какой день; учитываются завершенные месяцы",
						"as of which day; months that are over count")
				.output("critical", "[{indicator, month}]",
						"показатели REFUSALS, ERRORS, CSI с первым критическим месяцем",
						"indicators REFUSALS, ERRORS, CSI with their first critical month")
				.output("terminates", FLAG, "сертификат прекращается", "the certificate is terminated")
				.example("{\"sentOn\": \"2024-02-20\", \"today\": \"2024-05-15\", \"months\": ["
						+ "{\"month\": \"2024-02\", \"csi\": 4.5}, {\"month\": \"2024-03\", \"csi\": 3.6}]}")
				.computed((in, context) -> CriticalValue
						.find(in.objects("months").stream().map(MonitoringCases::month).toList(),
								new MonitoringPeriod(in.date("sentOn"), in.dateOrNull("certificateValidTo")),
								in.date("today"), context.settings())
						.map(found -> outputs("critical", found.stream()
								.map(one -> outputs("indicator", one.indicator(), "month", one.month())).toList(),
								"terminates", !found.isEmpty())));
	}

	private static MonthIndicators month(Inputs in) {
		return new MonthIndicators(month(in.text("month")).orElseThrow(() -> in.refuse("month", MONTH)),
				fraction(in.decimalOrNull("refusalPercent")), fraction(in.decimalOrNull("errorRatio")),
				fraction(in.decimalOrNull("csi")));
	}

	private static Fraction fraction(BigDecimal number) {
		return number == null ? null : Fraction.of(number);
	}

	/** The counts by status code; as everywhere, a null counts as left out and a key with {@code _} is a note. */
	private static Map<Integer, Long> counts(Inputs in) {
		Map<Integer, Long> counts = new LinkedHashMap<>();
		in.anything("counts").forEach((code, count) -> {
			String place = "counts." + code;
			if (count != null && !code.startsWith("_")) {
				// One spelling for each code, or 3 and 03 would be counted twice.
				if (!code.matches("0|[1-9]\\d{0,8}")) {
					throw invalid(place, code, "0…999999999");
				}
				counts.put(Integer.valueOf(code), whole(Inputs.number(count, place), place));
			}
		});
		return counts;
	}

	private static long whole(BigDecimal number, String place) {
		if (number.stripTrailingZeros().scale() > 0 || number.signum() < 0
				|| number.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
			throw invalid(place, number.toPlainString(), COUNT);
		}
		return number.longValueExact();
	}

	private static Map<String, List<BigDecimal>> ratings(Inputs in) {
		Map<String, List<BigDecimal>> criteria = new LinkedHashMap<>();
		in.anything("criteria").forEach((name, ratings) -> {
			if (ratings != null && !name.startsWith("_")) {
				criteria.put(name, numbers(ratings, "criteria." + name));
			}
		});
		return criteria;
	}

	private static List<BigDecimal> numbers(Object value, String place) {
		if (!(value instanceof List<?> list)) {
			throw invalid(place, value, "[1…5]");
		}
		List<BigDecimal> numbers = new ArrayList<>();
		for (Object element : list) {
			numbers.add(Inputs.number(element, place + "[" + (numbers.size() + 1) + "]"));
		}
		return numbers;
	}

	private static List<MonthlyFigure> series(Inputs in) {
		return in.elements("series", (element, place) -> {
			if (!(element instanceof List<?> pair) || pair.size() != 2) {
				throw invalid(place, element, "[YYYY-MM, 0.0|null]");
			}
			YearMonth month = month(Inputs.string(pair.get(0), place))
					.orElseThrow(() -> invalid(place, pair.get(0), MONTH));
			return new MonthlyFigure(month, fraction(pair.get(1) == null ? null : Inputs.number(pair.get(1), place)));
		});
	}

	private static Optional<YearMonth> month(String text) {
		try {
			return Optional.of(YearMonth.parse(text));
		} catch (DateTimeException e) {
			return Optional.empty();
		}
	}

	private static InputException invalid(String place, Object found, String expected) {
		return new InputException(new Flaw(place, Flaw.INVALID_INPUT, Json.text(found), expected));
	}
}
