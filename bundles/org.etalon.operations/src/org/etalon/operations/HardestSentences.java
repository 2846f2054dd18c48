// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.util.ArrayList;
import java.util.List;

import org.etalon.standard.ExactFigure;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.TextCounts;
import org.etalon.standard.TextSentence;

/**
 * Keeps the hardest sentences of a text: those with the highest grade of Flesch-Kincaid. Sentences of a few words count
 * only in a text that has no others, because one long word makes them the hardest of all by any formula.
 */
final class HardestSentences {

	private static final int FEW_WORDS = 5; // a sentence of fewer is a fragment

	private final int most;
	private final ReadabilityNorms norms;
	private final List<Entry> entries = new ArrayList<>();

	/**
	 * A sentence and where it stands.
	 *
	 * @param paragraph number of its paragraph
	 * @param number    its number in the paragraph
	 * @param line      the line of the file it begins in, 0 where a file has no lines
	 */
	record Located(int paragraph, int number, int line, TextSentence sentence) {
	}

	/** A sentence and what it is ranked by. */
	private record Entry(boolean fragment, ExactFigure grade, Located sentence) {

		boolean before(Entry other) {
			return fragment != other.fragment ? other.fragment : grade.compareTo(other.grade) > 0;
		}
	}

	/** Keeps at most {@code most} of them. */
	HardestSentences(int most, ReadabilityNorms norms) {
		this.most = most;
		this.norms = norms;
	}

	/** Takes the next sentence of the text; of two that are equally hard the first one stays before the other. */
	void add(Located sentence) {
		TextCounts counts = sentence.sentence().counts();
		Entry entry = new Entry(counts.words() < FEW_WORDS, ReadabilityIndex.FKGL_PLAINRUSSIAN.figure(counts, norms),
				sentence);
		int at = entries.size();
		while (at > 0 && entry.before(entries.get(at - 1))) {
			at--;
		}
		if (at < most) {
			entries.add(at, entry);
			if (entries.size() > most) {
				entries.removeLast();
			}
		}
	}

	/** The sentences, the hardest first. */
	List<Located> sentences() {
		boolean onlyFragments = entries.stream().allMatch(Entry::fragment);
		return entries.stream().filter(entry -> onlyFragments || !entry.fragment()).map(Entry::sentence).toList();
	}
}
