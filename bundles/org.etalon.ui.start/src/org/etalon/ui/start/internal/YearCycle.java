// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;

/**
 * The cycle of a reporting year on a line of time: stages one after the other, and the deadlines of the Rules that part
 * them (clauses 6, 10, 12, 16). The Rules date nothing after the list but its update; assessments go on to the end of
 * the year.
 *
 * @param reportYear the reporting year
 * @param from       first day of the line
 * @param to         last day of the line
 * @param stages     the stages in order of time
 * @param deadlines  the deadlines in order of time
 */
record YearCycle(int reportYear, LocalDate from, LocalDate to, List<Stage> stages, List<YearDeadline> deadlines) {

	private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM");
	private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	/** A day of the line, without its year, as a language writes it. */
	static String day(LocalDate day, Locale language) {
		return (Texts.isEnglish(language) ? ENGLISH : RUSSIAN).format(day);
	}

	/** What is being done. */
	enum Part {
		/** Servises are named, the draft of the list is made. */
		DRAFT,
		/** Remarks and materials on the draft come in. */
		MATERIALS,
		/** The list is approved. */
		APPROVAL,
		/** Objects of the list are assessed and get certificates and conclusions. */
		ASSESSMENT
	}

	/** Where a day stands to a stage. */
	enum When {
		/** The stage is over. */
		PAST,
		/** The day lies in it. */
		NOW,
		/** It has not begun. */
		AHEAD
	}

	/**
	 * A stage.
	 *
	 * @param from first day
	 * @param to   last day
	 */
	record Stage(Part part, LocalDate from, LocalDate to) {

		When when(LocalDate day) {
			return day.isAfter(to) ? When.PAST : day.isBefore(from) ? When.AHEAD : When.NOW;
		}
	}

	YearCycle {
		stages = List.copyOf(stages);
		deadlines = List.copyOf(deadlines);
	}

	/** The cycle of a reporting year of four digits. */
	static YearCycle of(int reportYear, Settings settings) {
		List<YearDeadline> deadlines = deadlines(reportYear, settings);
		LocalDate from = deadlines.getFirst().lastDay().withDayOfMonth(1);
		LocalDate to = LocalDate.of(reportYear, 12, 31);
		List<Stage> stages = new ArrayList<>();
		LocalDate begin = from;
		for (YearDeadline each : deadlines) {
			Part part = switch (each.step()) {
			case YEAR_LIST_PUBLISHED -> Part.DRAFT;
			case REMARKS -> Part.MATERIALS;
			case YEAR_LIST_APPROVED -> Part.APPROVAL;
			case SERVICES_INFO, UNIFIED_LIST_DRAFT, YEAR_LIST_UPDATE -> null;
			};
			if (part != null) {
				stages.add(new Stage(part, begin, each.lastDay()));
				begin = each.lastDay().plusDays(1);
			}
		}
		stages.add(new Stage(Part.ASSESSMENT, begin, to));
		return new YearCycle(reportYear, from, to, stages, deadlines);
	}

	/** The reporting year that the next deadline after a day belongs to: on the day itself it is not over yet. */
	static int current(LocalDate day, Settings settings) {
		return deadlines(day.getYear(), settings).stream().anyMatch(each -> !each.lastDay().isBefore(day))
				? day.getYear()
				: day.getYear() + 1;
	}

	private static List<YearDeadline> deadlines(int reportYear, Settings settings) {
		return switch (YearCalendar.of(reportYear, settings)) {
		case Ruling.Made<List<YearDeadline>> made -> made.value();
		case Ruling.Refused<List<YearDeadline>> refused -> throw new IllegalArgumentException(refused.toString());
		};
	}

	/** Where a day lies on the line, from 0 to {@code width}; outside of the line at its nearer end. */
	int position(LocalDate day, int width) {
		long days = ChronoUnit.DAYS.between(from, to) + 1;
		long at = Math.max(0, Math.min(days, ChronoUnit.DAYS.between(from, day)));
		return Math.toIntExact(at * width / days);
	}

	/** Whether a day lies on the line. */
	boolean contains(LocalDate day) {
		return !day.isBefore(from) && !day.isAfter(to);
	}

	/** The deadline that is next on a day, null if all are over. */
	YearDeadline next(LocalDate day) {
		return deadlines.stream().filter(each -> !each.lastDay().isBefore(day)).findFirst().orElse(null);
	}

	/** A step's name in short. */
	static String key(YearStep step) {
		return "step." + step.name();
	}
}
