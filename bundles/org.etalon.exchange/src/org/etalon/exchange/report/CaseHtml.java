// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.Page.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRule;
import org.etalon.cases.CaseRun;
import org.etalon.cases.Json;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Setting;

/**
 * A report on cases as one page that works from disk with no network and no script: counts per rule, what failed and
 * why, what flips, every case with its trace, and by what it was computed.
 */
public final class CaseHtml {

	private final StringBuilder page = new StringBuilder();
	private final CaseReport report;
	private final CaseText words;
	private final Locale locale;

	private CaseHtml(CaseReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.words = new CaseText(locale);
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, CaseReport report, Locale locale) throws IOException {
		CaseHtml html = new CaseHtml(report, locale);
		html.body();
		String page = Page.plain(locale, html.words.get("title", String.join(", ", report.inputs())), report.product(),
				Page.resource("report.css") + Page.resource("cases.css"), html.page.toString());
		out.write(LegalText.of(page).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private void body() {
		page.append("<p class=\"total ").append(report.run().failed() == 0 ? "passed" : "failed").append("\">")
				.append(escaped(words.get("total", Integer.toString(report.run().passed()),
						Integer.toString(report.run().failed()))))
				.append("</p>\n");
		results("failed", report.run().results().stream().filter(result -> !result.passed()).toList(), true);
		flips();
		counts();
		results("passed", report.run().results().stream().filter(CaseResult::passed).toList(), false);
		basis();
	}

	private void heading(String key) {
		page.append("<h2>").append(escaped(words.get(key))).append("</h2>\n");
	}

	private void head(String... keys) {
		page.append("<thead><tr>");
		for (String key : keys) {
			page.append(key.equals("count.passed") || key.equals("count.failed") ? "<th class=\"number\">" : "<th>")
					.append(escaped(words.get(key))).append("</th>");
		}
		page.append("</tr></thead>\n");
	}

	private void cell(String text) {
		page.append("<td>").append(escaped(text)).append("</td>");
	}

	private void counts() {
		heading("rules");
		page.append("<div class=\"scroll\"><table class=\"counts\">");
		head("rule", "rule.title", "count.passed", "count.failed");
		page.append("<tbody>\n");
		for (CaseRun.Count count : report.run().counts()) {
			page.append("<tr>");
			cell(count.rule() == null ? words.get("unknown") : count.rule().id());
			cell(count.rule() == null ? "" : count.rule().title().in(locale));
			page.append("<td class=\"number\">").append(count.passed()).append("</td><td class=\"number")
					.append(count.failed() > 0 ? " bad" : "").append("\">").append(count.failed())
					.append("</td></tr>\n");
		}
		page.append("</tbody></table></div>\n");
		List<CaseRule> uncovered = report.run().uncovered();
		if (!uncovered.isEmpty()) {
			page.append("<p class=\"quiet\">")
					.append(escaped(
							words.get("uncovered", String.join(", ", uncovered.stream().map(CaseRule::id).toList()))))
					.append("</p>\n");
		}
	}

	private void results(String key, List<CaseResult> results, boolean open) {
		if (results.isEmpty()) {
			return;
		}
		heading(key);
		for (CaseResult result : results) {
			page.append("<details class=\"case ").append(key).append(open ? "\" open>" : "\">")
					.append("<summary><strong>").append(escaped(result.golden().id())).append("</strong> ")
					.append(escaped(result.golden().rule()));
			if (result.rule() != null) {
				page.append(" <span class=\"quiet\">").append(escaped(result.rule().title().in(locale)))
						.append("</span>");
			}
			page.append("</summary>\n<p class=\"quiet\">").append(escaped(words.place(result))).append("</p>\n<dl>");
			field("inputs", Json.text(result.golden().inputs()));
			field("expected", Json.text(result.golden().expected()));
			field("actual", result.answer());
			page.append("</dl>\n<ul>");
			for (String line : words.lines(result)) {
				page.append("<li>").append(escaped(line)).append("</li>");
			}
			page.append("</ul></details>\n");
		}
	}

	private void field(String key, String json) {
		page.append("<dt>").append(escaped(words.get(key))).append("</dt><dd class=\"code\">").append(escaped(json))
				.append("</dd>");
	}

	private void flips() {
		if (report.other() == null) {
			return;
		}
		page.append("<h2>")
				.append(escaped(words.get("flips", report.changed(), Integer.toString(report.flips().size()))))
				.append("</h2>\n<div class=\"scroll\"><table>");
		head("case", "rule", "flip", "before", "after");
		page.append("<tbody>\n");
		for (CaseRun.Flip flip : report.flips()) {
			page.append("<tr>");
			cell(flip.before().golden().id());
			cell(flip.before().golden().rule());
			cell(words.flip(flip));
			page.append("<td class=\"code\">").append(escaped(flip.before().answer()))
					.append("</td><td class=\"code\">").append(escaped(flip.after().answer())).append("</td></tr>\n");
		}
		page.append("</tbody></table></div>\n");
	}

	private void basis() {
		heading("basis");
		page.append("<p>").append(escaped(report.product())).append("</p>\n");
		Map<String, String> used = report.run().usedSettings();
		if (!used.isEmpty()) {
			page.append("<div class=\"scroll\"><table>");
			head("setting", "setting.value", "setting.clause", "setting.title");
			page.append("<tbody>\n");
			for (Setting setting : AllSettings.list()) {
				if (used.containsKey(setting.id())) {
					page.append("<tr>");
					cell(setting.id());
					cell(used.get(setting.id()));
					cell(setting.clause());
					cell(setting.title().in(locale));
					page.append("</tr>\n");
				}
			}
			page.append("</tbody></table></div>\n");
		}
		if (!report.calendar().isEmpty()) {
			page.append("<p>").append(escaped(words.get("calendar", report.calendar()))).append("</p>\n");
		}
		for (VariantStamp variant : report.variants()) {
			page.append("<p class=\"quiet\">")
					.append(escaped(variant.id() + " " + variant.version() + " sha256:" + variant.sha256()))
					.append("</p>\n");
		}
	}
}
