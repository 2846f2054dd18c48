// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Optional;

/** Grade of a stage (буквенный эквивалент, clauses 18 and 37), from the best to the worst. */
public enum Grade {
	A_PLUS("А+"), A("А"), B_PLUS("Б+"), B("Б"), V("В"), G("Г");

	private static final Grade[] ALL = values();

	private final String letter;

	Grade(String letter) {
		this.letter = letter;
	}

	/** The letter as the Rules write it, in Cyrillic. */
	public String letter() {
		return letter;
	}

	/** The next better grade, empty for the best one. */
	public Optional<Grade> better() {
		return this == A_PLUS ? Optional.empty() : Optional.of(ALL[ordinal() - 1]);
	}

	/**
	 * Reads a letter. White space around it is ignored, no-break spaces included, and a Latin A stands for the Cyrillic
	 * one, because the Rules themselves print it so in clause 10а; nothing else is normalised, as a Latin B could be
	 * either Б or В.
	 *
	 * @return empty when the text is no grade
	 */
	public static Optional<Grade> parse(String text) {
		String letter = trimmed(text).replace('A', 'А');
		for (Grade grade : ALL) {
			if (grade.letter.equals(letter)) {
				return Optional.of(grade);
			}
		}
		return Optional.empty();
	}

	private static String trimmed(String text) {
		int start = 0;
		int end = text.length();
		while (start < end && isWhite(text.charAt(start))) {
			start++;
		}
		while (end > start && isWhite(text.charAt(end - 1))) {
			end--;
		}
		return text.substring(start, end);
	}

	/** String.strip() leaves the no-break space alone, which spreadsheets are full of. */
	private static boolean isWhite(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}
}
