// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextCounterTest {

	private static final String[] PIECES = { "мама", "Ёж", "й", "удовлетворительными", "IT", "по", "3.5", "12.05.2025",
			"-", "-", "--", "\u2011", "\u2014", ".", "!", "?", "…", "...", "?!", ",", "»", "(", " ", " ", " ", "\n",
			"\t", "\u00A0", "'", "2" };

	@ParameterizedTest
	@CsvSource(quoteCharacter = '"', textBlock = """
			"Мама мыла раму. Она устала!", 2, 5, 21, 11, 0
			"Что-то кое-где", 1, 2, 11, 5, 0
			"кто--то", 1, 2, 5, 2, 0
			"-либо, мини-", 1, 2, 8, 4, 0
			"какой\u2011нибудь северо\u2010запад", 1, 2, 22, 9, 1
			"слово\u2014дело слово\u2013дело", 1, 4, 18, 8, 0
			"при\u00ADве\u00ADт и еще\u200Bодно", 1, 3, 14, 7, 0
			"за\u0301мок \u0438\u0306од \u0435\u0308ж во\u0300доме\u0301р", 1, 4, 17, 7, 0
			"Д'Артаньян съел об\u2019ект", 1, 5, 18, 6, 0
			"IT-услуга ПГС-2", 1, 2, 9, 3, 0
			"3-й и 2-го", 1, 3, 4, 2, 0
			"Версия 3.5 от 12.05.2025 вышла. Да", 2, 4, 15, 7, 0
			"Ждать?! Нет... Да…", 3, 3, 10, 3, 0
			"Г.Москва", 1, 2, 7, 2, 0
			"удовлетворительно", 1, 1, 17, 7, 1
			"самоопределён", 1, 1, 13, 6, 1
			"перекрёсток", 1, 1, 11, 4, 0
			"ёлка Ёлка ЁЛКА", 1, 3, 12, 6, 0
			"Ответ. 123. \u2116 5.", 1, 1, 5, 2, 0
			"1. Подайте заявление.", 1, 2, 16, 8, 1
			"Он сказал: «Иду.» И ушёл", 1, 5, 16, 8, 0
			""")
	void countsByTheRules(String text, long sentences, long words, long letters, long syllables, long complex) {
		TextCounts counts = TextCounter.count(text);
		assertEquals(new TextCounts(sentences, words, letters, syllables, complex, counts.characters()), counts);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "\n\n", "...", "123. 45!", "Hello, world.", "-", "\u0301", "\uFEFF", "1\u0306." })
	void findsNothingWhereThereAreNoWords(String text) {
		assertEquals(TextCounts.NONE, TextCounter.count(text));
		assertEquals(List.of(), TextCounter.sentences(text));
	}

	@Test
	void countsEveryVowelAndNoConsonantAsASyllable() {
		for (char c = 'а'; c <= 'я'; c++) {
			long expected = "аеиоуыэюя".indexOf(c) < 0 ? 0 : 1;
			assertEquals(expected, TextCounter.count(Character.toString(c)).syllables(), Character.toString(c));
			assertEquals(expected, TextCounter.count(Character.toString(Character.toUpperCase(c))).syllables(),
					Character.toString(c));
			assertEquals(1, TextCounter.count(Character.toString(Character.toUpperCase(c))).letters());
		}
	}

	@Test
	void takesTheLettersOfOtherCyrillicAlphabetsForLetters() {
		assertEquals(new TextCounts(1, 1, 6, 1, 0, 6), TextCounter.count("җәмгый"));
		assertEquals(new TextCounts(1, 1, 4, 1, 0, 4), TextCounter.count("їжак"));
		assertEquals(new TextCounts(1, 1, 3, 0, 0, 3), TextCounter.count("ўєћ"));
	}

	@Test
	void callsAWordComplexFromItsFifthSyllableOn() {
		assertEquals(0, TextCounter.count("абабабаб аббб").complexWords());
		assertEquals(1, TextCounter.count("ааааа").complexWords());
		assertEquals(1, TextCounter.count("ааааааааааааа").complexWords());
		assertEquals(0, TextCounter.count("ааа ааа").complexWords());
		assertEquals(1, TextCounter.count("ааа-ааа").complexWords());
		assertEquals(2, TextCounter.count("ааааа ааааа").complexWords());
	}

	@Test
	void countsCharactersThatCanBeSeen() {
		assertEquals(18, TextCounter.count("Форма № 5, срок — 3 дня.").characters());
		assertEquals(3, TextCounter.count("да\u00AD\u200B\u0301\u00A0 \n!").characters());
		assertEquals(3, TextCounter.count("да\uD83D\uDE00").characters());
	}

	@Test
	void keepsTheNumberOfAnItemWithItsSentence() {
		assertEquals(List.of("1. Подайте заявление.", "2) Ждите!\n8-800-100."),
				TextCounter.sentences("\n 1. Подайте заявление. \u00A02) Ждите!\n8-800-100. ").stream()
						.map(TextSentence::text).toList());
	}

	@Test
	void keepsTheTextOfASentenceAsItStands() {
		assertEquals(List.of("За\u0301мок\nу ре\u00ADки.", "Да"),
				TextCounter.sentences("За\u0301мок\nу ре\u00ADки.\u200B Да").stream().map(TextSentence::text)
						.map(text -> text.replace("\u200B", "")).toList());
	}

	@Test
	void refusesNoText() {
		assertThrows(NullPointerException.class, () -> TextCounter.count(null));
	}

	@Test
	void agreesWithANaiveCounterOnRandomTexts() {
		Random random = new Random(55);
		for (int run = 0; run < 20_000; run++) {
			String text = random(random, 1 + random.nextInt(25));
			TextCounts counts = TextCounter.count(text);
			assertEquals(naive(text), new TextCounts(counts.sentences(), counts.words(), counts.letters(),
					counts.syllables(), counts.complexWords(), 0), text);
		}
	}

	@Test
	void isTheSumOfItsSentences() {
		Random random = new Random(56);
		for (int run = 0; run < 5_000; run++) {
			String text = random(random, 1 + random.nextInt(40));
			TextCounts sum = TextCounts.NONE;
			for (TextSentence sentence : TextCounter.sentences(text)) {
				assertEquals(sentence.counts(), TextCounter.count(sentence.text()), text);
				assertEquals(1, sentence.counts().sentences());
				sum = sum.plus(sentence.counts());
			}
			assertEquals(sum, TextCounter.count(text), text);
		}
	}

	@Test
	void doesNotDependOnTheKindOrAmountOfWhiteSpaceNorOnCompositionOrInvisibleCharacters() {
		Random random = new Random(57);
		String[] white = { " ", "\n", "\r\n", "\t", "\u00A0", "\u2003", "  \n ", "\u2028" };
		for (int run = 0; run < 5_000; run++) {
			String text = random(random, 1 + random.nextInt(30));
			TextCounts counts = TextCounter.count(text);
			StringBuilder other = new StringBuilder();
			for (int i = 0; i < text.length(); i++) {
				char c = text.charAt(i);
				boolean isWhite = Character.isWhitespace(c) || Character.isSpaceChar(c);
				other.append(isWhite ? white[random.nextInt(white.length)] : c);
				other.append(isWhite || random.nextInt(6) > 0 ? "" : "\u00AD");
			}
			assertEquals(counts, TextCounter.count("\n " + other + " \t"), text);
			assertEquals(counts, TextCounter.count(Normalizer.normalize(text, Normalizer.Form.NFD)), text);
		}
	}

	private static String random(Random random, int pieces) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < pieces; i++) {
			text.append(PIECES[random.nextInt(PIECES.length)]);
		}
		return text.toString();
	}

	private static TextCounts naive(String text) {
		String letter = "[а-яёА-ЯЁ]";
		Pattern word = Pattern.compile(letter + "+([-\u2010\u2011]" + letter + "+)*");
		List<String> sentences = new ArrayList<>(List.of(text.split("(?<=[.!?…])(?![.!?…])(?=[\\s\u00A0])", -1)));
		sentences.removeIf(piece -> !Pattern.compile(letter).matcher(piece).find());
		long words = 0;
		long letters = 0;
		long syllables = 0;
		long complex = 0;
		for (Matcher found = word.matcher(text); found.find();) {
			words++;
			letters += found.group().replaceAll("[^а-яёА-ЯЁ]", "").length();
			int vowels = found.group().replaceAll("(?iu)[^аеёиоуыэюя]", "").length();
			syllables += vowels;
			complex += vowels >= 5 ? 1 : 0;
		}
		return new TextCounts(sentences.size(), words, letters, syllables, complex, 0);
	}
}
