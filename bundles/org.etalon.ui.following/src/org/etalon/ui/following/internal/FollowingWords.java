// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;

/** What is said of models, regions, plans and materials. */
final class FollowingWords {

	private static final Texts WORDS = Language.words(FollowingWords.class);
	private static final int DECIMALS = 2;

	private FollowingWords() {
	}

	/** A text of this area. */
	static String word(String key, String... arguments) {
		return WORDS.get(key, arguments);
	}

	/** So many of something. */
	static String count(String key, long number) {
		return Language.count(WORDS, key, number);
	}

	/** Hundredths of a percent, a dash for none. */
	static String percent(Integer percent100) {
		if (percent100 == null) {
			return "–";
		}
		NumberFormat format = NumberFormat.getNumberInstance(Language.current());
		format.setMinimumFractionDigits(DECIMALS);
		return format.format(BigDecimal.valueOf(percent100, DECIMALS)) + " %";
	}

	/** The name of a subject by its code. */
	static String region(String code) {
		return Subject.find(code).map(Subject::name).orElse(code);
	}

	/** The name of a subject by its code, where there is little room. */
	static String brief(String code) {
		return Subject.find(code).map(FollowingWords::brief).orElse(code);
	}

	/** The name of a subject where there is little room. */
	static String brief(Subject subject) {
		return subject.name().replaceFirst("^Республика ", "").replaceFirst(" Республика( - Чувашия)?$", "")
				.replaceFirst(" область$", word("brief.oblast")).replaceFirst(" автономный округ.*$", " АО")
				.replaceFirst(" автономная область$", " АО");
	}

	/** The state of a plan, or that there is none. */
	static String plan(State state) {
		return state == null ? word("plan.none") : state.caption().in(Language.current());
	}

	static Tone tone(State plan) {
		return plan == null ? Tone.BAD : switch (plan) {
		case EXECUTING, APPROVED -> Tone.GOOD;
		case AGREED -> Tone.ACCENT;
		case ON_APPROVAL -> Tone.FAIR;
		default -> Tone.PLAIN;
		};
	}

	/** How far a plan is at a control point: a sign and the day. */
	static String point(Standing point) {
		return (reached(point) ? "✓ " : point.late() ? "! " : "… ") + date(point.endsOn());
	}

	static boolean reached(Standing point) {
		return point.completed() >= point.required();
	}

	static Tone tone(Standing point) {
		return reached(point) ? Tone.GOOD : point.late() ? Tone.BAD : Tone.PLAIN;
	}

	/** Everything of a region and a model in one line. */
	static String spoken(FollowedModel model, FollowedRegion region) {
		List<String> said = new ArrayList<>(List.of(region(region.subject())));
		if (!region.concerned()) {
			said.add(word("cell.nobody"));
		} else {
			if (region.authorities() > 0) {
				said.add(word("cell.share", number(region.certified()), number(region.authorities()),
						number(region.percent())));
			}
			said.add(word("cell.plan", plan(region.plan())));
			said.addAll(lateness(region));
			if (region.sent() > 0) {
				said.add(word("cell.sent", number(region.sent())));
			}
			if (region.returned() > 0) {
				said.add(word("cell.returned", number(region.returned())));
			}
		}
		return String.join(" · ", said) + " · " + model.service();
	}

	/** By what and how long a region is late; that it is in time, if so. */
	static List<String> lateness(FollowedRegion region) {
		List<String> said = new ArrayList<>();
		if (region.daysLate() > 0) {
			said.add(word("late.plan", count("days", region.daysLate()), date(region.dueOn())));
		}
		region.points().stream().filter(Standing::late).findFirst().ifPresent(point -> said.add(
				word("late.point", number(point.percent()), count("days", region.behindDays()), date(point.endsOn()))));
		if (said.isEmpty()) {
			said.add(word(region.plan() == null && region.dueOn() != null ? "late.notYet" : "late.not",
					date(region.dueOn())));
		}
		return said;
	}

	/** Reasons as they were typed, separated by semicolons. */
	static List<String> reasons(String typed) {
		return List.of(typed.split(";")).stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
	}
}
