// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.standard.ReadabilityLimit.Scope;
import org.junit.jupiter.api.Test;

class ReadabilityNormsTest {

	private static final ReadabilityNorms BUILT_IN = ReadabilityNorms.builtIn();
	private static final ReadabilityLimit LIMIT = new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, BigDecimal.TEN);

	@Test
	void haveAFormulaOfEveryIndexAndNoLimits() {
		assertEquals(BUILT_IN, ReadabilityNorms.builtIn());
		assertEquals("BUILT_IN", ReadabilityNorms.builtIn().name());
		assertEquals(9, BUILT_IN.formulas().size());
		assertEquals(List.of(), BUILT_IN.profiles());
		assertEquals("A37=BUILT_IN", BUILT_IN.inEffect());
		assertEquals("A37=x.properties", BUILT_IN.named("x.properties").inEffect());
	}

	@Test
	void changeOneCoefficientAndNothingElse() {
		ReadabilityNorms changed = BUILT_IN.with(ReadabilityIndex.FRE_OBORNEVA, ReadabilityTerm.CONSTANT,
				new BigDecimal("200"));
		TextCounts counts = new TextCounts(1, 2, 4, 2, 0);
		Map<ReadabilityIndex, BigDecimal> before = Readability.ofCounts(counts, BUILT_IN).value().indices();
		Map<ReadabilityIndex, BigDecimal> after = Readability.ofCounts(counts, changed).value().indices();
		before.forEach((index, value) -> assertEquals(
				index == ReadabilityIndex.FRE_OBORNEVA ? value.subtract(new BigDecimal("6.835")) : value,
				after.get(index)));
	}

	@Test
	void findAProfileWhateverItsCase() {
		ReadabilityNorms norms = BUILT_IN.with(new ReadabilityProfile("Пожилые", List.of(LIMIT)))
				.with(new ReadabilityProfile("b", List.of()));
		assertEquals(Optional.of(norms.profiles().get(0)), norms.profile("пожилые"));
		assertEquals("b", norms.profile("B").orElseThrow().name());
		assertTrue(norms.profile("c").isEmpty());
	}

	@Test
	void refuseWhatIsNoWholeSetOfFormulas() {
		Map<ReadabilityIndex, ReadabilityFormula> formulas = new EnumMap<>(BUILT_IN.formulas());
		formulas.remove(ReadabilityIndex.FKGL_ACADEMIC);
		assertThrows(IllegalArgumentException.class, () -> new ReadabilityNorms("x", formulas, List.of()));
		formulas.put(ReadabilityIndex.FKGL_ACADEMIC,
				new ReadabilityFormula(new EnumMap<>(Map.of(ReadabilityTerm.CONSTANT, BigDecimal.ONE))));
		assertThrows(IllegalArgumentException.class, () -> new ReadabilityNorms("x", formulas, List.of()));
		assertThrows(IllegalArgumentException.class,
				() -> BUILT_IN.with(ReadabilityIndex.FRE_OBORNEVA, ReadabilityTerm.ROOT, BigDecimal.ONE));
		ReadabilityFormula rootAlone = BUILT_IN.formulas().get(ReadabilityIndex.SMOG_PLAINRUSSIAN);
		Map<ReadabilityTerm, BigDecimal> terms = new EnumMap<>(rootAlone.coefficients());
		terms.remove(ReadabilityTerm.COMPLEX_PER_SENTENCE);
		assertThrows(IllegalArgumentException.class, () -> new ReadabilityFormula(terms));
	}

	@Test
	void refuseTwoProfilesOfOneNameAndTwoLimitsOfOneMeasure() {
		ReadabilityNorms norms = BUILT_IN.with(new ReadabilityProfile("a", List.of()));
		ReadabilityProfile same = new ReadabilityProfile("A", List.of());
		assertThrows(IllegalArgumentException.class, () -> norms.with(same));
		List<ReadabilityLimit> twice = List.of(LIMIT,
				new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, BigDecimal.ONE));
		assertThrows(IllegalArgumentException.class, () -> new ReadabilityProfile("a", twice));
		assertEquals(2,
				new ReadabilityProfile("a",
						List.of(LIMIT, new ReadabilityLimit(Scope.SENTENCE, TextFigure.WORDS, BigDecimal.ONE))).limits()
						.size());
	}

	@Test
	void boundTheDigitsOfCoefficientsAndLimits() {
		for (String number : List.of("999999999.999999999", "-999999999.999999999", "0", "1E8")) {
			assertTrue(ReadabilityFormula.allows(ReadabilityTerm.CONSTANT, new BigDecimal(number)), number);
		}
		for (String number : List.of("1000000000", "1E9", "0.0000000001", "1E1000000000")) {
			assertFalse(ReadabilityFormula.allows(ReadabilityTerm.CONSTANT, new BigDecimal(number)), number);
			assertThrows(IllegalArgumentException.class,
					() -> new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, new BigDecimal(number)));
			assertThrows(IllegalArgumentException.class, () -> BUILT_IN.with(ReadabilityIndex.FRE_OBORNEVA,
					ReadabilityTerm.CONSTANT, new BigDecimal(number)));
		}
		assertTrue(ReadabilityFormula.allows(ReadabilityTerm.COMPLEX_PER_SENTENCE, BigDecimal.ZERO));
		assertFalse(ReadabilityFormula.allows(ReadabilityTerm.COMPLEX_PER_SENTENCE, BigDecimal.ONE.negate()));
	}

	@Test
	void nameIndicesFiguresAndTermsAsFilesDo() {
		assertEquals("fre_oborneva", ReadabilityIndex.FRE_OBORNEVA.key());
		assertEquals("words_per_sentence", TextFigure.WORDS_PER_SENTENCE.key());
		assertEquals("letters_per_100_words", ReadabilityTerm.LETTERS_PER_100_WORDS.key());
		assertEquals("sentence", Scope.SENTENCE.key());
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			assertEquals(index.name().startsWith("FRE"), index.higherIsEasier());
			assertFalse(index.caption().en().matches(".*[а-яА-Я].*"));
			assertTrue(index.caption().ru().matches(".+"));
		}
		for (TextFigure figure : TextFigure.values()) {
			assertFalse(figure.higherIsEasier());
			assertTrue(figure.caption().ru().matches("[а-я ]+"));
			assertTrue(figure.caption().en().matches("[a-z ]+"));
		}
	}
}
