// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.Locale;

/** Answers with yes or no in further columns of a register. */
final class Answers {

	static final String YES = "yes";
	static final String NO = "no";

	private Answers() {
	}

	/** Yes or no as one of two words; anything else stays what it is, and is refused when it is scored. */
	static String normalised(String answer) {
		return switch (answer.toLowerCase(Locale.ROOT)) {
		case "yes", "да", "true", "1" -> YES;
		case "no", "нет", "false", "0" -> NO;
		default -> answer;
		};
	}

	/** Whether it is neither of the two words. */
	static boolean unclear(String answer) {
		return answer != null && !answer.equals(YES) && !answer.equals(NO);
	}
}
