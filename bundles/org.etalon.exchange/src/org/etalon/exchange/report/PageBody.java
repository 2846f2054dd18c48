// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.Page.escaped;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.etalon.exchange.ProblemMessages;
import org.etalon.norm.Problem;

/** What follows the heading of a page without a script: totals, tables, and things that unfold. */
final class PageBody {

	private final StringBuilder html = new StringBuilder();

	/** What came of it all. */
	PageBody total(boolean passed, String text) {
		return element("p", passed ? "total passed" : "total failed", text).newLine();
	}

	PageBody heading(String text) {
		return element("h2", "", text).newLine();
	}

	PageBody line(String text) {
		return element("p", "", text).newLine();
	}

	PageBody quiet(String text) {
		return element("p", "quiet", text).newLine();
	}

	/** An element with a text. */
	PageBody element(String name, String style, String text) {
		begin(name, style);
		html.append(escaped(text));
		return end(name);
	}

	/** Begins an element; styles are separated by spaces, empty for none. */
	PageBody begin(String name, String style) {
		html.append('<').append(name);
		if (!style.isEmpty()) {
			html.append(" class=\"").append(style).append('"');
		}
		html.append('>');
		return this;
	}

	PageBody end(String name) {
		html.append("</").append(name).append('>');
		return this;
	}

	PageBody newLine() {
		html.append('\n');
		return this;
	}

	/** Begins a table; a title that begins with {@code #} stands over figures. */
	PageBody beginTable(String style, List<String> titles) {
		html.append("<div class=\"scroll\">");
		begin("table", style);
		html.append("<thead><tr>");
		for (String title : titles) {
			element("th", title.startsWith("#") ? "number" : "", title.startsWith("#") ? title.substring(1) : title);
		}
		html.append("</tr></thead>\n<tbody>\n");
		return this;
	}

	/** Begins a table by the keys of its titles; one that begins with {@code #} stands over figures. */
	PageBody beginTable(String style, UnaryOperator<String> texts, String... keys) {
		return beginTable(style, Stream.of(keys)
				.map(key -> key.startsWith("#") ? "#" + texts.apply(key.substring(1)) : texts.apply(key)).toList());
	}

	PageBody endTable() {
		html.append("</tbody></table></div>\n");
		return this;
	}

	/** A row of a table of texts. */
	PageBody row(String... cells) {
		begin("tr", "");
		for (String cell : cells) {
			cell("", cell);
		}
		return endRow();
	}

	PageBody cell(String style, String text) {
		return element("td", style, text);
	}

	PageBody endRow() {
		return end("tr").newLine();
	}

	/**
	 * Begins something that unfolds.
	 *
	 * @param style  {@code passed} or {@code failed}
	 * @param title  what stands out of what is seen before
	 * @param middle goes on from it; possibly empty
	 * @param quiet  said less loudly; possibly empty
	 */
	PageBody beginFold(String style, boolean open, String title, String middle, String quiet) {
		html.append("<details class=\"case ").append(style).append(open ? "\" open>" : "\">").append("<summary>");
		element("strong", "", title);
		html.append(middle.isEmpty() ? "" : " " + escaped(middle));
		if (!quiet.isEmpty()) {
			html.append(' ');
			element("span", "quiet", quiet);
		}
		html.append("</summary>\n");
		return this;
	}

	PageBody endFold() {
		html.append("</details>\n");
		return this;
	}

	/** What could not be read, if anything. */
	PageBody unreadable(String heading, List<Problem> problems, Locale locale) {
		if (problems.isEmpty()) {
			return this;
		}
		heading(heading);
		ProblemMessages messages = new ProblemMessages(locale);
		begin("ul", "");
		for (Problem problem : problems) {
			begin("li", "").element("span", "code", Records.place(problem));
			html.append(' ').append(escaped(messages.text(problem)));
			end("li");
		}
		return end("ul").newLine();
	}

	/** Writes the page; the stream stays open. */
	void write(OutputStream out, Locale locale, String title, String product) throws IOException {
		String page = Page.plain(locale, title, product, Page.resource("report.css") + Page.resource("cases.css"),
				html.toString());
		out.write(LegalText.of(page).getBytes(StandardCharsets.UTF_8));
		out.flush();
	}
}
