// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Locale;

/** A term of a formula of readability: what its coefficient is multiplied with. */
public enum ReadabilityTerm {
	/** Nothing: the coefficient is added as it is. */
	CONSTANT,
	/** Mean length of a sentence, in words (ASL). */
	WORDS_PER_SENTENCE,
	/** Mean length of a word, in syllables (ASW). */
	SYLLABLES_PER_WORD,
	/** Mean length of a word, in letters. */
	LETTERS_PER_WORD,
	/** Letters in 100 words. */
	LETTERS_PER_100_WORDS,
	/** Sentences in 100 words. */
	SENTENCES_PER_100_WORDS,
	/** Complex words in 100 words. */
	COMPLEX_PER_100_WORDS,
	/** The square root of the coefficient of {@link #COMPLEX_PER_SENTENCE} times complex words in a sentence. */
	ROOT,
	/** Complex words in a sentence, below the root; the coefficient is not negative. */
	COMPLEX_PER_SENTENCE;

	/** Its name in a file of coefficients. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The number its coefficient is multiplied with, as a numerator over sentences × words; null for the root. */
	BigDecimal overSentencesAndWords(TextCounts counts) {
		BigDecimal sentences = BigDecimal.valueOf(counts.sentences());
		BigDecimal words = BigDecimal.valueOf(counts.words());
		return switch (this) {
		case CONSTANT -> sentences.multiply(words);
		case WORDS_PER_SENTENCE -> words.multiply(words);
		case SYLLABLES_PER_WORD -> BigDecimal.valueOf(counts.syllables()).multiply(sentences);
		case LETTERS_PER_WORD -> BigDecimal.valueOf(counts.letters()).multiply(sentences);
		case LETTERS_PER_100_WORDS -> BigDecimal.valueOf(counts.letters()).multiply(sentences).movePointRight(2);
		case SENTENCES_PER_100_WORDS -> sentences.multiply(sentences).movePointRight(2);
		case COMPLEX_PER_100_WORDS -> BigDecimal.valueOf(counts.complexWords()).multiply(sentences).movePointRight(2);
		case ROOT, COMPLEX_PER_SENTENCE -> null;
		};
	}

	/** The multiplication as an explanation shows it. */
	String shown(TextCounts counts) {
		return switch (this) {
		case CONSTANT -> "";
		case WORDS_PER_SENTENCE -> "·" + counts.words() + "/" + counts.sentences();
		case SYLLABLES_PER_WORD -> "·" + counts.syllables() + "/" + counts.words();
		case LETTERS_PER_WORD -> "·" + counts.letters() + "/" + counts.words();
		case LETTERS_PER_100_WORDS -> "·100·" + counts.letters() + "/" + counts.words();
		case SENTENCES_PER_100_WORDS -> "·100·" + counts.sentences() + "/" + counts.words();
		case COMPLEX_PER_100_WORDS -> "·100·" + counts.complexWords() + "/" + counts.words();
		case ROOT -> "·√";
		case COMPLEX_PER_SENTENCE -> "·" + counts.complexWords() + "/" + counts.sentences();
		};
	}
}
