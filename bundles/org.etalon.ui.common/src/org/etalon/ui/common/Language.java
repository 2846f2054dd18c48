// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.surroundings.Surroundings;

/** The language of the workbench: Russian, or English where the user's system speaks it. */
public final class Language {

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
	private static final Locale CURRENT = Surroundings.ofProcess().language();

	private Language() {
	}

	/** The language. */
	public static Locale current() {
		return CURRENT;
	}

	/** A date as the language writes it, a dash for none. */
	public static String date(LocalDate date) {
		return FieldText.shown(date, CURRENT);
	}

	/** A whole number with its groups of digits, as the language writes it. */
	public static String number(long number) {
		return number(number, CURRENT);
	}

	private static String number(long number, Locale language) {
		return NumberFormat.getIntegerInstance(language).format(number);
	}

	/** A moment, to the minute, as the clocks of this computer show it. */
	public static String moment(Instant at) {
		return moment(at, ZoneId.systemDefault(), CURRENT);
	}

	/** A moment, to the minute, as the clocks of a zone show it and a language writes it. */
	public static String moment(Instant at, ZoneId zone, Locale language) {
		ZonedDateTime local = at.atZone(zone);
		return FieldText.shown(local.toLocalDate(), language) + " " + MINUTE.format(local);
	}

	/** A text in one line that leaves room for others, its end cut if need be. */
	public static String brief(String text, int letters) {
		String line = text.strip().replaceAll("\\s+", " ");
		return line.length() <= letters ? line : line.substring(0, letters - 1).strip() + "…";
	}

	/** The word for not doing what a dialog asks about. */
	public static String cancel() {
		return words(Language.class).get("steps.cancel");
	}

	/** The texts in {@code words.properties} beside a class. */
	public static Texts words(Class<?> owner) {
		return new Texts(owner, "words", CURRENT);
	}

	/**
	 * A count with what is counted, in the form that the language wants.
	 *
	 * @param words texts that have the key with {@code .one}, {@code .few} and {@code .many}
	 */
	public static String count(Texts words, String key, long count) {
		return words.get(key + "." + form(words.locale(), count), number(count, words.locale()));
	}

	private static String form(Locale language, long count) {
		if (Texts.isEnglish(language)) {
			return count == 1 ? "one" : "many";
		}
		long last = count % 10;
		return count % 100 / 10 == 1 || last == 0 || last > 4 ? "many" : last == 1 ? "one" : "few";
	}
}
