// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import static org.etalon.exchange.report.ModelsJson.object;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.etalon.norm.Text;

/** Services beside a model as JSON, texts of our own in both languages. */
public final class ConformityJson {

	private ConformityJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ConformityReport report) throws IOException {
		ModelsJson.write(out, object("product", report.product(), "clause", "48", "model", report.modelId(), "edition",
				report.edition(), "title", report.title(), "rule",
				"sum(weight100 x percent) / sum(weight100 x 100) over the criteria of the reference sheets that apply",
				"conforming", report.conforming(), "deviating", report.deviating(), "incomplete", report.incomplete(),
				"services", report.services().stream().map(ConformityJson::service).toList(), "unreadable",
				report.unreadable().stream().map(ModelsJson::problem).toList()));
	}

	private static Map<String, Object> service(ServiceConformity service) {
		return object("object", service.objectId(), "name", service.name(), "authority", service.authority(), "subject",
				service.subject(), "incomplete", service.incomplete(), "conformity100", service.conformity100(),
				"deviations", service.deviations(), "points_lost100", service.pointsLost100(), "sheets",
				service.sheets().stream().map(ConformityJson::sheet).toList(), "errors",
				service.errors().stream().map(ConformityJson::error).toList(), "has_journey", service.hasJourney(),
				"journey", service.journey().stream().map(ConformityJson::text).toList());
	}

	private static Map<String, Object> sheet(SheetConformity sheet) {
		return object("stage", sheet.stage().name(), "standing", sheet.standing().name(), "grade",
				sheet.grade() == null ? null : sheet.grade().letter(), "conformity100", sheet.conformity100(),
				"reached", sheet.reached(), "whole", sheet.whole(), "criteria",
				sheet.criteria().stream().map(ConformityJson::criterion).toList(), "additional", sheet.additional());
	}

	private static Map<String, Object> criterion(CriterionConformity criterion) {
		return object("id", criterion.id(), "section", criterion.section(), "text", criterion.text(), "weight100",
				criterion.weight100(), "verdict", criterion.verdict().name(), "percent", criterion.percent(), "lost100",
				criterion.lost100(), "comment", criterion.comment(), "errors", criterion.errors());
	}

	private static Map<String, Object> error(ErrorConformity error) {
		return object("id", error.id(), "text", error.text(), "recommendation", error.recommendation(), "severity",
				error.severity(), "finding", error.finding().name(), "points_lost100", error.pointsLost100(),
				"criteria", error.criteria());
	}

	private static Map<String, Object> text(Text text) {
		return object("ru", text.ru(), "en", text.en());
	}
}
