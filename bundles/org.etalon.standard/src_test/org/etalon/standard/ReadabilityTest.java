// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityTest {

	private static final ReadabilityNorms NORMS = ReadabilityNorms.builtIn();
	private static final MathContext MANY = new MathContext(80);

	@Test
	void givesTheFiguresOfTheWorkedExample() {
		assertEquals(
				"{fre_oborneva=43.585, fre_oborneva_b=28.786, fkgl_plainrussian=8.180, fkgl_oborneva=10.410, "
						+ "fkgl_academic=6.030, cli_plainrussian=9.170, ari_plainrussian=9.325, "
						+ "dale_chall_plainrussian=7.146, smog_plainrussian=7.958}",
				shown(Readability.ofCounts(new TextCounts(10, 100, 600, 250, 8), NORMS).value()));
	}

	/** The values that ruTS publishes for this text. */
	@Test
	void givesPublishedFigures() {
		ReadabilityFigures figures = Readability
				.ofText("Ног нет, а хожу, рта нет, а скажу: когда спать, когда вставать, когда работу начинать", NORMS)
				.value();
		assertEquals(new TextCounts(1, 15, 65, 25, 0, 71), figures.counts());
		assertEquals("87.168", figures.indices().get(ReadabilityIndex.FRE_OBORNEVA).toPlainString());
		assertEquals("-2.063", figures.indices().get(ReadabilityIndex.FKGL_PLAINRUSSIAN).toPlainString());
		assertEquals("1.170", figures.indices().get(ReadabilityIndex.CLI_PLAINRUSSIAN).toPlainString());
		assertEquals("0.294", figures.indices().get(ReadabilityIndex.ARI_PLAINRUSSIAN).toPlainString());
		assertEquals("4.095", figures.indices().get(ReadabilityIndex.DALE_CHALL_PLAINRUSSIAN).toPlainString());
	}

	@Test
	void givesNoIndicesWithoutWords() {
		Ruling<ReadabilityFigures> ruling = Readability.ofText("8 (800) 100-70-10", NORMS);
		assertEquals(new ReadabilityFigures(TextCounts.NONE, Map.of()), ruling.value());
		assertEquals(1, trace(ruling).size());
	}

	@Test
	void roundsHalfAwayFromZero() {
		ReadabilityNorms norms = NORMS
				.with(ReadabilityIndex.ARI_PLAINRUSSIAN, ReadabilityTerm.CONSTANT, new BigDecimal("0"))
				.with(ReadabilityIndex.ARI_PLAINRUSSIAN, ReadabilityTerm.WORDS_PER_SENTENCE, new BigDecimal("0"));
		TextCounts counts = new TextCounts(1, 1, 1, 0, 0);
		for (String[] pair : new String[][] { { "0.0005", "0.001" }, { "0.000499999", "0.000" },
				{ "-0.0005", "-0.001" }, { "-0.000499999", "0.000" } }) {
			ReadabilityNorms changed = norms.with(ReadabilityIndex.ARI_PLAINRUSSIAN, ReadabilityTerm.LETTERS_PER_WORD,
					new BigDecimal(pair[0]));
			assertEquals(pair[1], Readability.ofCounts(counts, changed).value().indices()
					.get(ReadabilityIndex.ARI_PLAINRUSSIAN).toPlainString());
		}
	}

	@Test
	void agreesWithANaiveComputationOnRandomCounts() {
		Random random = new Random(1);
		for (int run = 0; run < 3_000; run++) {
			TextCounts counts = random(random);
			assertEquals(naive(counts), Readability.ofCounts(counts, NORMS).value().indices(), counts.toString());
		}
	}

	/** Roots that come out even, and ties of their sum: 1.1·√(64.6·k/S) is never one, so other coefficients are. */
	@Test
	void roundsARootLikeTheExactNumber() {
		Random random = new Random(2);
		for (int run = 0; run < 3_000; run++) {
			TextCounts counts = random(random);
			BigDecimal factor = BigDecimal.valueOf(random.nextInt(4_000) - 2_000, 3);
			BigDecimal inner = BigDecimal.valueOf(random.nextInt(50)).pow(2);
			BigDecimal constant = BigDecimal.valueOf(random.nextInt(4_000) - 2_000, 4);
			ReadabilityNorms norms = NORMS.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.ROOT, factor)
					.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.COMPLEX_PER_SENTENCE, inner)
					.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.CONSTANT, constant);
			TextCounts square = new TextCounts(counts.sentences(), counts.words(), counts.letters(), counts.syllables(),
					counts.sentences());
			for (TextCounts one : List.of(counts, square)) {
				BigDecimal exact = constant
						.add(factor.multiply(inner.multiply(BigDecimal.valueOf(one.complexWords()))
								.divide(BigDecimal.valueOf(one.sentences()), MANY).sqrt(MANY)))
						.round(new MathContext(60));
				assertEquals(exact.setScale(3, RoundingMode.HALF_UP),
						Readability.ofCounts(one, norms).value().indices().get(ReadabilityIndex.SMOG_PLAINRUSSIAN),
						one + " " + factor + " " + inner + " " + constant);
			}
		}
	}

	@Test
	void comparesARootWithALimitExactly() {
		// √2 lies between the two limits, which differ in the ninth decimal
		ReadabilityNorms norms = NORMS.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.ROOT, BigDecimal.ONE)
				.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.COMPLEX_PER_SENTENCE, BigDecimal.ONE)
				.with(ReadabilityIndex.SMOG_PLAINRUSSIAN, ReadabilityTerm.CONSTANT, BigDecimal.ZERO);
		TextCounts two = new TextCounts(1, 2, 20, 10, 2);
		assertEquals(1, exceeded(norms, two, ReadabilityIndex.SMOG_PLAINRUSSIAN, "1.414213562").size());
		assertEquals(0, exceeded(norms, two, ReadabilityIndex.SMOG_PLAINRUSSIAN, "1.414213563").size());
		TextCounts four = new TextCounts(1, 4, 40, 20, 4);
		assertEquals(0, exceeded(norms, four, ReadabilityIndex.SMOG_PLAINRUSSIAN, "2").size());
		assertEquals(1, exceeded(norms, four, ReadabilityIndex.SMOG_PLAINRUSSIAN, "1.999999999").size());
	}

	@ParameterizedTest
	@CsvSource({ "-1, 0, 0, 0, 0, sentences, -1", "0, 1, 1, 0, 0, sentences, 0", "0, -1, 0, 0, 0, words, -1",
			"3, 2, 9, 3, 0, words, 2", "1, 2, 1, 1, 0, letters, 1", "0, 0, -1, 0, 0, letters, -1",
			"0, 0, 5, 0, 0, letters, 5", "1, 2, 5, -1, 0, syllables, -1", "1, 2, 5, 6, 0, syllables, 6",
			"0, 0, 0, 1, 0, syllables, 1", "1, 2, 5, 3, -1, complexWords, -1", "1, 2, 5, 3, 3, complexWords, 3",
			"0, 0, 0, 0, 1, complexWords, 1" })
	void refusesCountsThatNoTextHas(long sentences, long words, long letters, long syllables, long complexWords,
			String field, String found) {
		TextCounts counts = new TextCounts(sentences, words, letters, syllables, complexWords);
		for (Ruling<?> ruling : List.of(Readability.ofCounts(counts, NORMS),
				Readability.exceeded(new ReadabilityProfile("p", List.of()), Scope.TEXT, counts, NORMS))) {
			Flaw flaw = assertInstanceOf(Ruling.Refused.class, ruling).flaw();
			assertEquals(field, flaw.field());
			assertEquals("INVALID_INPUT", flaw.code());
			assertEquals(found, flaw.found());
		}
	}

	@Test
	void saysWhichLettersATextCanHave() {
		for (String[] pair : new String[][] { { "2", "words…" }, { "0", "0" } }) {
			long words = Long.parseLong(pair[0]);
			Ruling<?> ruling = Readability.ofCounts(new TextCounts(Math.min(1, words), words, 1, 0, 0), NORMS);
			assertEquals(pair[1], assertInstanceOf(Ruling.Refused.class, ruling).flaw().expected());
		}
	}

	@Test
	void takesCountsAtTheEdgeOfThePossible() {
		assertEquals(9, Readability.ofCounts(new TextCounts(1, 1, 1, 0, 0), NORMS).value().indices().size());
		assertEquals(9, Readability.ofCounts(new TextCounts(7, 7, 7, 7, 7), NORMS).value().indices().size());
		long most = Long.MAX_VALUE;
		assertEquals("-40.965", Readability.ofCounts(new TextCounts(most, most, most, most, 0), NORMS).value().indices()
				.get(ReadabilityIndex.FRE_OBORNEVA).subtract(new BigDecimal("186.4")).toPlainString());
	}

	@Test
	void explainsEveryIndexWithItsNumbersClauseAndSetting() {
		List<TraceStep> trace = trace(
				Readability.ofCounts(new TextCounts(10, 100, 600, 250, 8), NORMS.named("нормы.properties")));
		assertEquals("sentences 10, words 100, letters 600, syllables 250, complexWords 8", trace.get(0).input());
		List<String> lines = new ArrayList<>();
		for (TraceStep step : trace.subList(1, trace.size())) {
			lines.add(step.subject() + ": " + step.input());
			assertEquals("Станд. 4.6.4.6", step.clause().toString());
			assertEquals("A37=нормы.properties", step.setting());
		}
		assertEquals(List.of("FRE_OBORNEVA: 206.835 - 1.3·100/10 - 60.1·250/100 → 43.585",
				"FRE_OBORNEVA_B: 206.836 - 1.52·100/10 - 65.14·250/100 → 28.786",
				"FKGL_PLAINRUSSIAN: -30.5 + 0.318·100/10 + 14.2·250/100 → 8.180",
				"FKGL_OBORNEVA: -15.59 + 0.5·100/10 + 8.4·250/100 → 10.410",
				"FKGL_ACADEMIC: -11.97 + 0.36·100/10 + 5.76·250/100 → 6.030",
				"CLI_PLAINRUSSIAN: -20.33 + 0.055·100·600/100 - 0.35·100·10/100 → 9.170",
				"ARI_PLAINRUSSIAN: -31.04 + 0.2805·100/10 + 6.26·600/100 → 9.325",
				"DALE_CHALL_PLAINRUSSIAN: 0.273·100/10 + 0.552·100·8/100 → 7.146",
				"SMOG_PLAINRUSSIAN: 0.05 + 1.1·√(64.6·8/10) → 7.958"), lines);
	}

	@Test
	void namesTheLimitsThatAreExceededByExactValues() {
		// words per sentence 10/3 = 3.333…, FRE 206.835 − 1.3·10/3 − 60.1·2 = 82.301666…
		TextCounts counts = new TextCounts(3, 10, 60, 20, 1, 75);
		assertEquals(0, exceeded(NORMS, counts, TextFigure.WORDS_PER_SENTENCE, "3.333333334").size());
		assertEquals(1, exceeded(NORMS, counts, TextFigure.WORDS_PER_SENTENCE, "3.333333333").size());
		assertEquals(0, exceeded(NORMS, counts, ReadabilityIndex.FRE_OBORNEVA, "82.301666666").size());
		List<ReadabilityExcess> low = exceeded(NORMS, counts, ReadabilityIndex.FRE_OBORNEVA, "82.301666667");
		assertEquals(new BigDecimal("82.302"), low.get(0).value());
		assertEquals(new BigDecimal("82.301666667"), low.get(0).limit().bound());
		for (Map.Entry<TextFigure, Integer> figure : Map
				.of(TextFigure.SENTENCES, 3, TextFigure.WORDS, 10, TextFigure.LETTERS, 60, TextFigure.SYLLABLES, 20,
						TextFigure.COMPLEX_WORDS, 1, TextFigure.CHARACTERS, 75)
				.entrySet()) {
			String value = figure.getValue().toString();
			assertEquals(0, exceeded(NORMS, counts, figure.getKey(), value).size());
			assertEquals(1, exceeded(NORMS, counts, figure.getKey(), value.replaceAll("\\d+", "0")).size());
		}
	}

	@Test
	void allowsTheBoundItself() {
		TextCounts counts = new TextCounts(10, 100, 600, 250, 8);
		assertEquals(0, exceeded(NORMS, counts, ReadabilityIndex.FRE_OBORNEVA, "43.585").size());
		assertEquals(1, exceeded(NORMS, counts, ReadabilityIndex.FRE_OBORNEVA, "43.585000001").size());
		assertEquals(0, exceeded(NORMS, counts, ReadabilityIndex.FKGL_PLAINRUSSIAN, "8.18").size());
		assertEquals(1, exceeded(NORMS, counts, ReadabilityIndex.FKGL_PLAINRUSSIAN, "8.179999999").size());
		assertEquals(0, exceeded(NORMS, TextCounts.NONE, ReadabilityIndex.FKGL_PLAINRUSSIAN, "-100").size());
	}

	@Test
	void comparesFiguresExactly() {
		ExactFigure third = new ExactFigure(BigDecimal.ONE, new BigDecimal("3"));
		assertEquals(0, third.compareTo(new ExactFigure(new BigDecimal("2"), new BigDecimal("6"))));
		assertEquals(1, third.compareTo(new ExactFigure(new BigDecimal("0.333333333"), BigDecimal.ONE)));
		assertEquals(-1, third.compareTo(new ExactFigure(new BigDecimal("0.333333334"), BigDecimal.ONE)));
		assertEquals("1/3", third.numerator() + "/" + third.denominator());
	}

	@Test
	void showsACoefficientOfZero() {
		ReadabilityNorms norms = NORMS.with(ReadabilityIndex.FRE_OBORNEVA, ReadabilityTerm.WORDS_PER_SENTENCE,
				BigDecimal.ZERO);
		assertEquals("206.835 + 0·1/1 - 60.1·1/1 → 146.735",
				trace(Readability.ofCounts(new TextCounts(1, 1, 1, 1, 0), norms)).get(1).input());
	}

	@Test
	void takesOnlyTheLimitsOfTheScopeAndNoneForATextWithoutWords() {
		ReadabilityLimit ofText = new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, BigDecimal.ZERO);
		ReadabilityLimit ofSentence = new ReadabilityLimit(Scope.SENTENCE, TextFigure.WORDS, BigDecimal.ONE);
		ReadabilityLimit easy = new ReadabilityLimit(Scope.SENTENCE, ReadabilityIndex.FRE_OBORNEVA_B, BigDecimal.TEN);
		ReadabilityProfile profile = new ReadabilityProfile("p", List.of(ofText, ofSentence, easy));
		TextCounts counts = new TextCounts(1, 2, 4, 2, 0);
		assertEquals(List.of(ofText), limits(Readability.exceeded(profile, Scope.TEXT, counts, NORMS)));
		Ruling<List<ReadabilityExcess>> sentence = Readability.exceeded(profile, Scope.SENTENCE, counts, NORMS);
		assertEquals(List.of(ofSentence), limits(sentence));
		assertEquals(List.of("p SENTENCE words 2", "2.000 > 1", "138.656 ≥ 10"),
				trace(sentence).stream().map(TraceStep::input).toList());
		assertEquals(List.of("PROFILE", "words", "fre_oborneva_b"),
				trace(sentence).stream().map(TraceStep::subject).toList());
		assertTrue(trace(sentence).stream().allMatch(step -> step.setting().equals("A37=BUILT_IN")));
		assertEquals(List.of("p TEXT words 2", "2.000 > 0"),
				trace(Readability.exceeded(profile, Scope.TEXT, counts, NORMS)).stream().map(TraceStep::input)
						.toList());
		assertEquals(List.of(), Readability.exceeded(profile, Scope.TEXT, TextCounts.NONE, NORMS).value());
		ReadabilityProfile kept = new ReadabilityProfile("p",
				List.of(new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, BigDecimal.TEN),
						new ReadabilityLimit(Scope.TEXT, ReadabilityIndex.FRE_OBORNEVA, new BigDecimal("500"))));
		assertEquals(List.of("p TEXT words 2", "2.000 ≤ 10", "144.135 < 500"),
				trace(Readability.exceeded(kept, Scope.TEXT, counts, NORMS)).stream().map(TraceStep::input).toList());
	}

	@Test
	void needsATextAndNorms() {
		assertThrows(NullPointerException.class, () -> Readability.ofText(null, NORMS));
		assertThrows(NullPointerException.class, () -> Readability.ofText("да", null));
		assertThrows(NullPointerException.class, () -> Readability.ofCounts(null, NORMS));
	}

	private static List<ReadabilityExcess> exceeded(ReadabilityNorms norms, TextCounts counts,
			ReadabilityMeasure measure, String bound) {
		ReadabilityLimit limit = new ReadabilityLimit(Scope.TEXT, measure, new BigDecimal(bound));
		return Readability.exceeded(new ReadabilityProfile("p", List.of(limit)), Scope.TEXT, counts, norms).value();
	}

	private static List<ReadabilityLimit> limits(Ruling<List<ReadabilityExcess>> ruling) {
		return ruling.value().stream().map(ReadabilityExcess::limit).toList();
	}

	private static List<TraceStep> trace(Ruling<?> ruling) {
		return assertInstanceOf(Ruling.Made.class, ruling).trace();
	}

	private static String shown(ReadabilityFigures figures) {
		StringBuilder text = new StringBuilder();
		figures.indices().forEach((index, value) -> text.append(text.isEmpty() ? "" : ", ").append(index.key())
				.append('=').append(value.toPlainString()));
		return "{" + text + "}";
	}

	private static TextCounts random(Random random) {
		long sentences = 1 + random.nextInt(40);
		long words = sentences + random.nextInt(400);
		long letters = words + random.nextInt(2_000);
		return new TextCounts(sentences, words, letters, random.nextInt((int) letters + 1),
				random.nextInt((int) words + 1));
	}

	/** Written down again, by division first, with so many digits that rounding them cannot matter. */
	private static Map<ReadabilityIndex, BigDecimal> naive(TextCounts counts) {
		BigDecimal sentences = BigDecimal.valueOf(counts.sentences());
		BigDecimal words = BigDecimal.valueOf(counts.words());
		BigDecimal asl = words.divide(sentences, MANY);
		BigDecimal asw = BigDecimal.valueOf(counts.syllables()).divide(words, MANY);
		BigDecimal letters = BigDecimal.valueOf(counts.letters()).divide(words, MANY);
		BigDecimal complex = BigDecimal.valueOf(counts.complexWords());
		Map<ReadabilityIndex, BigDecimal> values = new TreeMap<>();
		values.put(ReadabilityIndex.FRE_OBORNEVA, sum("206.835", "-1.3", asl, "-60.1", asw));
		values.put(ReadabilityIndex.FRE_OBORNEVA_B, sum("206.836", "-1.52", asl, "-65.14", asw));
		values.put(ReadabilityIndex.FKGL_OBORNEVA, sum("-15.59", "0.5", asl, "8.4", asw));
		values.put(ReadabilityIndex.FKGL_PLAINRUSSIAN, sum("-30.5", "0.318", asl, "14.2", asw));
		values.put(ReadabilityIndex.FKGL_ACADEMIC, sum("-11.97", "0.36", asl, "5.76", asw));
		values.put(ReadabilityIndex.CLI_PLAINRUSSIAN,
				sum("-20.33", "5.5", letters, "-35", sentences.divide(words, MANY)));
		values.put(ReadabilityIndex.ARI_PLAINRUSSIAN, sum("-31.04", "6.26", letters, "0.2805", asl));
		values.put(ReadabilityIndex.DALE_CHALL_PLAINRUSSIAN,
				sum("0", "55.2", complex.divide(words, MANY), "0.273", asl));
		values.put(ReadabilityIndex.SMOG_PLAINRUSSIAN, sum("0.05", "1.1",
				new BigDecimal("64.6").multiply(complex).divide(sentences, MANY).sqrt(MANY), "0", asl));
		return values;
	}

	private static BigDecimal sum(String constant, String first, BigDecimal one, String second, BigDecimal other) {
		return new BigDecimal(constant).add(new BigDecimal(first).multiply(one))
				.add(new BigDecimal(second).multiply(other)).round(new MathContext(60))
				.setScale(3, RoundingMode.HALF_UP);
	}
}
