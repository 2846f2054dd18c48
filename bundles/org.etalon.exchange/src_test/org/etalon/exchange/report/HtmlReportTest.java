// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.etalon.norm.Problem;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** What the page is made of; {@link HtmlReportBrowserTest} looks at what a browser makes of it. */
class HtmlReportTest {

	private static final Submission CERTIFICATE = Fixture.appeals(Finding.A, Finding.A);
	private static final Submission CONCLUSION_ONLY = Fixture.appeals(Finding.V, Finding.V);

	@TempDir
	private Path scratch;

	@FunctionalInterface
	interface Run {

		void fill(Fixture fixture) throws Exception;
	}

	@Test
	void refersToNothingOutsideItself() throws Exception {
		String page = page(Locale.ROOT, Fixture::everything);
		assertFalse(Pattern.compile("https?:|\\bsrc\\s*=|url\\(|@import|fetch\\(|XMLHttpRequest|WebSocket|sendBeacon")
				.matcher(page).find());
		assertTrue(page.contains("content=\"default-src 'none'; "));
	}

	@Test
	void nothingFromARegisterLeavesTheData() throws Exception {
		String hostile = "</script><!--<img src=x onerror=alert(1)>\u2028\u2029&\u0000\uD800";
		String page = page(Locale.ROOT, run -> {
			run.object(hostile, hostile, hostile, CERTIFICATE);
			run.problem(new Problem(hostile, 2, hostile, hostile, hostile, hostile, hostile));
		});
		assertFalse(page.contains("<img"));
		assertFalse(page.contains("<!--<"));
		assertFalse(page.contains("\u2028") || page.contains("\u2029"));
		assertEquals("</script><!--<img src=x onerror=alert(1)>\u2028\u2029&\uFFFD\uFFFD", firstCell(page, "rows"));
		assertEquals(List.of(1, 1), List.of(parts(page, "rows"), parts(page, "problems")));
	}

	@Test
	void twentyThousandObjectsStandThereInFull() throws Exception {
		String page = page(Locale.ROOT, run -> many(run, 19_999));
		assertEquals(19_999, parts(page, "rows"));
		assertTrue(page.contains("\"shortened\":false"));
	}

	@Test
	void moreObjectsAreShortenedToThoseWithoutACertificate() throws Exception {
		String page = page(Locale.ROOT, run -> many(run, 20_000));
		assertEquals(10_000, parts(page, "rows"));
		assertEquals(1, parts(page, "problems"));
		assertTrue(page.contains("\"shortened\":true"));
		assertTrue(page.contains("\"checked\":20000"));
	}

	@Test
	void problemsAreBounded() throws Exception {
		String page = page(Locale.ROOT, run -> {
			for (int i = 0; i <= 20_000; i++) {
				run.rejected("X-" + i, "UNKNOWN_LETTER");
			}
		});
		assertEquals(20_000, parts(page, "problems"));
		assertTrue(page.contains("\"name\":\"Неизвестная оценка\",\"count\":20001"));
	}

	@Test
	void leavesNothingBehind() throws Exception {
		page(Locale.ENGLISH, Fixture::everything);
		try (Stream<Path> left = Files.list(scratch)) {
			assertEquals(0, left.count());
		}
	}

	@Test
	void theSameRunGivesTheSamePage() throws Exception {
		assertEquals(page(Locale.ROOT, Fixture::everything), page(Locale.ROOT, Fixture::everything));
	}

	private static void many(Fixture run, int count) throws Exception {
		run.rejected("X", "UNKNOWN_LETTER");
		for (int i = 0; i < count; i++) {
			run.object("R-" + i, "Услуга", i % 2 == 0 ? CERTIFICATE : CONCLUSION_ONLY);
		}
	}

	private String page(Locale locale, Run run) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		try (HtmlReport report = new HtmlReport(out, locale, scratch)) {
			Fixture fixture = new Fixture(report);
			run.fill(fixture);
			fixture.finish();
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** Counts the elements of all data blocks of a name. */
	private static int parts(String page, String name) throws Exception {
		int count = 0;
		for (String block : blocks(page, name)) {
			try (JsonParser json = new JsonFactory().createParser(block)) {
				json.nextToken();
				while (json.nextToken() != JsonToken.END_ARRAY) {
					json.skipChildren();
					count++;
				}
			}
		}
		return count;
	}

	private static String firstCell(String page, String name) throws Exception {
		try (JsonParser json = new JsonFactory().createParser(blocks(page, name).get(0))) {
			json.nextToken();
			json.nextToken();
			return json.nextTextValue();
		}
	}

	private static List<String> blocks(String page, String name) {
		Matcher matcher = Pattern
				.compile("<script type=\"application/json\" data-part=\"" + name + "\">(.*?)</script>", Pattern.DOTALL)
				.matcher(page);
		return matcher.results().map(result -> result.group(1)).toList();
	}
}
