// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.etalon.standard.IndicatorInput.VALUE;
import static org.etalon.standard.LevelCondition.above;
import static org.etalon.standard.LevelCondition.anyBelow;
import static org.etalon.standard.LevelCondition.anyUpTo;
import static org.etalon.standard.LevelCondition.atLeast;
import static org.etalon.standard.LevelCondition.atMost;
import static org.etalon.standard.LevelCondition.between;
import static org.etalon.standard.LevelCondition.descending;
import static org.etalon.standard.LevelCondition.holds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;
import org.etalon.standard.LevelCondition.Range;

/**
 * The indicators of client centricity with the conditions of their levels, section 6 of the Standard, in its order:
 * table 1 has the key ones, table 2 additional ones that may be assessed as well.
 */
public enum Indicator {
	/** Share of services and servises given within client scenarios. */
	SCENARIO_COVERAGE(1, "Охват клиентскими сценариями", "Coverage by client scenarios", only(InputKind.PERCENT),
			one(anyUpTo(VALUE, "35")), one(between(VALUE, "35.1", "50")), one(between(VALUE, "50.1", "70")),
			one(between(VALUE, "70.1", "90")), one(between(VALUE, "90.1", "100"))),
	/** Share of «Легко» and «Скорее легко». */
	EASE(1, "Простота удовлетворения потребности", "Ease", only(InputKind.PERCENT), tenthsFrom50()),
	/** Share of requests that repeat one of the last four weeks; less is better. */
	REPEAT_REQUESTS(1, "Доля повторных запросов", "Share of repeat requests", only(InputKind.PERCENT),
			one(descending(VALUE, "7.1", "10")), one(descending(VALUE, "4.1", "7")), one(descending(VALUE, "1.1", "4")),
			one(descending(VALUE, "0.5", "1")), one(descending(VALUE, "0", "0.5"))),
	/** Share of services and servises with a positive NPS. */
	NPS_POSITIVE_SHARE(1, "Доля услуг с положительным NPS", "Share of services with a positive NPS",
			only(InputKind.PERCENT), tenthsFrom50()),
	/** Share of «Удовлетворен» and «Скорее удовлетворен». */
	SATISFACTION(1, "Удовлетворенность", "Satisfaction", only(InputKind.PERCENT), tenthsFrom50()),
	/** Share of client scenarios with proactive services; one star is for the first such scenario, whatever share. */
	PROACTIVE(1, "Доля сценариев с проактивностью", "Share of proactive scenarios",
			inputs(input(VALUE, InputKind.PERCENT, "значение", "value"),
					input("scenarios", InputKind.COUNT, "утверждено сценариев с проактивностью",
							"approved proactive scenarios")),
			one(atLeast("scenarios", "1")), one(exactly20()), one(between(VALUE, "20.1", "35")),
			one(between(VALUE, "35.1", "50")), one(between(VALUE, "51", "70"))),
	/** Coverage of clients by journey maps. One star is about applicants, the others about profiles. */
	JOURNEY_MAPS(2, "Охват картами клиентских путей", "Coverage by journey maps",
			inputs(input("applicantsAssigned", InputKind.PERCENT, "заявители отнесены к профилям",
					"applicants assigned to profiles"),
					assumed("potentialAssigned", "потенциальные заявители отнесены к профилям",
							"potential applicants assigned to profiles"),
					input("profilesWithMaps", InputKind.PERCENT, "профили с картами", "profiles with maps")),
			all(atLeast("applicantsAssigned", "90"), holds("potentialAssigned")),
			one(atLeast("profilesWithMaps", "35")), one(atLeast("profilesWithMaps", "50")),
			one(atLeast("profilesWithMaps", "70")), one(atLeast("profilesWithMaps", "100"))),
	/** Share of prototypes tested with their audience. */
	PROTOTYPE_TESTING(2, "Тестирование прототипов клиентами", "Prototypes tested with clients", only(InputKind.PERCENT),
			one(atLeast(VALUE, "10")), one(atLeast(VALUE, "20")), one(atLeast(VALUE, "30")), one(atLeast(VALUE, "50")),
			one(atLeast(VALUE, "100"))),
	/** When and how one can call. */
	PHONE(2, "Доступность по телефону", "Availability by telephone",
			inputs(input("workingHours", InputKind.YES_NO, "в часы работы", "in working hours"),
					input("chatbot", InputKind.YES_NO, "чат-бот в остальное время", "chat-bot at other times"),
					input("callback", InputKind.YES_NO, "перезвон в рабочее время", "call back in working hours"),
					input("satisfaction", InputKind.PERCENT, "удовлетворенность обслуживанием",
							"satisfaction with the service"),
					input("h24OneStop", InputKind.YES_NO, "круглосуточно в «одном окне»", "24/7 in one-stop units"),
					input("h24Authority", InputKind.YES_NO, "круглосуточно в органах власти", "24/7 in authorities")),
			one(holds("workingHours")),
			all(holds("workingHours"), holds("chatbot"), holds("callback"), between("satisfaction", "60.1", "70")),
			all(holds("workingHours"), holds("chatbot"), holds("callback"), between("satisfaction", "70.1", "80")),
			one(holds("h24OneStop")), all(holds("h24OneStop"), holds("h24Authority"))),
	/** Whether letters are ready-made and easy to read. */
	TEXTS(2, "Доступность и понятность текстов", "Clarity of texts",
			inputs(input("knowledgeBase", InputKind.PERCENT, "база знаний, доля жизненных ситуаций",
					"knowledge base, share of life situations"),
					input("algorithm", InputKind.PERCENT, "алгоритм оценки сложности, доля жизненных ситуаций",
							"algorithm of readability, share of life situations")),
			one(atLeast("knowledgeBase", "50")), one(atLeast("knowledgeBase", "100")), one(atLeast("algorithm", "30")),
			one(atLeast("algorithm", "50")), one(atLeast("algorithm", "100"))),
	/** Net promoter score of the digital points of contact. */
	NPS_DIGITAL(2, "Лояльность цифровым точкам (NPS)", "NPS of digital points of contact", only(InputKind.NPS),
			one(anyBelow(VALUE, "5")), one(between(VALUE, "5.1", "15")), one(between(VALUE, "15.1", "30")),
			one(between(VALUE, "30.1", "50")), one(above(VALUE, "50"))),
	/** Longest time of an answer in social networks and public chats. */
	SOCIAL_RESPONSE(2, "Время ответа в социальных сетях", "Time of answer in social networks", inputs(
			input("mentionMaxHours", InputKind.HOURS, "ответ на упоминание, часов", "answer to a mention, hours"),
			input("officialMaxHours", InputKind.HOURS, "ответ на официальное обращение, часов",
					"answer to an official message, hours")),
			response("24", "12"), response("12", "6"), response("8", "4"), response("6", "3"), response("4", "2")),
	/** How one can book a visit. */
	BOOKING(2, "Запись на личный прием", "Booking of a visit",
			inputs(input("anyWay", InputKind.YES_NO, "хотя бы один способ", "at least one way"),
					input("h24x7", InputKind.YES_NO, "круглосуточно", "24/7"),
					input("anyConvenientWay", InputKind.YES_NO, "любым удобным способом", "any convenient way"),
					input("notify24h", InputKind.YES_NO, "уведомление за сутки", "notice a day before"),
					input("notify2h", InputKind.YES_NO, "уведомление за 2 часа", "notice 2 hours before"),
					input("changeCancel", InputKind.YES_NO, "изменение и отмена", "change and cancel")),
			one(holds("anyWay")), one(holds("h24x7")), all(holds("h24x7"), holds("anyConvenientWay")),
			all(holds("notify24h"), holds("changeCancel")),
			all(holds("notify24h"), holds("notify2h"), holds("changeCancel")));

	private static final int PROACTIVE_LEVEL = 2; // the level that setting A40 reads

	private final int table;
	private final Text caption;
	private final List<IndicatorInput> inputs;
	private final List<StarLevel> levels;

	Indicator(int table, String ru, String en, List<IndicatorInput> inputs, LevelCondition[]... levels) {
		this.table = table;
		this.caption = new Text(ru, en);
		this.inputs = inputs;
		List<StarLevel> declared = new ArrayList<>();
		for (LevelCondition[] conditions : levels) {
			declared.add(new StarLevel(declared.size() + 1, List.of(conditions)));
		}
		this.levels = List.copyOf(declared);
	}

	/** The table it stands in: 1 for the key indicators, 2 for the additional ones. */
	public int table() {
		return table;
	}

	/** The place in the Standard. */
	public Clause clause() {
		return new Clause(Document.STANDARD, "разд. 6, табл. " + table);
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/** What its level is made of, in the order of the Standard. */
	public List<IndicatorInput> inputs() {
		return inputs;
	}

	/** The input with a name. */
	public Optional<IndicatorInput> input(String name) {
		return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
	}

	/** Its levels from one star to five, as the settings read them. */
	public List<StarLevel> levels(Settings settings) {
		if (!dependsOnA40() || settings.is(StandardSettings.A40, "LITERAL")) {
			return levels;
		}
		List<StarLevel> read = new ArrayList<>(levels);
		Range upTo20 = new Range(VALUE, false, BigDecimal.ZERO, true, new BigDecimal("20"), true);
		read.set(PROACTIVE_LEVEL - 1, new StarLevel(PROACTIVE_LEVEL, List.of(upTo20)));
		return read;
	}

	/** Whether setting A40 changes its levels. */
	boolean dependsOnA40() {
		return this == PROACTIVE;
	}

	/** «от 20%» without an end, where the next level begins at 20.1: the single figure 20.0 is left. */
	private static Range exactly20() {
		return new Range(VALUE, false, new BigDecimal("20"), false, new BigDecimal("20.1"), false);
	}

	private static LevelCondition[][] tenthsFrom50() {
		return new LevelCondition[][] { one(between(VALUE, "50.1", "60")), one(between(VALUE, "60.1", "70")),
				one(between(VALUE, "70.1", "80")), one(between(VALUE, "80.1", "90")),
				one(between(VALUE, "90.1", "100")) };
	}

	private static LevelCondition[] response(String mention, String official) {
		return all(atMost("mentionMaxHours", mention), atMost("officialMaxHours", official));
	}

	private static LevelCondition[] one(LevelCondition condition) {
		return all(condition);
	}

	private static LevelCondition[] all(LevelCondition... conditions) {
		return conditions;
	}

	private static List<IndicatorInput> only(InputKind kind) {
		return inputs(input(VALUE, kind, "значение", "value"));
	}

	private static List<IndicatorInput> inputs(IndicatorInput... inputs) {
		return List.of(inputs);
	}

	private static IndicatorInput input(String name, InputKind kind, String ru, String en) {
		return new IndicatorInput(name, kind, false, new Text(ru, en));
	}

	private static IndicatorInput assumed(String name, String ru, String en) {
		return new IndicatorInput(name, InputKind.YES_NO, true, new Text(ru, en));
	}
}
