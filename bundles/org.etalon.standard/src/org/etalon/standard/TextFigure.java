// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.ToLongFunction;

import org.etalon.norm.Text;

/** What is counted in a text and can have a limit (расчетные показатели, Standard 4.6.4.6). */
public enum TextFigure implements ReadabilityMeasure {
	/** Число предложений. */
	SENTENCES("предложений", "sentences", TextCounts::sentences),
	/** Число слов. */
	WORDS("слов", "words", TextCounts::words),
	/** Число букв. */
	LETTERS("букв", "letters", TextCounts::letters),
	/** Число слогов. */
	SYLLABLES("слогов", "syllables", TextCounts::syllables),
	/** Число сложных слов. */
	COMPLEX_WORDS("сложных слов", "complex words", TextCounts::complexWords),
	/** Число знаков. */
	CHARACTERS("знаков без пробелов", "characters without spaces", TextCounts::characters),
	/** Среднее число слов в предложении. */
	WORDS_PER_SENTENCE("слов в предложении", "words per sentence", TextCounts::words, TextCounts::sentences);

	private final Text caption;
	private final ToLongFunction<TextCounts> number;
	private final ToLongFunction<TextCounts> per;

	TextFigure(String ru, String en, ToLongFunction<TextCounts> number) {
		this(ru, en, number, counts -> 1);
	}

	TextFigure(String ru, String en, ToLongFunction<TextCounts> number, ToLongFunction<TextCounts> per) {
		this.caption = new Text(ru, en);
		this.number = number;
		this.per = per;
	}

	@Override
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

	@Override
	public Text caption() {
		return caption;
	}

	@Override
	public boolean higherIsEasier() {
		return false;
	}

	@Override
	public ExactFigure figure(TextCounts counts, ReadabilityNorms norms) {
		return new ExactFigure(BigDecimal.valueOf(number.applyAsLong(counts)),
				BigDecimal.valueOf(per.applyAsLong(counts)));
	}
}
