// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.norm.Problem;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.StoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

	private static final Pattern REFUSED = Pattern.compile("new RefusedException\\(\\s*\"([A-Z_]+)\"");

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void everyFailureOfADatabaseHasASentence(String language) {
		Texts texts = new Texts(Failures.class, "failures", Locale.of(language));
		for (StoreException.Code code : StoreException.Code.values()) {
			assertTrue(code == StoreException.Code.CANCELLED || texts.has("failure." + code), code.name());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void everyRefusalOfAnOperationHasASentence(String language) throws IOException {
		Texts texts = new Texts(Failures.class, "failures", Locale.of(language));
		Path operations = Path.of(System.getProperty("etalon.root"), "bundles", "org.etalon.operations", "src");
		TreeSet<String> codes = new TreeSet<>();
		try (Stream<Path> files = Files.walk(operations)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
				Matcher matcher = REFUSED.matcher(Files.readString(file));
				while (matcher.find()) {
					codes.add(matcher.group(1));
				}
			}
		}
		assertTrue(codes.remove("NOT_SCORED"), "its flaws are told, each with its own sentence");
		List<String> missing = new ArrayList<>();
		codes.stream().filter(code -> !texts.has("refused." + code)).forEach(missing::add);
		assertEquals(List.of(), missing);
	}

	@Test
	void aRefusalNamesWhatItIsAbout() {
		assertEquals("Объекта EP-1 нет в реестре.", Failures.text(new RefusedException("UNKNOWN_OBJECT", "EP-1")));
		assertTrue(Failures.text(new RefusedException("SOMETHING_NEW", "EP-1")).contains("SOMETHING_NEW"));
	}

	@Test
	void aDetailThatNobodyKnowsIsLeftOut() {
		String text = Failures.text(new StoreException(StoreException.Code.DAMAGED, "/база", ""));
		assertFalse(text.contains("{") || text.contains(": ."), text);
	}

	@Test
	void ofManyProblemsTheFirstAreSaid() {
		List<Problem> problems = IntStream.range(1, 30)
				.mapToObj(line -> new Problem("список.csv", line, "name", "", "EMPTY_NAME", "", "")).toList();
		String text = Failures.problems(problems);
		assertTrue(text.startsWith("список.csv:1: "), text);
		assertTrue(text.endsWith("…и еще 17"), text);
	}

	@Test
	void aFileThatCannotBeWrittenIsNoSurprise() {
		String text = "Файл /x/list.csv нельзя записать. Проверьте, есть ли место на диске и права на папку; база не тронута.";
		assertEquals(text, Failures.text(new AccessDeniedException("/x/list.csv")));
		assertEquals(text, Failures.text(new OutputFailedException(new AccessDeniedException("/x/list.csv"))));
	}
}
