// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;

/**
 * A report on models as one page that works from disk with no network and no script: the models with what was found in
 * each, the worst first, and by what it was checked.
 */
public final class ModelsHtml {

	private final PageBody page = new PageBody();
	private final ModelsReport report;
	private final Texts texts;
	private final Locale locale;

	private ModelsHtml(ModelsReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.texts = new Texts(ModelsHtml.class, "models", locale);
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ModelsReport report, Locale locale) throws IOException {
		ModelsHtml html = new ModelsHtml(report, locale);
		html.body();
		html.page.write(out, locale, html.texts.get("title", String.join(", ", report.inputs())), report.product());
	}

	private void body() {
		page.total(report.errors() == 0 && report.unreadable().isEmpty(),
				texts.get("total", Integer.toString(report.models().size()), Long.toString(report.errors()),
						Long.toString(report.remarks()), Integer.toString(report.unreadable().size())))
				.unreadable(texts.get("unreadable"), report.unreadable(), locale).heading(texts.get("models"));
		List<CheckedModel> models = report
				.models().stream().sorted(Comparator.comparingLong(CheckedModel::errors)
						.thenComparingLong(CheckedModel::remarks).reversed().thenComparing(CheckedModel::file))
				.toList();
		models.forEach(this::model);
		page.heading(texts.get("basis")).line(report.product());
		report.settings().forEach((name, value) -> page.quiet(name + "=" + value));
	}

	private void model(CheckedModel model) {
		boolean bad = model.errors() > 0;
		page.beginFold(bad ? "failed" : "passed", bad, model.title(), "", model.file() + " · "
				+ texts.get("counts", Long.toString(model.errors()), Long.toString(model.remarks())));
		if (model.findings().isEmpty()) {
			page.quiet(texts.get("clean"));
		} else {
			page.beginTable("", Stream.of("severity", "message", "where", "clause", "place", "code")
					.map(key -> texts.get(key)).toList());
			model.findings().forEach(this::finding);
			page.endTable();
		}
		page.endFold();
	}

	private void finding(ModelFinding finding) {
		page.begin("tr", "").cell(finding.error() ? "bad" : "", texts.get(finding.error() ? "error" : "remark"))
				.cell("", finding.message().in(locale)).cell("", finding.where().in(locale))
				.cell("", finding.cited().in(locale)).cell("code", finding.place()).cell("code", finding.code())
				.endRow();
	}
}
