// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.ModelsJson.object;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.exchange.report.RoadmapReport.Item;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.norm.Text;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.rules.plan.RoadmapProgress.Status;

/** A roadmap as JSON, texts of our own in both languages. */
public final class RoadmapJson {

	private RoadmapJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, RoadmapReport report) throws IOException {
		ModelsJson.write(out,
				object("product", report.product(), "clauses", RoadmapReport.CLAUSES, "object", report.objectId(),
						"name", report.name(), "conclusion", report.conclusionId(), "state", text(report.state()), "on",
						day(report.on()), "proposal_on", day(report.proposalOn()), "draft", report.draft(), "progress",
						progress(report.progress()), "scored_by", report.by(), "now", level(report.now()), "together",
						level(report.together()), "gain100", report.gain100(), "no_gain", noGain(report.noGain()),
						"sections", report.sections().stream().map(RoadmapJson::section).toList(), "problems",
						report.problems().stream().map(RoadmapJson::text).toList()));
	}

	private static Map<String, Object> section(RoadmapReport.Section section) {
		return object("number", section.number(), "title", text(section.title()), "not_required", section.notRequired(),
				"measures", section.items().stream().map(RoadmapJson::item).toList());
	}

	private static Map<String, Object> item(Item item) {
		return object("number", item.number(), "title", item.title(), "result", item.result(), "origin",
				item.origin() == null ? null : text(item.origin()), "remark", item.remark(), "control_point",
				item.point(), "due_on", day(item.dueOn()), "responsible", item.responsible(), "criteria",
				item.criteria(), "errors", item.errors(), "gain100", item.gain100(), "alone", level(item.reached()),
				"status", item.status() == null ? null : item.status().name(), "started_on", day(item.startedOn()),
				"completed_on", day(item.completedOn()), "evidence", item.proofs(), "related", item.related(),
				"no_gain", noGain(item.noGain()));
	}

	private static Map<String, Object> level(Level level) {
		return level == null ? null
				: object("points100", level.points100(), "level", level.percent(), "level_clause",
						level.levelClause().toString(), "decision", level.decision().name(), "decision_clause",
						level.decisionClause().toString());
	}

	private static Map<String, Object> noGain(NoGain why) {
		return why == null ? null
				: object("code", why.code(), "clause", why.clause().toString(), "reason", text(why.text()));
	}

	private static Map<String, Object> progress(RoadmapProgress progress) {
		if (progress == null) {
			return null;
		}
		List<Map<String, Object>> points = progress.points().stream()
				.map(each -> object("percent", each.percent(), "required", each.required(), "closed", each.closed(),
						"ends_on", day(each.endsOn()), "late", each.late()))
				.toList();
		return object("status", progress.status().name(), "open", progress.counts().get(Status.OPEN), "in_work",
				progress.counts().get(Status.IN_WORK), "late", progress.counts().get(Status.LATE), "closed",
				progress.counts().get(Status.CLOSED), "control_points", points);
	}

	private static String day(Object day) {
		return Objects.toString(day, null);
	}

	private static Map<String, Object> text(Text text) {
		return object("ru", text.ru(), "en", text.en());
	}
}
