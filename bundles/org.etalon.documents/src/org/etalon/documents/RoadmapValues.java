// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.documents.RoadmapDocument.Level;
import org.etalon.documents.RoadmapDocument.Measure;
import org.etalon.documents.RoadmapDocument.Point;
import org.etalon.documents.RoadmapDocument.Problem;
import org.etalon.documents.RoadmapDocument.Reason;

/** Words the figures of a roadmap for its templates; adds nothing to them. */
final class RoadmapValues extends TemplateValues {

	private static final String APPENDIX = "Прил. ";

	private final RoadmapDocument roadmap;

	private RoadmapValues(RoadmapDocument roadmap, Locale locale) {
		super(DocumentKind.ROADMAP, roadmap.number(), roadmap.on(), roadmap.object().authority(), roadmap.object(),
				locale);
		this.roadmap = roadmap;
	}

	static DocumentData of(RoadmapDocument roadmap, Locale locale) {
		RoadmapValues all = new RoadmapValues(roadmap, locale);
		all.head();
		all.sections();
		all.remarks();
		all.prediction();
		return all.data();
	}

	private void head() {
		values.put("conclusionDate", words(roadmap.concluded()));
		values.put("state", roadmap.state().in(locale));
		values.put("standing", roadmap.standing().status().in(locale));
		values.put("measureCount", Integer.toString(roadmap.measures().size()));
		values.put("closedCount", Integer.toString(roadmap.standing().closed()));
		values.put("lateCount", Integer.toString(roadmap.standing().late()));
		values.put("draftDue", words(roadmap.draftDue()));
		values.put("proposalDate", words(roadmap.proposalOn()));
		List<Map<String, String>> problems = new ArrayList<>();
		for (Problem each : roadmap.problems()) {
			problems.add(row(problems, "problem", each.text().in(locale), "clause", clause(each.clause())));
		}
		lists.put("problems", problems);
	}

	private void sections() {
		List<Map<String, String>> all = new ArrayList<>();
		for (RoadmapDocument.Section section : roadmap.sections()) {
			values.put("notRequired" + section.number(), flag(section.notRequired()));
			List<Map<String, String>> rows = new ArrayList<>();
			for (Measure each : section.measures()) {
				rows.add(measure(rows, each));
				all.add(measure(all, each));
			}
			lists.put("section" + section.number(), rows);
		}
		lists.put("measures", all);
	}

	private Map<String, String> measure(List<?> before, Measure measure) {
		return row(before, "measureNumber", measure.number(), "measure", measure.title(), "result", measure.result(),
				"remarkNumber", measure.remark(), "dueDate", digits(measure.dueOn()), "responsible",
				measure.responsible(), "related", String.join(", ", measure.related()), "gain", gain(measure.gain100()),
				"noGain", reason(measure.noGain()), "status", measure.status().in(locale), "closedOn",
				digits(measure.closedOn()), "evidence", String.join("; ", measure.evidence()));
	}

	private void remarks() {
		lists.put("legalRemarks", remarks(roadmap.legal()));
		List<Map<String, String>> points = new ArrayList<>();
		for (Point each : roadmap.points()) {
			values.put("pointNumber" + each.percent(), each.number());
			values.put("pointDate" + each.percent(), digits(each.endsOn()));
			values.put("systemDate", digits(each.endsOn()));
			lists.put("remarks" + each.percent(), remarks(each.remarks()));
			points.add(row(points, "percent", each.percent() + "\u00A0%", "dueDate", digits(each.endsOn()), "required",
					Integer.toString(each.required()), "closed", Integer.toString(each.closed()), "late",
					flag(each.late())));
		}
		lists.put("points", points);
	}

	private static List<Map<String, String>> remarks(List<RoadmapDocument.Remark> remarks) {
		List<Map<String, String>> rows = new ArrayList<>();
		for (RoadmapDocument.Remark each : remarks) {
			rows.add(row(rows, "remarkNumber", each.number(), "remark", each.text(), "targetState", each.target(),
					"dueDate", digits(each.dueOn())));
		}
		return rows;
	}

	private void prediction() {
		RoadmapDocument.Prediction prediction = roadmap.prediction();
		level("now", prediction.now());
		level("then", prediction.together());
		boolean both = prediction.now() != null && prediction.together() != null;
		values.put("gain", both ? gain(prediction.together().points100() - prediction.now().points100()) : "");
		values.put("variant", prediction.by());
		values.put("noGain", reason(prediction.noGain()));
	}

	private void level(String when, Level level) {
		if (level != null) {
			values.put(when + "Points", words.hundredths(level.points100()));
			values.put(when + "Level", level.percent() + "\u00A0%");
			values.put(when + "LevelClause", clause(level.levelClause()));
			values.put(when + "Decision", words.get("decision." + level.decision()));
			values.put(when + "Clause", clause(level.decisionClause()));
		}
	}

	private String gain(Integer hundredths) {
		return hundredths == null ? "" : (hundredths > 0 ? "+" : "") + words.hundredths(hundredths);
	}

	private String reason(Reason reason) {
		return reason == null ? "" : reason.text().in(locale) + " (" + clause(reason.clause()) + ")";
	}

	/** A place in the Rules in words: п. 26, Прил. 4. */
	private String clause(String number) {
		return number.startsWith(APPENDIX) ? words.get("appendix", number.substring(APPENDIX.length()))
				: words.get("clause", number);
	}
}
