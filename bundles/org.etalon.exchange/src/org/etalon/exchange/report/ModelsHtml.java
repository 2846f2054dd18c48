// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.Page.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Problem;

/**
 * A report on models as one page that works from disk with no network and no script: the models with what was found in
 * each, the worst first, and by what it was checked.
 */
public final class ModelsHtml {

	private final StringBuilder page = new StringBuilder();
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
		String page = Page.plain(locale, html.texts.get("title", String.join(", ", report.inputs())), report.product(),
				Page.resource("report.css") + Page.resource("cases.css"), html.page.toString());
		out.write(LegalText.of(page).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private void body() {
		page.append("<p class=\"total ")
				.append(report.errors() == 0 && report.unreadable().isEmpty() ? "passed" : "failed").append("\">")
				.append(escaped(
						texts.get("total", Integer.toString(report.models().size()), Long.toString(report.errors()),
								Long.toString(report.remarks()), Integer.toString(report.unreadable().size()))))
				.append("</p>\n");
		unreadable();
		heading("models");
		List<CheckedModel> models = report
				.models().stream().sorted(Comparator.comparingLong(CheckedModel::errors)
						.thenComparingLong(CheckedModel::remarks).reversed().thenComparing(CheckedModel::file))
				.toList();
		models.forEach(this::model);
		heading("basis");
		page.append("<p>").append(escaped(report.product())).append("</p>\n");
		report.settings().forEach((name, value) -> page.append("<p class=\"quiet\">")
				.append(escaped(name + "=" + value)).append("</p>\n"));
	}

	private void unreadable() {
		if (report.unreadable().isEmpty()) {
			return;
		}
		heading("unreadable");
		ProblemMessages messages = new ProblemMessages(locale);
		page.append("<ul>");
		for (Problem problem : report.unreadable()) {
			page.append("<li><span class=\"code\">").append(escaped(Records.place(problem))).append("</span> ")
					.append(escaped(messages.text(problem))).append("</li>");
		}
		page.append("</ul>\n");
	}

	private void model(CheckedModel model) {
		boolean bad = model.errors() > 0;
		page.append("<details class=\"case ").append(bad ? "failed\" open>" : "passed\">").append("<summary><strong>")
				.append(escaped(model.title())).append("</strong> <span class=\"quiet\">").append(escaped(model.file()))
				.append(" · ")
				.append(escaped(texts.get("counts", Long.toString(model.errors()), Long.toString(model.remarks()))))
				.append("</span></summary>\n");
		if (model.findings().isEmpty()) {
			page.append("<p class=\"quiet\">").append(escaped(texts.get("clean"))).append("</p>");
		} else {
			page.append("<div class=\"scroll\"><table><thead><tr>");
			for (String key : List.of("severity", "message", "clause", "place", "code")) {
				page.append("<th>").append(escaped(texts.get(key))).append("</th>");
			}
			page.append("</tr></thead><tbody>\n");
			model.findings().forEach(this::finding);
			page.append("</tbody></table></div>");
		}
		page.append("</details>\n");
	}

	private void finding(ModelFinding finding) {
		page.append("<tr><td").append(finding.error() ? " class=\"bad\">" : ">")
				.append(escaped(texts.get(finding.error() ? "error" : "remark"))).append("</td>");
		cell(finding.message().in(locale), "");
		cell(finding.clause(), "");
		cell(finding.place(), " class=\"code\"");
		cell(finding.code(), " class=\"code\"");
		page.append("</tr>\n");
	}

	private void cell(String text, String attributes) {
		page.append("<td").append(attributes).append('>').append(escaped(text)).append("</td>");
	}

	private void heading(String key) {
		page.append("<h2>").append(escaped(texts.get(key))).append("</h2>\n");
	}
}
