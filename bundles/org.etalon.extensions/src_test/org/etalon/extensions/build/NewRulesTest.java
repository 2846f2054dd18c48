// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.extensions.rules.RuleFile;
import org.etalon.extensions.rules.RuleFileException;
import org.etalon.extensions.rules.RuleFileReader;
import org.etalon.norm.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewRulesTest {

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void aNewVariantIsReadAsItIs(String language) throws IOException, RuleFileException {
		NewRules.write(folder.resolve("new"), new NewRules("ru.example", "16", Locale.of(language)).variant());
		RuleFile rules = RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("new")));
		assertEquals("ru.example", rules.head().id());
		assertEquals("16", rules.variants().getFirst().info().subject());
		assertEquals("services-16", rules.variants().getFirst().info().id());
		assertEquals(75, rules.variants().getFirst().scheme().threshold(Decision.CERTIFICATE));
		assertEquals("cases.csv", rules.cases());
	}

	@ParameterizedTest
	@CsvSource({ "ru,services", "en,services", "ru,appeals", "en,control" })
	void aNewOverlayIsReadAsItIs(String language, String base) throws IOException, RuleFileException {
		NewRules.write(folder.resolve("new"), new NewRules("ru.example", "16", Locale.of(language)).overlay(base));
		RuleFile rules = RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("new")));
		assertEquals(base + "+16-strict", rules.overlays().getFirst().variant());
		assertTrue(rules.overlays().getFirst().onlyTightens());
	}

	/** What is commented out is right as well. */
	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void everyDifferenceOfANewOverlayCanBeUsed(String language) throws IOException, RuleFileException {
		Map<String, String> files = new NewRules("ru.example", "16", Locale.of(language)).overlay("services");
		files.put("rules.yaml", files.get("rules.yaml").replaceAll("(?m)^      # ", "      "));
		files.put("mszu.csv", "id,name\nS-1,\n");
		files.put("curators.csv", "value,ru,en\nme,Минэк,Economy\n");
		NewRules.write(folder.resolve("new"), files);
		RuleFile rules = RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("new")));
		assertEquals(7, rules.overlays().getFirst().differences().size());
	}

	@ParameterizedTest
	@CsvSource({ "ru,", "en,", "ru,services", "en,services" })
	void aSheetIsBroughtWhenAskedFor(String language, String base) throws IOException, RuleFileException {
		NewRules begin = new NewRules("ru.example", "16", Locale.of(language));
		Map<String, String> without = base == null ? begin.variant() : begin.overlay(base);
		Map<String, String> files = begin.withSheet(without);
		assertFalse(files.get("sheet.json").contains("@"), files.get("sheet.json"));
		assertTrue(files.get("sheet.json").contains("\"ru.example-regulation\""), files.get("sheet.json"));
		NewRules.write(folder.resolve("new"), files);
		NewRules.write(folder.resolve("without"), without);
		assertEquals(List.of("sheet.json"),
				RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("new"))).templates());
		assertEquals(List.of(),
				RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("without"))).templates());
	}

	@Test
	void commentsAreInTheLanguageOfTheUser() {
		String russian = new NewRules("ru.example", "16", Locale.of("ru")).variant().get("rules.yaml");
		String english = new NewRules("ru.example", "16", Locale.ENGLISH).variant().get("rules.yaml");
		assertTrue(russian.contains("# код субъекта РФ"), russian);
		assertTrue(english.contains("# code of the subject"), english);
		assertFalse(english.contains("@"), english);
		assertFalse(russian.contains("@"), russian);
	}

	@Test
	void bothLanguagesDeclareTheSame() throws IOException, RuleFileException {
		Map<String, String> russian = new NewRules("ru.example", "16", Locale.of("ru")).variant();
		Map<String, String> english = new NewRules("ru.example", "16", Locale.ENGLISH).variant();
		NewRules.write(folder.resolve("ru"), russian);
		NewRules.write(folder.resolve("en"), english);
		RuleFile one = RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("ru")));
		RuleFile other = RuleFileReader.read(RuleFileReader.FILE, new RuleFolder(folder.resolve("en")));
		assertEquals(one.variants().getFirst().info(), other.variants().getFirst().info());
		assertEquals(one.variants().getFirst().scheme().stages(), other.variants().getFirst().scheme().stages());
	}

	@Test
	void nothingIsOverwritten() throws IOException {
		Files.writeString(folder.resolve("cases.csv"), "mine");
		Map<String, String> files = new NewRules("ru.example", "16", Locale.of("ru")).variant();
		assertThrows(FileAlreadyExistsException.class, () -> NewRules.write(folder, files));
		try (var all = Files.list(folder)) {
			assertEquals(List.of("cases.csv"), all.map(file -> file.getFileName().toString()).toList());
		}
		assertEquals("mine", Files.readString(folder.resolve("cases.csv")));
	}
}
