// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.etalon.exchange.report.HtmlReport;
import org.etalon.norm.Decision;
import org.etalon.norm.Problem;
import org.etalon.scoring.Reason;
import org.etalon.scoring.Warning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourcesTest {

	private static final Pattern PLACE = Pattern.compile("\\{\\d}");

	@ParameterizedTest
	@ValueSource(strings = { "problems", "outcome", "report/report", "report/cases", "report/calendar" })
	void bothLanguagesSayTheSameThings(String name) throws IOException {
		Properties russian = read(name + ".properties");
		Properties english = read(name + "_en.properties");
		assertEquals(new TreeSet<>(russian.keySet()), new TreeSet<>(english.keySet()));
		for (String key : russian.stringPropertyNames()) {
			assertEquals(places(russian.getProperty(key)), places(english.getProperty(key)), key);
			assertFalse((russian.getProperty(key) + english.getProperty(key)).contains("'"), key + ": straight quote");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en", "de" })
	void everyProblemIsASentence(String language) throws IOException {
		ProblemMessages messages = new ProblemMessages(Locale.of(language));
		for (String code : read("problems.properties").stringPropertyNames()) {
			if (!code.contains(".")) {
				String full = messages.text(new Problem("f", 2, "regulation", "1", code, "{0} 'Ы'", "А|Б"));
				String bare = messages.text(new Problem("f", 2, "regulation", "1", code, "Ы", ""));
				assertAll(code, () -> assertTrue(full.endsWith(".")), () -> assertTrue(bare.endsWith(".")),
						() -> assertFalse(full.contains("А|Б")), () -> assertFalse(bare.contains(": .")),
						() -> assertFalse(messages.title(code).equals(code)));
			}
		}
	}

	@Test
	void aCodeOfARegionIsToldAsFarAsItCan() {
		Problem problem = new Problem("f", 2, "regulation", "1", "REGION_77", "Ы", "");
		assertEquals("Запись не прошла проверку: в столбце «регулирование / regulation» найдено «Ы».",
				new ProblemMessages(Locale.ROOT).text(problem));
		assertEquals("REGION_77", new ProblemMessages(Locale.ROOT).title("REGION_77"));
	}

	@Test
	void problemsAreToldInBothLanguages() {
		Problem problem = new Problem("f", 2, "regulation", "1", "UNKNOWN_LETTER", "Ы", "А|Б");
		assertEquals("В столбце «регулирование / regulation» неизвестная оценка «Ы»; ожидается: А, Б.",
				new ProblemMessages(Locale.ROOT).text(problem));
		assertEquals("Unknown grade “Ы” in column “regulation”; expected: А, Б.",
				new ProblemMessages(Locale.UK).text(problem));
	}

	@Test
	void everyDecisionReasonAndWarningHasItsWords() {
		Texts outcome = new Texts(OutcomeText.class, "outcome", Locale.ENGLISH);
		Texts report = new Texts(HtmlReport.class, "report", Locale.ENGLISH);
		for (Decision decision : Decision.values()) {
			assertTrue(report.has("decision." + decision));
		}
		for (Reason reason : Reason.values()) {
			assertTrue(outcome.has("reason." + reason));
		}
		for (Warning warning : Warning.values()) {
			assertTrue(outcome.has("warning." + warning));
		}
	}

	private static TreeSet<String> places(String text) {
		TreeSet<String> places = new TreeSet<>();
		PLACE.matcher(text).results().forEach(result -> places.add(result.group()));
		return places;
	}

	private static Properties read(String name) throws IOException {
		Properties properties = new Properties();
		try (InputStream in = Texts.class.getResourceAsStream(name);
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			properties.load(reader);
		}
		return properties;
	}
}
