// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.etalon.exchange.report.Browser.Rendered;
import org.etalon.norm.Problem;
import org.etalon.scoring.Finding;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser; its filters are driven through the address. */
class HtmlReportBrowserTest {

	@TempDir
	private Path folder;

	private Browser browser;

	@BeforeEach
	void needsABrowser() {
		browser = Browser.find(folder).orElse(null);
		if (browser == null) {
			String message = "no chromium, chromium-browser or google-chrome on the PATH: the page was not looked at";
			if ("true".equals(System.getenv("CI"))) {
				fail(message);
			}
			assumeTrue(false, message);
		}
	}

	@Test
	void showsSummaryChartTableProblemsAndBasis() throws Exception {
		String dom = rendered(everything(Locale.ROOT), "").dom();
		assertEquals(13, ids(dom).size());
		assertTrue(
				text(dom, "summary").contains("Проверено 13 объектов. Сертификат — 4, сертификат и заключение — 2, "
						+ "только заключение — 5, не допущен — 1, основание не применимо — 1. Отклонено 2 записи"),
				text(dom, "summary"));
		assertEquals("Показано объектов: 13 из 13", text(dom, "shown"));
		assertTrue(dom.contains("aria-label=\"Уровень 80 %: 6 объектов\""));
		assertEquals(
				"Пороги: с 40 % — сертификат и заключение; с 60 % — сертификат: сервис обращений; с 70 % — сертификат: "
						+ "государственная услуга.",
				text(dom, "thresholds"));
		assertTrue(
				dom.contains(">register.csv:15<") && dom.contains(">lost.csv<") && dom.contains(">Файл не найден.<"));
		assertTrue(dom.contains(">ISSUE_DATE<") && dom.contains("ab".repeat(32)));
		assertEquals("Программа: Etalon 1.0.0", text(dom, "product"));
	}

	@Test
	void filtersFollowTheAddress() throws Exception {
		Path page = everything(Locale.ROOT);
		String dom = rendered(page, "q=ШКОЛУ+просвещ&decision=CONCLUSION_ONLY").dom();
		assertEquals(List.of("R-04", "R-06", "R-10"), ids(dom));
		assertEquals("Показано объектов: 3 из 13", text(dom, "shown"));
		assertTrue(dom.contains(">Только заключение (3)</option>"));
		assertTrue(dom.contains(">Сертификат (1)</option>"), "what another choice would give");
		assertEquals(List.of("R-05", "R-06", "R-07", "R-13"), ids(rendered(page, "kind=APPEALS_SERVIS").dom()));
		assertEquals(List.of("R-02", "R-05"), ids(rendered(page, "min=55&max=60").dom()));
		assertEquals(List.of("R-05", "R-06", "R-07", "R-13"), ids(rendered(page, "subject=federal").dom()));
		assertEquals(List.of("R-07"), ids(rendered(page, "warnings=yes").dom()));
		String none = rendered(page, "q=нет+такого").dom();
		assertEquals(List.of(), ids(none));
		assertFalse(none.contains("id=\"empty\" hidden"));
	}

	@Test
	void sortsAndOpensRows() throws Exception {
		String dom = rendered(everything(Locale.ROOT), "sort=-level&open=R-02&problem=UNKNOWN_LETTER").dom();
		assertEquals("R-01", ids(dom).get(0));
		assertEquals(List.of("R-03", "R-04"), ids(dom).subList(11, 13));
		assertTrue(dom.contains("aria-sort=\"descending\""));
		assertTrue(dom.contains("уровень 55 % не ниже 40 %, но ниже 70 %"));
		assertTrue(dom.contains("с 14.04.2025 по 11.10.2025 включительно"));
		assertTrue(dom.contains("Регулирование Б → А+ — уровень 70 %, сертификат"));
		assertEquals(2, Pattern.compile("<tr class=\"problem\">").matcher(dom).results().count());
	}

	@Test
	void speaksEnglish() throws Exception {
		String dom = rendered(everything(Locale.ENGLISH), "open=R-02").dom();
		assertTrue(text(dom, "summary").startsWith("13 objects were checked. Certificate — 4,"));
		assertEquals("Objects shown: 13 of 13", text(dom, "shown"));
		assertTrue(dom.contains("from 2025-04-14 to 2025-10-11 inclusive"));
		assertTrue(dom.contains("<html lang=\"en\">"));
	}

	@Test
	void namesFromARegisterStayText() throws Exception {
		String script = "<script>document.title='hacked'</script>";
		String image = "\"><img src=x onerror=\"document.title='hacked'\">";
		Path page = page(Locale.ROOT, run -> {
			run.object(image, script, image, Fixture.appeals(Finding.V, Finding.V));
			run.problem(new Problem(image, 3, script, image, "OTHER", script, image));
		});
		String dom = rendered(page, "open=" + URLEncoder.encode(image, StandardCharsets.UTF_8) + "&q=%3Cimg").dom();
		assertEquals(1, ids(dom).size());
		assertFalse(dom.contains("<img"));
		assertTrue(dom.contains("<title>Проверка реестра: register.csv</title>"));
		assertTrue(dom.contains("&lt;script&gt;document.title='hacked'&lt;/script&gt;"));
	}

	@Test
	void pagesThroughTwentyThousandObjects() throws Exception {
		Path page = page(Locale.ROOT, run -> many(run, 20_000));
		String dom = rendered(page, "q=R-1999&page=1").dom();
		assertEquals(11, ids(dom).size());
		assertEquals("Показано объектов: 20 000 из 20 000", text(rendered(page, "page=200").dom(), "shown"));
		assertTrue(dom.contains("id=\"shortened\" hidden"));
	}

	@Test
	void saysThatTheReportIsShortened() throws Exception {
		Path page = page(Locale.ROOT, run -> many(run, 20_001));
		String dom = rendered(page, "").dom();
		assertFalse(dom.contains("id=\"shortened\" hidden"));
		assertTrue(text(dom, "shortened").startsWith("Объектов больше 20 000, поэтому"));
		assertEquals("Показано объектов: 10 000 из 10 000", text(dom, "shown"));
		assertTrue(text(dom, "summary")
				.startsWith("Проверен 20 001 объект. Сертификат — 10 001, только заключение — 10 000."));
	}

	@Test
	void anEmptyRunIsAPageToo() throws Exception {
		String dom = rendered(page(Locale.ROOT, run -> {
		}), "").dom();
		assertEquals("Ни один объект не проверен. Отклоненных записей нет.", text(dom, "summary").strip());
		assertEquals("Проблем во входных данных нет.", text(dom, "problems-text"));
	}

	/** The other tests rely on it. */
	@Test
	void theConsoleIsHeard() throws Exception {
		Path page = Files.writeString(folder.resolve("noisy.html"), "<html><script>missing()</script></html>");
		assertEquals(1, browser.open(page, "").console().size());
	}

	private static void many(Fixture run, int count) throws Exception {
		for (int i = 0; i < count; i++) {
			run.object("R-" + i, "Услуга",
					i % 2 == 0 ? Fixture.appeals(Finding.A, Finding.A) : Fixture.appeals(Finding.V, Finding.V));
		}
	}

	private Path everything(Locale locale) throws Exception {
		return page(locale, Fixture::everything);
	}

	private Path page(Locale locale, HtmlReportTest.Run run) throws Exception {
		Path page = folder.resolve("отчет.html");
		try (OutputStream out = Files.newOutputStream(page); HtmlReport report = new HtmlReport(out, locale, folder)) {
			Fixture fixture = new Fixture(report);
			run.fill(fixture);
			fixture.finish();
		}
		return page;
	}

	private Rendered rendered(Path page, String hash) throws Exception {
		Rendered rendered = browser.open(page, hash);
		assertEquals(List.of(), rendered.console());
		return rendered;
	}

	private static List<String> ids(String dom) {
		return Pattern.compile("<tr class=\"object[^\"]*\" data-id=\"([^\"]*)\"").matcher(dom).results()
				.map(result -> result.group(1)).toList();
	}

	private static String text(String dom, String id) {
		var matcher = Pattern.compile("id=\"" + id + "\"[^>]*>(.*?)</p>", Pattern.DOTALL).matcher(dom);
		assertTrue(matcher.find(), id);
		return matcher.group(1).replace("&nbsp;", " ").replace('\u00a0', ' ');
	}
}
