// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
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

	private final PageBody page = new PageBody();
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
		html.page.write(out, locale, html.words.get("title", String.join(", ", report.inputs())), report.product());
	}

	private void body() {
		page.total(report.run().failed() == 0,
				words.get("total", Integer.toString(report.run().passed()), Integer.toString(report.run().failed())));
		results("failed", report.run().results().stream().filter(result -> !result.passed()).toList(), true);
		flips();
		counts();
		results("passed", report.run().results().stream().filter(CaseResult::passed).toList(), false);
		basis();
	}

	private void table(String style, String... keys) {
		page.beginTable(style, words::get, keys);
	}

	private void counts() {
		page.heading(words.get("rules"));
		table("counts", "rule", "rule.title", "#count.passed", "#count.failed");
		for (CaseRun.Count count : report.run().counts()) {
			page.begin("tr", "").cell("", count.rule() == null ? words.get("unknown") : count.rule().id())
					.cell("", count.rule() == null ? "" : count.rule().title().in(locale))
					.cell("number", Integer.toString(count.passed()))
					.cell(count.failed() > 0 ? "number bad" : "number", Integer.toString(count.failed())).endRow();
		}
		page.endTable();
		List<CaseRule> uncovered = report.run().uncovered();
		if (!uncovered.isEmpty()) {
			page.quiet(words.get("uncovered", String.join(", ", uncovered.stream().map(CaseRule::id).toList())));
		}
	}

	private void results(String key, List<CaseResult> results, boolean open) {
		if (results.isEmpty()) {
			return;
		}
		page.heading(words.get(key));
		for (CaseResult result : results) {
			page.beginFold(key, open, result.golden().id(), result.golden().rule(),
					result.rule() == null ? "" : result.rule().title().in(locale)).quiet(words.place(result))
					.begin("dl", "");
			field("inputs", Json.text(result.golden().inputs()));
			field("expected", Json.text(result.golden().expected()));
			field("actual", result.answer());
			page.end("dl").newLine().begin("ul", "");
			words.lines(result).forEach(line -> page.element("li", "", line));
			page.end("ul").endFold();
		}
	}

	private void field(String key, String json) {
		page.element("dt", "", words.get(key)).element("dd", "code", json);
	}

	private void flips() {
		if (report.other() == null) {
			return;
		}
		page.heading(words.get("flips", report.changed(), Integer.toString(report.flips().size())));
		table("", "case", "rule", "flip", "before", "after");
		for (CaseRun.Flip flip : report.flips()) {
			page.begin("tr", "").cell("", flip.before().golden().id()).cell("", flip.before().golden().rule())
					.cell("", words.flip(flip)).cell("code", flip.before().answer()).cell("code", flip.after().answer())
					.endRow();
		}
		page.endTable();
	}

	private void basis() {
		page.heading(words.get("basis")).line(report.product());
		Map<String, String> used = report.run().usedSettings();
		if (!used.isEmpty()) {
			table("", "setting", "setting.value", "setting.clause", "setting.title");
			for (Setting setting : AllSettings.list()) {
				if (used.containsKey(setting.id())) {
					page.row(setting.id(), used.get(setting.id()), setting.clause(), setting.title().in(locale));
				}
			}
			page.endTable();
		}
		if (!report.calendar().isEmpty()) {
			page.line(words.get("calendar", report.calendar()));
		}
		for (VariantStamp variant : report.variants()) {
			page.quiet(variant.whole());
		}
	}
}
