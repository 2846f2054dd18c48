// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.help.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {

	private static final Path BUNDLE = Path.of(System.getProperty("etalon.root"), "bundles/org.etalon.ui.help");
	private static final Pattern TARGET = Pattern.compile("href=\"([^\"]+)\"");
	private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)(?:#([^)]+))?\\)");
	private static final Pattern SCREEN = Pattern.compile("<screen id=\"([^\"]+)\"");

	@TempDir
	Path folder;

	private static Guide guide(String language) {
		return new Guide(path -> Files.newInputStream(BUNDLE.resolve(path)), Locale.of(language));
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void everyPageIsThereAndLeadsSomewhere(String language) throws IOException {
		Path shown = guide(language).write(folder, "register");
		assertEquals(folder.resolve(language).resolve("register.html"), shown);
		Set<String> files = new TreeSet<>();
		try (Stream<Path> all = Files.list(shown.getParent())) {
			all.forEach(each -> files.add(each.getFileName().toString()));
		}
		assertEquals(Guide.PAGES.stream().map(each -> each + ".html").collect(Collectors.toCollection(TreeSet::new)),
				files);
		for (String file : files) {
			String html = Files.readString(shown.resolveSibling(file));
			assertTrue(html.contains("<html lang=\"" + language + "\">"), file);
			List<String> targets = TARGET.matcher(html).results().map((MatchResult each) -> each.group(1)).toList();
			assertTrue(files.containsAll(targets), file + " leads to " + targets);
			assertEquals(1, html.split("aria-current=\"page\"", -1).length - 1, file);
		}
	}

	/** Nobody presses F1 in vain: each section of the workbench has its page. */
	@Test
	void everySectionHasItsPage() throws IOException {
		List<String> screens;
		try (Stream<Path> bundles = Files.list(BUNDLE.getParent())) {
			screens = bundles.map(each -> each.resolve("plugin.xml")).filter(Files::exists).map(GuideTest::read)
					.flatMap(each -> SCREEN.matcher(each).results()).map(each -> each.group(1)).toList();
		}
		assertTrue(screens.size() >= 4, screens.toString());
		for (String screen : screens) {
			assertEquals(screen.substring(screen.lastIndexOf('.') + 1), Guide.page(screen));
		}
		assertEquals("object", Guide.page("org.etalon.ui.register.object"));
		assertEquals(Guide.FIRST, Guide.page(null));
		assertEquals(Guide.FIRST, Guide.page("org.eclipse.other"));
	}

	@Test
	void bothLanguagesHaveTheSamePages() throws IOException {
		for (String language : List.of("ru", "en")) {
			try (Stream<Path> pages = Files.list(BUNDLE.resolve("guide").resolve(language))) {
				assertEquals(Set.copyOf(Guide.PAGES), pages
						.map(each -> each.getFileName().toString().replace(".md", "")).collect(Collectors.toSet()));
			}
		}
	}

	/** The index of {@code docs/guide} leads to every page, to headings that are there, and shows pictures that are. */
	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void theIndexByTasksLeadsToEveryPage(String language) throws IOException {
		Path index = Path.of(System.getProperty("etalon.root"), "docs/guide",
				language.equals("ru") ? "README.md" : "README.en.md");
		Set<Path> led = new HashSet<>();
		for (MatchResult link : LINK.matcher(read(index)).results().toList()) {
			Path target = index.resolveSibling(link.group(1)).normalize();
			assertTrue(Files.isRegularFile(target), link.group());
			assertTrue(link.group(2) == null || headings(target).contains(link.group(2)), link.group());
			led.add(target);
		}
		for (String page : Guide.PAGES) {
			assertTrue(led.contains(BUNDLE.resolve("guide").resolve(language).resolve(page + ".md").normalize()), page);
		}
	}

	/** Headings as links name them. */
	private static List<String> headings(Path page) {
		return read(page).lines().filter(line -> line.startsWith("#")).map(line -> line.replaceFirst("#+ ", "")
				.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-')).toList();
	}

	@Test
	void whatLooksLikeAPageIsShownAsWritten() throws IOException {
		Guide guide = new Guide(path -> new ByteArrayInputStream(
				(path.endsWith(".css") ? "" : "# A < B & C\n\n<script>x</script>").getBytes(StandardCharsets.UTF_8)),
				Locale.ENGLISH);
		String html = Files.readString(guide.write(folder, "start"));
		assertTrue(html.contains("<title>A &lt; B &amp; C</title>"), html);
		assertFalse(html.contains("<script>"), html);
	}

	@Test
	void aPageWithoutAHeadingIsRefused() {
		Guide guide = new Guide(path -> new ByteArrayInputStream("text".getBytes(StandardCharsets.UTF_8)),
				Locale.ENGLISH);
		assertThrows(IllegalArgumentException.class, () -> guide.write(folder, "start"));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
