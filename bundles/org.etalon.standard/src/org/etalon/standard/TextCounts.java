// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

/**
 * What is counted in a text (расчетные показатели, Standard 4.6.4.6): the figures all formulas of readability start
 * from.
 *
 * @param sentences    sentences
 * @param words        words
 * @param letters      Cyrillic letters of the words
 * @param syllables    syllables of the words
 * @param complexWords words of {@value #COMPLEX_SYLLABLES} syllables and more
 * @param characters   characters without white space (знаки); what cannot be seen does not count
 */
public record TextCounts(long sentences, long words, long letters, long syllables, long complexWords, long characters) {

	/** A word of so many syllables is complex. */
	public static final int COMPLEX_SYLLABLES = 5;

	/** The counts of a text without words. */
	public static final TextCounts NONE = new TextCounts(0, 0, 0, 0, 0, 0);

	/** Counts that somebody else made, without the characters: there are at least as many as letters. */
	public TextCounts(long sentences, long words, long letters, long syllables, long complexWords) {
		this(sentences, words, letters, syllables, complexWords, letters);
	}

	/** The counts of this text and another after it. */
	public TextCounts plus(TextCounts other) {
		return new TextCounts(sentences + other.sentences, words + other.words, letters + other.letters,
				syllables + other.syllables, complexWords + other.complexWords, characters + other.characters);
	}
}
