// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.CsvLine;
import org.etalon.exchange.ProblemMessages;
import org.etalon.norm.Problem;

/**
 * A report on models as CSV: a line for each finding; a model without any has one line without a code, so that every
 * file that was checked is there.
 */
public final class ModelsCsv {

	private ModelsCsv() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ModelsReport report, Locale locale) throws IOException {
		out.write(CsvLine.of(List.of("file", "model", "severity", "code", "clause", "line", "path", "fragment", "where",
				"message")));
		for (CheckedModel model : report.models()) {
			if (model.findings().isEmpty()) {
				out.write(CsvLine.of(List.of(model.file(), model.id(), "", "", "", "", "", "", "", "")));
			}
			for (ModelFinding finding : model.findings()) {
				out.write(CsvLine.of(List.of(model.file(), model.id(), finding.error() ? "ERROR" : "REMARK",
						finding.code(), finding.clause(), line(finding.line()), finding.path(), finding.fragment(),
						finding.where().in(locale), finding.message().in(locale))));
			}
		}
		ProblemMessages messages = new ProblemMessages(locale);
		for (Problem problem : report.unreadable()) {
			out.write(CsvLine.of(List.of(problem.file(), "", "UNREADABLE", problem.code(), "", line(problem.line()), "",
					"", "", messages.text(problem))));
		}
		out.flush();
	}

	private static String line(long line) {
		return line == 0 ? "" : Long.toString(line);
	}
}
