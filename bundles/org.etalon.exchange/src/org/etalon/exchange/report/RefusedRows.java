// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.ModelsJson.object;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.CsvLine;
import org.etalon.exchange.ProblemMessages;
import org.etalon.norm.Clause;
import org.etalon.norm.Problem;

/**
 * The rows of a table that a draft could not take, each with its place, the code, the reason and the clause that wants
 * it otherwise.
 *
 * @param product name and version of the product
 * @param clause  the clause
 * @param rows    the rows
 */
public record RefusedRows(String product, Clause clause, List<Problem> rows) {

	public RefusedRows {
		rows = List.copyOf(rows);
	}

	/** Writes them as CSV, a line each; the stream stays open. */
	public void csv(OutputStream out, Locale locale) throws IOException {
		ProblemMessages messages = new ProblemMessages(locale);
		out.write(CsvLine.of(List.of("file", "line", "column", "found", "expected", "code", "reason", "clause")));
		for (Problem each : rows) {
			out.write(CsvLine.of(List.of(each.file(), each.line() == 0 ? "" : Long.toString(each.line()), each.column(),
					each.found(), each.expected(), each.code(), messages.text(each), clause.toString())));
		}
		out.flush();
	}

	/** Writes them as JSON, reasons in both languages; the stream stays open. */
	public void json(OutputStream out) throws IOException {
		ProblemMessages ru = new ProblemMessages(Locale.of("ru"));
		ProblemMessages en = new ProblemMessages(Locale.ENGLISH);
		List<Map<String, Object>> refused = rows.stream()
				.map(each -> object("file", each.file(), "line", each.line(), "column", each.column(), "found",
						each.found(), "expected", each.expected(), "code", each.code(), "clause", clause.toString(),
						"reason", object("ru", ru.text(each), "en", en.text(each))))
				.toList();
		ModelsJson.write(out, object("product", product, "refused", refused));
	}
}
