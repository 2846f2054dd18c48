// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Problems in words. */
final class ProblemText {

	private ProblemText() {
	}

	static String of(TemplateProblem problem, Locale locale) {
		Words words = new Words(locale);
		String key = "problem." + problem.code();
		if (words.has(key + "." + problem.found())) {
			key += "." + problem.found();
		}
		return words.get("problem", problem.template(), place(problem.place(), words), words
				.get(words.has(key) ? key : "problem.OTHER", problem.found(), problem.expected().replace("|", ", ")));
	}

	private static String place(Place place, Words words) {
		List<String> steps = new ArrayList<>();
		steps.add(words.get("part." + place.part()));
		add(steps, words, "place.table", place.table());
		add(steps, words, "place.row", place.row());
		add(steps, words, "place.cell", place.cell());
		add(steps, words, "place.paragraph", place.paragraph());
		return String.join(", ", steps);
	}

	private static void add(List<String> steps, Words words, String key, int number) {
		if (number > 0) {
			steps.add(words.get(key, Integer.toString(number)));
		}
	}
}
