// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What can be called by its name: every word that is typed begins, or stands in, a word of the name. */
final class PaletteModel {

	/**
	 * Something that can be called.
	 *
	 * @param name what it is called
	 * @param kind what it is: a section, or where it stands in the menus
	 * @param key  its key in words, empty for none
	 * @param icon its icon, empty for none
	 * @param run  calls it
	 */
	record Entry(String name, String kind, String key, String icon, Runnable run) {
	}

	private static final int NOT = Integer.MAX_VALUE;

	private final List<Entry> entries;

	PaletteModel(List<Entry> entries) {
		this.entries = List.copyOf(entries);
	}

	/** What fits, the best first; everything in its order if nothing is typed. */
	List<Entry> find(String typed) {
		List<String> words = words(typed);
		List<Entry> found = new ArrayList<>(entries.stream().filter(entry -> rank(entry, words) != NOT).toList());
		found.sort(Comparator.comparingInt(entry -> rank(entry, words)));
		return found;
	}

	/** 0 for a name that begins so, then words of the name, then parts of words. */
	private static int rank(Entry entry, List<String> typed) {
		String name = fold(entry.name());
		List<String> words = words(entry.name() + " " + entry.kind());
		int rank = 0;
		for (int i = 0; i < typed.size(); i++) {
			String each = typed.get(i);
			if (i == 0 && name.startsWith(each)) {
				continue;
			}
			if (words.stream().anyMatch(word -> word.startsWith(each))) {
				rank = Math.max(rank, 1);
			} else if (name.contains(each)) {
				rank = 2;
			} else {
				return NOT;
			}
		}
		return rank;
	}

	private static List<String> words(String text) {
		return List.of(fold(text).split("[^\\p{L}\\p{N}]+")).stream().filter(word -> !word.isEmpty()).toList();
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
	}
}
