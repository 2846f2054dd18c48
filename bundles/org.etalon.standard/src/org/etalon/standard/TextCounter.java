// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a text apart.
 * <ul>
 * <li>A <b>word</b> is a run of Cyrillic letters; a single hyphen between two of them joins, the non-breaking one too.
 * What cannot be seen does not part a word: soft hyphens and other format characters, stress marks. Anything else does:
 * digits, Latin letters, apostrophes, dashes.</li>
 * <li>A <b>sentence</b> ends with the text, or with one or more of {@code . ! ? …} before white space; «3.5» and
 * «12.05.2025» do not end one. A piece without a word is none.</li>
 * <li>A <b>syllable</b> is a vowel, one of аеёиоуыэюя.</li>
 * </ul>
 * Letters count the same composed and decomposed: й is a consonant either way.
 */
public final class TextCounter {

	private static final String VOWELS = "аеёиоуыэюяАЕЁИОУЫЭЮЯ";
	private static final String ENDS = ".!?…";
	private static final String HYPHENS = "-\u2010\u2011";
	private static final Pattern STRESS_MARKS = Pattern.compile("[\u0300\u0301]");

	private TextCounter() {
	}

	/** What is counted in a text. */
	public static TextCounts count(String text) {
		TextCounts counts = TextCounts.NONE;
		for (TextSentence sentence : sentences(text)) {
			counts = counts.plus(sentence.counts());
		}
		return counts;
	}

	/**
	 * The sentences of a text in their order. A piece without a word belongs to the sentence after it, as the number of
	 * an item does, and the last one to the sentence before it; nothing is left where no piece has a word.
	 */
	public static List<TextSentence> sentences(String text) {
		List<TextSentence> sentences = new ArrayList<>();
		int lastStart = 0;
		int start = 0;
		int at = 0;
		while (at < text.length()) {
			int end = endOfPiece(text, at);
			if (hasWord(text, at, end)) {
				sentences.add(sentence(text, start, end));
				lastStart = start;
				start = end;
			}
			at = end;
		}
		if (start < at && !sentences.isEmpty()) {
			sentences.set(sentences.size() - 1, sentence(text, lastStart, at));
		}
		return sentences;
	}

	private static boolean hasWord(String text, int start, int end) {
		return text.substring(start, end).chars().anyMatch(c -> isCyrillic((char) c));
	}

	/** The end of the piece that begins at {@code start}: behind what ends a sentence, or the end of the text. */
	private static int endOfPiece(String text, int start) {
		boolean ends = false;
		for (int at = start; at < text.length(); at++) {
			char c = text.charAt(at);
			if (ends && isWhite(c)) {
				return at;
			}
			ends = isInvisible(c) ? ends : ENDS.indexOf(c) >= 0;
		}
		return text.length();
	}

	private static TextSentence sentence(String text, int start, int end) {
		int from = start;
		int to = end;
		while (from < to && isWhite(text.charAt(from))) {
			from++;
		}
		while (from < to && isWhite(text.charAt(to - 1))) {
			to--;
		}
		String stripped = text.substring(from, to);
		return new TextSentence(stripped, counts(stripped));
	}

	/** Counts a piece that is one sentence if it has a word. */
	private static TextCounts counts(String piece) {
		long words = 0;
		long letters = 0;
		long syllables = 0;
		long complexWords = 0;
		long characters = 0;
		int syllablesOfWord = 0;
		boolean inWord = false;
		boolean afterHyphen = false;
		String composed = composed(piece);
		for (int i = 0; i < composed.length(); i++) {
			char c = composed.charAt(i);
			if (isInvisible(c)) {
				continue;
			}
			characters += isWhite(c) || Character.isLowSurrogate(c) ? 0 : 1;
			if (isCyrillic(c)) {
				words += inWord ? 0 : 1;
				syllablesOfWord = inWord ? syllablesOfWord : 0;
				inWord = true;
				afterHyphen = false;
				letters++;
				if (VOWELS.indexOf(c) >= 0) {
					syllables++;
					syllablesOfWord++;
					complexWords += syllablesOfWord == TextCounts.COMPLEX_SYLLABLES ? 1 : 0;
				}
			} else {
				inWord = inWord && !afterHyphen && HYPHENS.indexOf(c) >= 0;
				afterHyphen = inWord;
			}
		}
		return words == 0 ? TextCounts.NONE : new TextCounts(1, words, letters, syllables, complexWords, characters);
	}

	/** The text without stress marks and with its letters composed; a stress mark would compose with some of them. */
	private static String composed(String text) {
		String bare = STRESS_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
		return Normalizer.normalize(bare, Normalizer.Form.NFC);
	}

	private static boolean isCyrillic(char c) {
		return c >= 'А' && c <= 'я'
				|| c > 0x7F && Character.isLetter(c) && UnicodeScript.of(c) == UnicodeScript.CYRILLIC;
	}

	/** Format characters, and the marks that no letter composes with. */
	private static boolean isInvisible(char c) {
		return c > 0x7F && switch (Character.getType(c)) {
		case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
		default -> false;
		};
	}

	private static boolean isWhite(char c) {
		return Character.isWhitespace(c) || Character.isSpaceChar(c);
	}
}
