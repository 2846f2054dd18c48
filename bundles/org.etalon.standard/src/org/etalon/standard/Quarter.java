// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A quarter of a year: how often, at least, client centricity is assessed (section 6 of the Standard).
 *
 * @param year   2000 to 2099: another one is a slip of the pen
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {

	/** How a quarter can be written, for problems. */
	public static final String FORMATS = "2026-Q3|3 кв. 2026|III квартал 2026";

	private static final int FIRST_YEAR = 2000;
	private static final int LAST_YEAR = 2099;
	private static final int IN_A_YEAR = 4;
	private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");
	private static final Pattern ISO = Pattern.compile("(\\d{4})\\s*-?\\s*[qк]([1-4])");
	private static final Pattern IN_WORDS = Pattern
			.compile("([1-4]|i{1,3}|iv)(?:-?й)?\\s*(?:квартал|кв\\.?)\\s*(\\d{4})(?:\\s*(?:года|г\\.?))?");

	public Quarter {
		if (!isOfOurTime(year) || number < 1 || number > IN_A_YEAR) {
			throw new IllegalArgumentException("no quarter: " + year + " " + number);
		}
	}

	/** Reads a quarter: {@code 2026-Q3}, {@code 2026К3}, {@code 3 кв. 2026 г.}, {@code III квартал 2026 года}. */
	public static Optional<Quarter> parse(String text) {
		String plain = text.strip().toLowerCase(Locale.ROOT);
		Matcher iso = ISO.matcher(plain);
		if (iso.matches()) {
			return of(iso.group(1), iso.group(2));
		}
		Matcher words = IN_WORDS.matcher(plain);
		return words.matches() ? of(words.group(2), words.group(1)) : Optional.empty();
	}

	private static Optional<Quarter> of(String year, String number) {
		int roman = ROMAN.indexOf(number) + 1;
		int of = Integer.parseInt(year);
		return isOfOurTime(of) ? Optional.of(new Quarter(of, roman > 0 ? roman : Integer.parseInt(number)))
				: Optional.empty();
	}

	private static boolean isOfOurTime(int year) {
		return year >= FIRST_YEAR && year <= LAST_YEAR;
	}

	/** The quarters after {@code from} and before {@code to}, in their order. */
	public static List<Quarter> between(Quarter from, Quarter to) {
		return IntStream.range(from.index() + 1, to.index())
				.mapToObj(index -> new Quarter(index / IN_A_YEAR, index % IN_A_YEAR + 1)).toList();
	}

	private int index() {
		return year * IN_A_YEAR + number - 1;
	}

	@Override
	public int compareTo(Quarter other) {
		return Integer.compare(index(), other.index());
	}

	/** As {@code 2026-Q3}. */
	@Override
	public String toString() {
		return year + "-Q" + number;
	}
}
