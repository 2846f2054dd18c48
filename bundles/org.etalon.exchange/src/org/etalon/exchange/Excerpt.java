// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

/** Short pieces of an input, to show what was found. */
final class Excerpt {

	/** Characters of the longest piece. */
	static final int LONGEST = 80;

	private Excerpt() {
	}

	/** The text without white space around it, cut if it is long. */
	static String of(String text) {
		String stripped = text.strip();
		if (stripped.length() <= LONGEST) {
			return stripped;
		}
		// Half of a surrogate pair is no text and could not be written.
		int end = Character.isHighSurrogate(stripped.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
		return stripped.substring(0, end) + "…";
	}
}
