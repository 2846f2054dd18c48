// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRulesTest {

	private static final Path ROOT = Path.of(System.getProperty("etalon.root"));
	private static final Workspace SOURCES = Workspace.ofThisProject();

	@TempDir
	Path folder;

	@Test
	void everyKeyIsInEveryLocale() {
		assertEquals(List.of(), FileRules.everyKeyInEveryLocale(SOURCES));
	}

	@Test
	void aKeyThatIsNotTranslatedIsFound() {
		Workspace bad = new Fixture(folder).bundle("org.etalon.a")
				.file("bundles/org.etalon.a/src/a/texts.properties", "one = один\ntwo = два\n")
				.file("bundles/org.etalon.a/src/a/texts_en.properties", "one = one\nthree = three\n")
				.file("bundles/org.etalon.a/src/a/more.properties", "four = четыре\n").workspace();
		String texts = Path.of("a", "texts").toString();
		assertEquals(
				List.of(Path.of("a", "more") + ": four is missing from en",
						texts + ": three is missing from the Russian", texts + ": two is missing from en"),
				FileRules.everyKeyInEveryLocale(bad));
	}

	@Test
	void everyKeyStandsInAFileOnce() {
		assertEquals(List.of(), FileRules.everyKeyOnce(SOURCES));
	}

	@Test
	void aKeyThatStandsThereTwiceIsFound() {
		Workspace bad = new Fixture(folder).bundle("org.etalon.a").file("bundles/org.etalon.a/src/a/texts.properties",
				"one = x\ntwo = long \\\none = of two\n# one = no\none=y\n").workspace();
		assertEquals(List.of(Path.of("src", "a", "texts.properties") + ": one stands there twice"),
				FileRules.everyKeyOnce(bad));
	}

	@Test
	void everyTextWritesYeForYo() {
		assertEquals(List.of(), FileRules.everyTextWritesYeForYo(SOURCES));
	}

	@Test
	void aTextThatWritesYoIsFound() {
		Workspace bad = new Fixture(folder).bundle("org.etalon.a")
				.file("bundles/org.etalon.a/src/a/texts.properties", "one = один\ntwo = ещё два\n")
				.file("bundles/org.etalon.a/guide/ru/page.md", "ё и е не различаются\nЁлка\n").workspace();
		assertEquals(List.of(Path.of("guide", "ru", "page.md") + ":2", Path.of("src", "a", "texts.properties") + ":2"),
				FileRules.everyTextWritesYeForYo(bad).stream().sorted().toList());
	}

	@Test
	void everyKeyIsUsed() {
		assertEquals(List.of(), FileRules.everyKeyIsUsed(SOURCES));
	}

	@Test
	void aKeyThatNobodyUsesIsFound() {
		Workspace bad = new Fixture(folder).bundle("org.etalon.a")
				.file("bundles/org.etalon.a/src/a/texts.properties", """
						direct = x
						code.UNKNOWN_GRADE = x
						forgotten = x
						forgotten.too = x
						etalon.check.usage.description = x
						as-of = x
						etalon.check.input = x
						etalon.check.no-such-option = x
						""").file("bundles/org.etalon.a/src/a/A.java", """
						@Option(names = "--as-of")
						@Parameters(descriptionKey = "input")
						texts.get("direct");
						texts.get("code." + problem.code());
						""").workspace();
		String texts = Path.of("a", "texts").toString();
		assertEquals(List.of(texts + ": etalon.check.no-such-option is not used", texts + ": forgotten is not used",
				texts + ": forgotten.too is not used"), FileRules.everyKeyIsUsed(bad));
	}

	@Test
	void textsForAnotherBundleHaveItsKeysAndItsLanguages() {
		Workspace good = new Fixture(folder).bundle("org.etalon.nl.x", "Fragment-Host: x")
				.file("bundles/org.etalon.nl.x/src/x/messages_ru.properties", "save = Сохранить\n").workspace();
		assertEquals(List.of(), FileRules.everyKeyInEveryLocale(good));
		assertEquals(List.of(), FileRules.everyKeyIsUsed(good));
	}

	@Test
	void exportedPackagesAreExplained() {
		assertEquals(List.of(), FileRules.everyExportedPackageIsExplained(SOURCES));
	}

	@Test
	void anExportedPackageWithoutExplanationIsFound() {
		Workspace bad = new Fixture(folder)
				.bundle("org.etalon.a",
						"Export-Package: org.etalon.a;version=\"1.0.0\",org.etalon.a.b;version=\"1.0.0\"")
				.file("bundles/org.etalon.a/src/org/etalon/a/package-info.java",
						"/** All of a. */\npackage org.etalon.a;\n")
				.file("bundles/org.etalon.a/src/org/etalon/a/b/package-info.java", "package org.etalon.a.b;\n")
				.workspace();
		assertEquals(List.of("org.etalon.a.b has no package-info.java that explains it"),
				FileRules.everyExportedPackageIsExplained(bad));
	}

	@Test
	void licencesAreListed() {
		assertEquals(List.of(), FileRules.everyDependencyIsListed(ROOT));
	}

	@Test
	void aDependencyWithoutALicenceOrOfAnotherVersionIsFound() {
		new Fixture(folder).file("targetplatform/etalon.target", """
				<dependency><groupId>g</groupId> <artifactId>a</artifactId> <version>2</version></dependency>
				<dependency><groupId>g</groupId> <artifactId>b</artifactId> <version>1</version></dependency>
				""").file("docs/dependencies.md", "| `g:a` | 1 | EPL-2.0 | |\n| `g:b` | 1 | EPL-2.0 | |\n");
		assertEquals(List.of("`g:a` | 2 |"), FileRules.everyDependencyIsListed(folder));
	}

	@Test
	void theTestKitOfRuleBundlesIsOfTheRules() {
		assertEquals(List.of(), FileRules.everyTestKitIsOfTheRules(ROOT));
	}

	@Test
	void aTestKitThatNeedsADatabaseIsFound() {
		new Fixture(folder).file("tests/org.etalon.tests.support/pom.xml", """
				<groupId>org.etalon</groupId> <artifactId>org.etalon.norm</artifactId> <version>1</version>
				<groupId>org.etalon</groupId> <artifactId>org.etalon.store</artifactId> <version>1</version>
				""");
		assertEquals(List.of("org.etalon.store"), FileRules.everyTestKitIsOfTheRules(folder));
	}

	@Test
	void bundlesStandInTheCoverageReport() {
		assertEquals(List.of(), FileRules.everyBundleIsCovered(ROOT));
	}

	@Test
	void aBundleThatIsNotCoveredIsFound() {
		new Fixture(folder).bundle("org.etalon.a").bundle("org.etalon.b").bundle("org.etalon.nl.x", "Fragment-Host: x")
				.file("releng/coverage/pom.xml", "<artifactId>org.etalon.b</artifactId>");
		assertEquals(List.of("org.etalon.a"), FileRules.everyBundleIsCovered(folder));
	}
}
