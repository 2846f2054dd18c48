// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;

/** The limits in figures that the Standard sets for points of contact, in the order of its clauses. */
public enum NumericLimit {
	/** Minutes in which an employee gives chosen services and servises in person. */
	ONE_STOP_SERVICE("oneStopServiceMinutes", Side.AT_MOST, 5, Force.REQUIRED, "4.5.6.3",
			"предоставление при личном взаимодействии, минут", "service in person, minutes"),
	/** Reckoned minutes to fill in forms. */
	FORM_FILLING("formFillMinutes", Side.AT_MOST, 10, Force.REQUIRED, "4.5.6.6", "заполнение форм, минут",
			"filling in forms, minutes"),
	/** Blinks a second of an element of a portal; only more than three are forbidden. */
	BLINKING("blinksPerSecond", Side.AT_MOST, 3, Force.REQUIRED, "4.6.1.11", "миганий в секунду", "blinks a second"),
	/** Width of the smallest screen a portal works on, in pixels. */
	SCREEN_WIDTH("smallestScreenWidth", Side.AT_MOST, 320, Force.REQUIRED, "4.6.1.13",
			"наименьшая ширина экрана, пикселей", "smallest width of a screen, pixels"),
	/** Height of the smallest screen a portal works on, in pixels. */
	SCREEN_HEIGHT("smallestScreenHeight", Side.AT_MOST, 240, Force.REQUIRED, "4.6.1.13",
			"наименьшая высота экрана, пикселей", "smallest height of a screen, pixels"),
	/** How often a caller is put through to somebody else. */
	CALL_TRANSFERS("callTransfers", Side.AT_MOST, 2, Force.REQUIRED, "4.6.3.2", "переключений звонка",
			"transfers of a call"),
	/** Hours until the first reply to a letter. */
	FIRST_REPLY("firstReplyHours", Side.AT_MOST, 24, Force.REQUIRED, "4.6.4.3",
			"первичная обратная связь на письмо, часов", "first reply to a letter, hours"),
	/** Hours until the answer to a mention in social networks and messengers. */
	MENTION_ANSWER("mentionMaxHours", Side.AT_MOST, 4, Force.MAXIMUM_LEVEL, "4.6.5.3", "ответ на упоминание, часов",
			"answer to a mention, hours"),
	/** Hours until the answer to an official message, or to a comment on an official entry. */
	OFFICIAL_ANSWER("officialMaxHours", Side.AT_MOST, 2, Force.MAXIMUM_LEVEL, "4.6.5.3",
			"ответ на официальное обращение, часов", "answer to an official message, hours"),
	/** Metres to the next stop of public transport. */
	BUS_STOP("busStopMeters", Side.AT_MOST, 300, Force.RECOMMENDED, "4.6.7.1", "расстояние до остановки, метров",
			"distance of a stop, metres"),
	/** Hours between the first notice of a booked visit and the visit. */
	FIRST_NOTICE("firstBookingNoticeHours", Side.AT_LEAST, 24, Force.MAXIMUM_LEVEL, "4.6.7.6",
			"первое уведомление о записи, часов до приема", "first notice of a visit, hours before it"),
	/** Hours between the second notice of a booked visit and the visit. */
	SECOND_NOTICE("secondBookingNoticeHours", Side.AT_LEAST, 2, Force.MAXIMUM_LEVEL, "4.6.7.6",
			"второе уведомление о записи, часов до приема", "second notice of a visit, hours before it"),
	/** Minutes of waiting in a one-stop unit. */
	WAITING("waitMinutes", Side.AT_MOST, 15, Force.REQUIRED, "4.6.8.5", "ожидание обслуживания, минут",
			"waiting to be served, minutes");

	private final String metric;
	private final Side side;
	private final BigDecimal limit;
	private final Force force;
	private final Clause clause;
	private final Text caption;

	/** On which side of the limit a figure has to lie; the limit itself is allowed. */
	public enum Side {
		/** Not above. */
		AT_MOST("≤"),
		/** Not below. */
		AT_LEAST("≥");

		private final String sign;

		Side(String sign) {
			this.sign = sign;
		}
	}

	/** Whom a limit binds. */
	public enum Force {
		/** Everybody. */
		REQUIRED("обязательно", "required"),
		/** Who claims the maximal level of client centricity. */
		MAXIMUM_LEVEL("при максимальном уровне клиентоцентричности", "at the maximal level of client centricity"),
		/** Nobody: the Standard recommends it. */
		RECOMMENDED("рекомендуется", "recommended");

		private final Text caption;

		Force(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/**
	 * A figure beside its limit.
	 *
	 * @param limit the limit
	 * @param ok    whether it is kept
	 */
	public record Check(NumericLimit limit, boolean ok) {
	}

	NumericLimit(String metric, Side side, int limit, Force force, String clause, String ru, String en) {
		this.metric = metric;
		this.side = side;
		this.limit = BigDecimal.valueOf(limit);
		this.force = force;
		this.clause = new Clause(Document.STANDARD, clause);
		this.caption = new Text(ru, en);
	}

	/** The name of the figure in cases. */
	public String metric() {
		return metric;
	}

	/** On which side of the limit the figure has to lie. */
	public Side side() {
		return side;
	}

	/** The limit, in the unit that the name of the figure ends with. */
	public BigDecimal limit() {
		return limit;
	}

	/** Whom it binds. */
	public Force force() {
		return force;
	}

	/** The place in the Standard. */
	public Clause clause() {
		return clause;
	}

	/** The name a user reads. */
	public Text caption() {
		return caption;
	}

	/**
	 * Whether a figure keeps its limit.
	 *
	 * @param metric name of the figure
	 * @param value  the figure
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a name that the Standard sets no limit for,
	 *         or a negative figure
	 */
	public static Ruling<Check> check(String metric, BigDecimal value) {
		Optional<NumericLimit> found = Arrays.stream(values()).filter(limit -> limit.metric.equals(metric)).findFirst();
		if (found.isEmpty()) {
			return Ruling.invalid("metric", metric,
					Arrays.stream(values()).map(NumericLimit::metric).collect(Collectors.joining("|")));
		}
		if (value.signum() < 0) {
			return Ruling.invalid("value", Decimals.text(value), "≥ 0");
		}
		NumericLimit limit = found.get();
		int over = value.compareTo(limit.limit);
		boolean ok = limit.side == Side.AT_MOST ? over <= 0 : over >= 0;
		return Ruling.made(new Check(limit, ok),
				TraceStep.of(metric,
						Decimals.text(value) + ' ' + (ok ? limit.side.sign : limit.side == Side.AT_MOST ? ">" : "<")
								+ ' ' + limit.limit + ", " + limit.force,
						limit.clause));
	}
}
