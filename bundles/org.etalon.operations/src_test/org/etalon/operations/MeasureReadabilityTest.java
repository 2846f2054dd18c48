// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.MeasuredDocument;
import org.etalon.exchange.report.MeasuredParagraph;
import org.etalon.exchange.report.MeasuredSentence;
import org.etalon.exchange.report.ReadabilityReport;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.standard.Readability;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.StandardSettings;
import org.etalon.standard.TextCounter;
import org.etalon.standard.TextCounts;
import org.etalon.standard.TextFigure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureReadabilityTest {

	private static final ReadabilityNorms NORMS = ReadabilityNorms.builtIn();
	private static final String LONG = "Мама мыла раму и потом устала.";
	private static final String HARD = "Непредоставление документов предусматривает отказ заявителю.";

	@TempDir
	Path folder;

	private MeasureReadability.Request request(ReadabilityProfile profile, int hardest, String... inputs) {
		return new MeasureReadability.Request("Etalon", List.of(inputs), folder, null, folder, NORMS, profile, hardest);
	}

	private MeasuredDocument measure(String text, ReadabilityProfile profile) throws IOException {
		Files.writeString(folder.resolve("a.txt"), text);
		return MeasureReadability.run(request(profile, 3, "a.txt"), Progress.NONE).documents().get(0);
	}

	@Test
	void addsTheParagraphsUpToTheWhole() throws Exception {
		MeasuredDocument document = measure("Заголовок без точки\n\nМама мыла раму. Она устала!\n\n123\n", null);
		List<MeasuredParagraph> paragraphs = document.paragraphs();
		assertEquals(List.of(1L, 2L, 0L), paragraphs.stream().map(one -> one.figures().counts().sentences()).toList());
		assertEquals(TextCounter.count("Мама мыла раму. Она устала!"), paragraphs.get(1).figures().counts());
		TextCounts sum = TextCounts.NONE;
		for (MeasuredParagraph paragraph : paragraphs) {
			sum = sum.plus(paragraph.figures().counts());
		}
		assertEquals(Readability.ofCounts(sum, NORMS).value(), document.figures());
		assertTrue(paragraphs.get(2).figures().indices().isEmpty());
	}

	@Test
	void doesNotDependOnWhiteSpaceInsideAParagraph() throws Exception {
		MeasuredDocument one = measure("Мама мыла раму. Она устала!", null);
		MeasuredDocument other = measure("\n  Мама\tмыла \r\nраму.\n Она\u00A0\u00A0устала!\n", null);
		assertEquals(one.figures(), other.figures());
		assertEquals(one.hardest().stream().map(MeasuredSentence::text).toList(),
				other.hardest().stream().map(MeasuredSentence::text).toList());
	}

	@Test
	void namesTheHardestSentencesWithTheirPlaces() throws Exception {
		MeasuredDocument document = measure(
				"Да.\n" + LONG + "\n" + LONG + "\n\n\nНепротивопоставление. Нет.\nНу\nда. " + HARD + "\n", null);
		assertEquals(List.of("2/4/8 " + HARD, "1/2/2 " + LONG, "1/3/3 " + LONG), document.hardest().stream()
				.map(one -> one.paragraph() + "/" + one.number() + "/" + one.line() + " " + one.text()).toList());
		assertEquals(Readability.ofText(HARD, NORMS).value(), document.hardest().get(0).figures());
	}

	@Test
	void namesFragmentsOnlyWhereThereIsNothingElse() throws Exception {
		assertEquals(List.of("Непротивопоставление.", "Мама устала.", "Да."),
				measure("Да. Мама устала. Непротивопоставление. Ну.", null).hardest().stream()
						.map(MeasuredSentence::text).toList());
		assertEquals(List.of(), measure("123", null).hardest());
	}

	@Test
	void namesAsManyAsAreAskedFor() throws Exception {
		Files.writeString(folder.resolve("a.txt"), LONG + " " + HARD + " " + LONG);
		for (int count : new int[] { 0, 1, 2, 3 }) {
			assertEquals(count, MeasureReadability.run(request(null, count, "a.txt"), Progress.NONE).documents().get(0)
					.hardest().size());
		}
	}

	@Test
	void checksTheLimitsOfAProfile() throws Exception {
		ReadabilityLimit words = new ReadabilityLimit(Scope.TEXT, TextFigure.WORDS, new BigDecimal("7"));
		ReadabilityLimit ofSentence = new ReadabilityLimit(Scope.SENTENCE, TextFigure.WORDS, new BigDecimal("4"));
		ReadabilityProfile profile = new ReadabilityProfile("p", List.of(words, ofSentence));
		MeasuredDocument over = measure(LONG + " Да. " + HARD, profile);
		assertEquals(List.of(words), over.exceeded().stream().map(one -> one.limit()).toList());
		assertEquals(List.of(1, 3), over.exceeding().stream().map(MeasuredSentence::number).toList());
		assertEquals(List.of(ofSentence), over.exceeding().get(0).exceeded().stream().map(one -> one.limit()).toList());
		assertEquals(1, over.hardest().get(0).exceeded().size());
		assertTrue(over.exceeds());
		assertTrue(measure("Да да да да да.", profile).exceeds());
		assertTrue(measure("Да да да да. Да да да да.", profile).exceeds());
		assertFalse(measure("Да да да да. Да да да.", profile).exceeds());
		assertFalse(measure("123", profile).exceeds());
		assertFalse(measure(LONG + HARD, null).exceeds());
	}

	@Test
	void goesOnBehindAnUnreadableInputAndTellsIt() throws Exception {
		Files.writeString(folder.resolve("a.txt"), LONG);
		Files.write(folder.resolve("b.txt"), LONG.getBytes(Charset.forName("windows-1251")));
		ReadabilityReport report = MeasureReadability.run(request(null, 1, "none.txt", "a.txt", "b.txt"),
				Progress.NONE);
		assertEquals(List.of("FILE_NOT_FOUND"), report.unreadable().stream().map(one -> one.code()).toList());
		assertEquals(List.of("a.txt", "b.txt"), report.documents().stream().map(MeasuredDocument::file).toList());
		assertEquals(report.documents().get(0).figures(), report.documents().get(1).figures());
		assertFalse(report.exceeds());
		assertSame(NORMS, report.norms());
	}

	@Test
	void canBeStopped() throws Exception {
		Files.writeString(folder.resolve("a.txt"), LONG);
		assertThrows(CancellationException.class,
				() -> MeasureReadability.run(request(null, 1, "a.txt"), new Progress() {

					@Override
					public void at(long done, long total) {
						// nobody looks
					}

					@Override
					public boolean cancelled() {
						return true;
					}
				}));
	}

	@Test
	void takesTheNormsThatTheSettingNames() throws Exception {
		Settings settings = Settings.defaults(StandardSettings.all());
		assertSame(NORMS, NormsInEffect.of(settings));
		Path file = Files.writeString(folder.resolve("n.properties"), "fre_oborneva.constant = 1");
		ReadabilityNorms norms = NormsInEffect.of(settings.with("A37", file.toString()));
		assertEquals(new BigDecimal("1"),
				norms.formulas().get(ReadabilityIndex.FRE_OBORNEVA).coefficients().values().iterator().next());
		assertEquals("A37=" + file, norms.inEffect());
		assertEquals("FILE_NOT_FOUND",
				assertThrows(UnreadableInputException.class,
						() -> NormsInEffect.of(settings.with("A37", folder.resolve("none").toString()))).problem()
						.code());
	}

	/** What is kept is the same as sorting all of them. */
	@Test
	void keepsTheHardestLikeASortWould() throws Exception {
		StringBuilder text = new StringBuilder();
		List<String> sentences = new ArrayList<>();
		for (int i = 0; i < 60; i++) {
			String sentence = "Слово " + "да ".repeat(3 + i * 7 % 11) + "ааа".repeat(1 + i * 5 % 4) + ".";
			sentences.add(sentence);
			text.append(sentence).append('\n');
		}
		Files.writeString(folder.resolve("a.txt"), text);
		List<String> sorted = sentences.stream().sorted((one, other) -> grade(other).compareTo(grade(one))).toList();
		assertEquals(sorted.subList(0, 20), MeasureReadability.run(request(null, 20, "a.txt"), Progress.NONE)
				.documents().get(0).hardest().stream().map(MeasuredSentence::text).toList());
	}

	private static BigDecimal grade(String sentence) {
		return Readability.ofText(sentence, NORMS).value().indices().get(ReadabilityIndex.FKGL_PLAINRUSSIAN);
	}
}
