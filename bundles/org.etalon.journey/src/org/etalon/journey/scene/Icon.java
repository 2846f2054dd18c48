// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/**
 * Signs, drawn in lines on a square of 24 points: {@code M x y}, {@code L x y}, {@code C x y x y x y}, {@code Z} as in
 * SVG, all absolute, and {@code O x y r} for a circle.
 */
public enum Icon {
	/** A site. */
	GLOBE("O 12 12 9 M 3 12 L 21 12 M 12 3 C 7 8 7 16 12 21 M 12 3 C 17 8 17 16 12 21"),
	/** An application. */
	PHONE("M 8 2 L 16 2 L 18 4 L 18 20 L 16 22 L 8 22 L 6 20 L 6 4 Z M 11 18 L 13 18"),
	/** A call. */
	CALL("M 4 14 L 4 12 C 4 2 20 2 20 12 L 20 14 M 4 14 L 7 14 L 7 20 L 4 20 Z M 17 14 L 20 14 L 20 20 L 17 20 Z"),
	/** Mail. */
	MAIL("M 3 5 L 21 5 L 21 19 L 3 19 Z M 3 6 L 12 13 L 21 6"),
	/** People among each other. */
	SOCIAL("O 6 12 3 O 18 5 3 O 18 19 3 M 9 11 L 15 6 M 9 13 L 15 18"),
	/** A conversation. */
	CHAT("M 4 4 L 20 4 L 20 16 L 9 16 L 4 20 Z M 8 9 L 16 9 M 8 12 L 13 12"),
	/** A voice. */
	VOICE("M 12 3 C 8 3 9 13 12 13 C 15 13 16 3 12 3 M 6 11 C 6 19 18 19 18 11 M 12 17 L 12 21"),
	/** Paper. */
	LETTER("M 6 2 L 14 2 L 19 7 L 19 22 L 6 22 Z M 14 2 L 14 7 L 19 7 M 9 13 L 16 13 M 9 17 L 16 17"),
	/** An office. */
	OFFICE("M 3 9 L 12 3 L 21 9 Z M 5 10 L 5 19 M 10 10 L 10 19 M 14 10 L 14 19 M 19 10 L 19 19 M 3 21 L 21 21"),
	/** A centre with windows. */
	WINDOWS("M 4 21 L 4 5 L 20 5 L 20 21 Z M 8 9 L 10 9 M 14 9 L 16 9 M 8 13 L 10 13 M 14 13 L 16 13 M 11 21 L 11 17 L 13 17 L 13 21"),
	/** A stay. */
	BED("M 3 5 L 3 20 M 3 16 L 21 16 M 21 20 L 21 13 L 18 10 L 10 10 L 10 16 M 3 10 L 10 10"),
	/** Time. */
	CLOCK("O 12 12 9 M 12 7 L 12 12 L 15 14"),
	/** A criterion. */
	FLAG("M 5 21 L 5 4 L 18 4 L 15 8.5 L 18 13 L 5 13"),
	/** An error, something in the way. */
	WARN("M 12 4 L 21 20 L 3 20 Z M 12 10 L 12 14 M 12 17 L 12 17.5"),
	/** Something good. */
	PLUS("O 12 12 9 M 8 12 L 16 12 M 12 8 L 12 16"),
	/** Something bad. */
	CROSS("O 12 12 9 M 9 9 L 15 15 M 15 9 L 9 15"),
	/** A person. */
	PERSON("O 12 8 4 M 4 21 C 4 13 20 13 20 21"),
	/** A service. */
	SERVICE("M 12 3 L 21 8 L 21 16 L 12 21 L 3 16 L 3 8 Z M 3 8 L 12 13 L 21 8 M 12 13 L 12 21"),
	/** A procedure. */
	GEAR("O 12 12 4 M 12 3 L 12 6 M 12 18 L 12 21 M 3 12 L 6 12 M 18 12 L 21 12 M 5.6 5.6 L 7.8 7.8 M 16.2 16.2 L 18.4 18.4 M 18.4 5.6 L 16.2 7.8 M 5.6 18.4 L 7.8 16.2"),
	/** Words of somebody. */
	QUOTE("M 4 17 L 4 11 C 4 8 6 6 9 6 M 4 12 L 9 12 L 9 17 Z M 14 17 L 14 11 C 14 8 16 6 19 6 M 14 12 L 19 12 L 19 17 Z"),
	/** A feeling. */
	HEART("M 12 20 L 4 12 C 0 7 8 1 12 7 C 16 1 24 7 20 12 Z"),
	/** A place. */
	PLACE("M 12 21 C 2 11 6 3 12 3 C 18 3 22 11 12 21 Z O 12 10 2.5"),
	/** What is folded. */
	FOLDED("M 9 6 L 15 12 L 9 18"),
	/** What is unfolded. */
	UNFOLDED("M 6 9 L 12 15 L 18 9"),
	/** A mouth with the ends down. */
	VERY_BAD("M 7 18 C 9 13 15 13 17 18"),
	/** The same, a little. */
	BAD("M 8 17 C 10 14.5 14 14.5 16 17"),
	/** A straight one. */
	NEUTRAL("M 8 16 L 16 16"),
	/** The ends a little up. */
	GOOD("M 8 15 C 10 17.5 14 17.5 16 15"),
	/** A smile. */
	VERY_GOOD("M 6.5 13.5 C 8 19.5 16 19.5 17.5 13.5 Z");

	private final String lines;

	Icon(String lines) {
		this.lines = lines;
	}

	/** Its lines. */
	public String lines() {
		return lines;
	}
}
