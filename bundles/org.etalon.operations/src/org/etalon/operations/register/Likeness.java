// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

import org.etalon.store.SearchKey;

/**
 * Whether two names might mean the same. Only a hint for people, so it errs on the side of naming too little: an ending
 * of a word does not matter, another word does.
 */
final class Likeness {

	/** Two names are alike if they share so many percent of their words. */
	private static final int ALIKE_PERCENT = 75;
	/** Two forms of a word begin with so many same letters and end in so many other ones at most. */
	private static final int STEM = 4;
	private static final int ENDING = 3;

	private Likeness() {
	}

	/** Whether two names of objects share nearly all of their words, whatever their endings. */
	static boolean ofNames(String one, String other) {
		List<String> words = words(one);
		List<String> others = words(other);
		int shared = shared(words, others, Likeness::forms);
		return shared > 0 && shared * 100 >= ALIKE_PERCENT * (words.size() + others.size() - shared);
	}

	/** Whether every word of one authority stands, perhaps abbreviated, in the name of the other one. */
	static boolean ofAuthorities(String one, String other) {
		List<String> words = words(one);
		List<String> others = words(other);
		int fewer = Math.min(words.size(), others.size());
		return fewer > 0 && shared(words, others, Likeness::abbreviated) == fewer;
	}

	/** How many words of one text have one of their own in the other. */
	private static int shared(List<String> words, List<String> others, BiPredicate<String, String> same) {
		List<String> left = new ArrayList<>(others);
		int shared = 0;
		for (String word : words) {
			if (left.remove(word) || left.stream().filter(each -> same.test(word, each)).findFirst()
					.filter(left::remove).isPresent()) {
				shared++;
			}
		}
		return shared;
	}

	private static boolean forms(String one, String other) {
		int longest = Math.min(one.length(), other.length());
		int same = 0;
		while (same < longest && one.charAt(same) == other.charAt(same)) {
			same++;
		}
		return same >= STEM && Math.max(one.length(), other.length()) - same <= ENDING;
	}

	private static boolean abbreviated(String one, String other) {
		return one.startsWith(other) || other.startsWith(one) || forms(one, other);
	}

	private static List<String> words(String name) {
		return Arrays.stream(SearchKey.of(name).split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
	}
}
