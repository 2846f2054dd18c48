// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.Collection;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class NearMatch {

	private NearMatch() {
	}

	/** The nearest of some words, if it differs in few letters from {@code word}. */
	static Optional<String> of(String word, Collection<String> words) {
		String best = null;
		int least = word.length() < 3 ? 0 : 1 + (Math.min(word.length(), 30) + 2) / 3;
		for (String candidate : words) {
			int distance = distance(word, candidate);
			if (distance < least) {
				least = distance;
				best = candidate;
			}
		}
		return Optional.ofNullable(best);
	}

	/** How many letters have to be put in, taken out or changed. */
	private static int distance(String one, String other) {
		int[] above = new int[other.length() + 1];
		for (int j = 0; j <= other.length(); j++) {
			above[j] = j;
		}
		for (int i = 1; i <= one.length(); i++) {
			int[] row = new int[other.length() + 1];
			row[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
			}
			above = row;
		}
		return above[other.length()];
	}
}
