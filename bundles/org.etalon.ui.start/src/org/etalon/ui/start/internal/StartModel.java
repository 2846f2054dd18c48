// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.OperationText;
import org.etalon.operations.register.ListSource;
import org.etalon.operations.reports.DueItem;
import org.etalon.ui.common.Look.Tone;

/** What is known of a database in the lines of the first screen. No widgets. */
final class StartModel {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
	/** Days up to which something is soon. */
	private static final int SOON = 7;
	/** Lines that somebody will still read; the rest is counted. */
	static final int SHOWN = 100;

	/** Where a line leads. */
	enum Section {
		REGISTER("org.etalon.ui.register"), YEAR("org.etalon.ui.year"), MONITORING("org.etalon.ui.monitoring"),
		RULES("org.etalon.ui.rules"), TEMPLATES("org.etalon.ui.sheets"), MODELS("org.etalon.ui.typical"),
		FOLLOWING("org.etalon.ui.following");

		private final String area;

		Section(String area) {
			this.area = area;
		}

		/** The area whose screen it is. */
		String area() {
			return area;
		}
	}

	/**
	 * A line.
	 *
	 * @param mark     in a few characters: how long there is, or when it was
	 * @param tone     what the mark means
	 * @param title    what it is about
	 * @param detail   what else is to be known
	 * @param objectId the object it leads to, null for none
	 * @param name     its name, likewise
	 * @param section  the section it leads to without an object
	 */
	record Line(String mark, Tone tone, String title, String detail, String objectId, String name, Section section) {

		/** All of it, for who hears it. */
		String spoken() {
			return Stream.of(mark, title, detail).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
		}
	}

	private final Texts words;
	private final Locale language;
	private final ZoneId zone;

	StartModel(Texts words, ZoneId zone) {
		this.words = words;
		this.language = words.locale();
		this.zone = zone;
	}

	/** A day as the language writes it. */
	String date(LocalDate day) {
		return new OutcomeText(language).date(day);
	}

	/** What falls due; what is late first. */
	List<Line> due(StartFacts facts) {
		return facts.due().items().stream().limit(SHOWN).map(item -> due(item, facts.today())).toList();
	}

	private Line due(DueItem item, LocalDate today) {
		long left = item.daysLeft(today);
		Tone tone = left < 0 ? Tone.BAD : left <= SOON ? Tone.FAIR : Tone.PLAIN;
		List<String> detail = new ArrayList<>();
		if (item.step() != null) {
			detail.add(words.get("due.year", Integer.toString(item.reportYear())));
		}
		if (!item.objectId().isEmpty()) {
			detail.add(item.objectName().isEmpty() ? item.objectId() : item.objectName());
		}
		if (!item.document().isEmpty()) {
			detail.add(words.get("due.document", item.document()));
		}
		detail.add(words.get("due.clause", item.clause().in(words.locale())));
		Section section = switch (item.kind()) {
		case YEAR_STEP, REVIEW -> Section.YEAR;
		case NOTICE -> Section.MONITORING;
		default -> Section.REGISTER;
		};
		boolean object = section == Section.REGISTER && !item.objectId().isEmpty();
		return new Line(left(left), tone,
				words.get("due.until", capital(item.caption().in(language)), date(item.day())),
				String.join(" · ", detail), object ? item.objectId() : null, object ? item.objectName() : null,
				section);
	}

	/** How long there is. */
	String left(long days) {
		return days < 0 ? words.get("left.late", Long.toString(-days))
				: days == 0 ? words.get("left.today")
						: days == 1 ? words.get("left.tomorrow") : words.get("left.days", Long.toString(days));
	}

	/** How many lines there are that are not shown, 0 for none. */
	long hidden(StartFacts facts) {
		return Math.max(0, facts.due().items().size() - SHOWN);
	}

	/** The last changes. */
	List<Line> changes(StartFacts facts) {
		return facts.changes().stream().map(each -> change(each, facts.today())).toList();
	}

	private Line change(StartFacts.Changed changed, LocalDate today) {
		String operation = changed.change().intent().operation();
		String what = OperationText.of(operation, words.locale());
		List<String> detail = new ArrayList<>();
		if (changed.name() != null) {
			detail.add(changed.name());
		}
		detail.add(changed.change().author());
		for (String each : List.of(changed.change().intent().reason(), source(changed.change().intent().source()))) {
			if (!each.isBlank()) {
				detail.add(each.replaceAll("\\p{Cc}+", " "));
			}
		}
		return new Line(moment(changed.change().at().atZone(zone), today), Tone.PLAIN, what, String.join(" · ", detail),
				changed.objectId(), changed.name(), section(operation));
	}

	/** Where a change came from, without the id of the kind of list before it. */
	private static String source(String source) {
		int colon = source.indexOf(':');
		return colon > 0 && ListSource.find(source.substring(0, colon)).isPresent() ? source.substring(colon + 1)
				: source;
	}

	private static Section section(String operation) {
		return switch (operation.substring(0, Math.max(0, operation.indexOf('.')))) {
		case "year-list" -> Section.YEAR;
		case "monitor" -> Section.MONITORING;
		case "settings" -> Section.RULES;
		case "template" -> Section.TEMPLATES;
		case "model" -> Section.MODELS;
		case "plan", "materials" -> Section.FOLLOWING;
		default -> Section.REGISTER;
		};
	}

	/** When it was: today the time, else the day. */
	private String moment(ZonedDateTime at, LocalDate today) {
		long ago = ChronoUnit.DAYS.between(at.toLocalDate(), today);
		return ago == 0 ? TIME.format(at) : ago == 1 ? words.get("yesterday") : date(at.toLocalDate());
	}

	/** The share, a dash for none. */
	String share(StartFacts facts) {
		return facts.share().map(each -> each.share().share()).map(
				share -> (Texts.isEnglish(language) ? share.toPlainString() : share.toPlainString().replace('.', ','))
						+ " %")
				.orElse("–");
	}

	/** What stands under the share. */
	String shareCaption(StartFacts facts) {
		return words.get(facts.share().isPresent() ? "figure.share" : "figure.share.none",
				Integer.toString(facts.shareOf()));
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}
}
