// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.etalon.exchange.CsvLine;
import org.etalon.norm.Problem;
import org.etalon.norm.Text;

/**
 * Services beside a model as CSV: a line for each service, each of its sheets, criterion, typical error and difference
 * of the journey; the column {@code line} tells which.
 */
public final class ConformityCsv {

	private static final List<String> COLUMNS = List.of("object", "authority", "subject", "line", "stage", "id", "code",
			"weight100", "percent", "conformity100", "lost100", "points100", "text");

	private ConformityCsv() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ConformityReport report, Locale locale) throws IOException {
		out.write(CsvLine.of(COLUMNS));
		for (ServiceConformity service : report.services()) {
			row(out, service, "SERVICE", "", service.objectId(), service.incomplete() ? "INCOMPLETE" : "COMPLETE", null,
					null, service.conformity100(), null, service.pointsLost100(), service.name());
			for (SheetConformity sheet : service.sheets()) {
				row(out, service, "SHEET", sheet.stage(), "", sheet.standing(), null, null, sheet.conformity100(), null,
						null, sheet.grade() == null ? "" : sheet.grade().letter());
				for (CriterionConformity each : sheet.criteria()) {
					row(out, service, "CRITERION", sheet.stage(), each.id(), each.verdict(), each.weight100(),
							each.percent(), null, each.lost100(), null, each.text());
				}
			}
			for (ErrorConformity each : service.errors()) {
				row(out, service, "ERROR", "", each.id(), each.finding(), null, null, null, null, each.pointsLost100(),
						each.text());
			}
			for (Text each : service.journey()) {
				row(out, service, "JOURNEY", "", "", "", null, null, null, null, null, each.in(locale));
			}
		}
		for (Problem problem : report.unreadable()) {
			out.write(CsvLine.of(List.of(problem.file(), "", "", "UNREADABLE", "", problem.id(), problem.code(), "", "",
					"", "", "", problem.found())));
		}
		out.flush();
	}

	private static void row(OutputStream out, ServiceConformity service, Object... cells) throws IOException {
		List<String> row = new ArrayList<>(List.of(service.objectId(), service.authority(), service.subject()));
		for (Object cell : cells) {
			row.add(Objects.toString(cell, ""));
		}
		out.write(CsvLine.of(row));
	}
}
