// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.etalon.exchange.CsvLine;
import org.etalon.exchange.report.RoadmapReport.Item;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.exchange.report.RoadmapReport.NoGain;

/**
 * A roadmap as CSV: a line for each measure, and one for all of them together; the column {@code line} tells which.
 */
public final class RoadmapCsv {

	private static final List<String> COLUMNS = List.of("object", "line", "section", "number", "title", "result",
			"remark", "control_point", "due_on", "responsible", "criteria", "errors", "gain100", "points100", "level",
			"decision", "status", "started_on", "completed_on", "evidence", "related", "level_clause",
			"decision_clause", "no_gain", "no_gain_reason", "no_gain_clause");

	private RoadmapCsv() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, RoadmapReport report) throws IOException {
		out.write(CsvLine.of(COLUMNS));
		for (RoadmapReport.Section section : report.sections()) {
			if (section.notRequired()) {
				row(out, report, "NOT_REQUIRED", section.number(), "", section.title().ru(), "", "", "", "", "", "", "",
						"", "", "", "", "", "", "", "", "", "", "", "", "", "");
			}
			for (Item each : section.items()) {
				row(out, report, "MEASURE", section.number(), each.number(), each.title(), each.result(), each.remark(),
						each.point(), each.dueOn(), each.responsible(), String.join(" ", each.criteria()),
						String.join(" ", each.errors()), each.gain100(), points(each.reached()),
						percent(each.reached()), decision(each.reached()), each.status(), each.startedOn(),
						each.completedOn(), String.join("; ", each.proofs()), String.join(" ", each.related()),
						levelClause(each.reached()), decisionClause(each.reached()), code(each.noGain()),
						reason(each.noGain()), clause(each.noGain()));
			}
		}
		row(out, report, "TOGETHER", "", "", report.name(), "", "", "", report.proposalOn(), "", "", "",
				report.gain100(), points(report.together()), percent(report.together()), decision(report.together()),
				report.draft() ? "" : report.progress().status(), "", "", "", "", levelClause(report.together()),
				decisionClause(report.together()), code(report.noGain()), reason(report.noGain()),
				clause(report.noGain()));
		out.flush();
	}

	private static Object points(Level level) {
		return level == null ? null : level.points100();
	}

	private static Object percent(Level level) {
		return level == null ? null : level.percent();
	}

	private static Object decision(Level level) {
		return level == null ? null : level.decision();
	}

	private static Object levelClause(Level level) {
		return level == null ? null : level.levelClause().toString();
	}

	private static Object decisionClause(Level level) {
		return level == null ? null : level.decisionClause().toString();
	}

	private static Object code(NoGain why) {
		return why == null ? null : why.code();
	}

	private static Object reason(NoGain why) {
		return why == null ? null : why.text().ru();
	}

	private static Object clause(NoGain why) {
		return why == null ? null : why.clause().toString();
	}

	private static void row(OutputStream out, RoadmapReport report, String line, Object... cells) throws IOException {
		List<String> row = new ArrayList<>(List.of(report.objectId(), line));
		Arrays.stream(cells).map(each -> Objects.toString(each, "")).forEach(row::add);
		out.write(CsvLine.of(row));
	}
}
