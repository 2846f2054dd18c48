// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

import org.etalon.norm.Text;

/**
 * An index of readability (индикатор читаемости, Standard 4.6.4.6). The Standard names Flesch-Kincaid, Coleman-Liau,
 * ARI and Dale-Chall without coefficients; built in are published ones for Russian.
 */
public enum ReadabilityIndex implements ReadabilityMeasure {
	/** Flesch reading ease, coefficients of Oborneva, edition A; the higher, the easier. */
	FRE_OBORNEVA("Флеш, Оборнева А", "Flesch, Oborneva A", terms("206.835", "-1.3", "-60.1")),
	/** Flesch reading ease, coefficients of Oborneva, edition B; the higher, the easier. */
	FRE_OBORNEVA_B("Флеш, Оборнева Б", "Flesch, Oborneva B", terms("206.836", "-1.52", "-65.14")),
	/** Flesch-Kincaid grade, coefficients of plainrussian. */
	FKGL_PLAINRUSSIAN("Флеш-Кинкейд, plainrussian", "Flesch-Kincaid, plainrussian", terms("-30.5", "0.318", "14.2")),
	/** Flesch-Kincaid grade, coefficients of Oborneva. */
	FKGL_OBORNEVA("Флеш-Кинкейд, Оборнева", "Flesch-Kincaid, Oborneva", terms("-15.59", "0.5", "8.4")),
	/** Flesch-Kincaid grade for academic texts, Solovyev, Ivanov, Solnyshkina 2018. */
	FKGL_ACADEMIC("Флеш-Кинкейд, учебные тексты", "Flesch-Kincaid, academic texts", terms("-11.97", "0.36", "5.76")),
	/** Coleman-Liau, coefficients of plainrussian. */
	CLI_PLAINRUSSIAN("Колман-Лиау, plainrussian", "Coleman-Liau, plainrussian",
			Map.of(ReadabilityTerm.CONSTANT, new BigDecimal("-20.33"), ReadabilityTerm.LETTERS_PER_100_WORDS,
					new BigDecimal("0.055"), ReadabilityTerm.SENTENCES_PER_100_WORDS, new BigDecimal("-0.35"))),
	/** Automated readability index, coefficients of plainrussian. */
	ARI_PLAINRUSSIAN("ARI, plainrussian", "ARI, plainrussian",
			Map.of(ReadabilityTerm.CONSTANT, new BigDecimal("-31.04"), ReadabilityTerm.WORDS_PER_SENTENCE,
					new BigDecimal("0.2805"), ReadabilityTerm.LETTERS_PER_WORD, new BigDecimal("6.26"))),
	/** Analogue of Dale-Chall with long words for unfamiliar ones, coefficients of plainrussian. */
	DALE_CHALL_PLAINRUSSIAN("Дэйл-Чейл, plainrussian", "Dale-Chall, plainrussian",
			Map.of(ReadabilityTerm.WORDS_PER_SENTENCE, new BigDecimal("0.273"), ReadabilityTerm.COMPLEX_PER_100_WORDS,
					new BigDecimal("0.552"))),
	/** SMOG, coefficients of plainrussian. */
	SMOG_PLAINRUSSIAN("SMOG, plainrussian", "SMOG, plainrussian",
			Map.of(ReadabilityTerm.CONSTANT, new BigDecimal("0.05"), ReadabilityTerm.ROOT, new BigDecimal("1.1"),
					ReadabilityTerm.COMPLEX_PER_SENTENCE, new BigDecimal("64.6")));

	private final Text caption;
	private final ReadabilityFormula builtIn;

	ReadabilityIndex(String ru, String en, Map<ReadabilityTerm, BigDecimal> builtIn) {
		this.caption = new Text(ru, en);
		this.builtIn = new ReadabilityFormula(new EnumMap<>(builtIn));
	}

	private static Map<ReadabilityTerm, BigDecimal> terms(String constant, String ofSentence, String ofWord) {
		return Map.of(ReadabilityTerm.CONSTANT, new BigDecimal(constant), ReadabilityTerm.WORDS_PER_SENTENCE,
				new BigDecimal(ofSentence), ReadabilityTerm.SYLLABLES_PER_WORD, new BigDecimal(ofWord));
	}

	/** The formula with its published coefficients. */
	ReadabilityFormula builtIn() {
		return builtIn;
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
		return this == FRE_OBORNEVA || this == FRE_OBORNEVA_B;
	}

	@Override
	public ExactFigure figure(TextCounts counts, ReadabilityNorms norms) {
		return norms.formulas().get(this).figure(counts);
	}
}
