// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.CheckSummary;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.RunReport;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Setting;
import org.etalon.norm.Subject;
import org.etalon.scoring.Reason;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.Warning;

import com.fasterxml.jackson.core.JsonGenerator;

/** What the page knows of the run as a whole: the names of all codes, the counts, and by what it was computed. */
final class RunData {

	private final Locale locale;
	private final OutcomeText outcomes;
	private final ProblemMessages messages;

	RunData(Locale locale, OutcomeText outcomes, ProblemMessages messages) {
		this.locale = locale;
		this.outcomes = outcomes;
		this.messages = messages;
	}

	/** Writes the fields into the object that is open. */
	void writeTo(JsonGenerator json, RunReport report) throws IOException {
		names(json);
		counts(json, report.summary());
		problemCodes(json, report.summary());
		basis(json, report);
	}

	private void names(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("kinds");
		for (ObjectKind kind : ObjectKind.values()) {
			named(json, kind.name(), outcomes.kind(kind));
		}
		json.writeEndArray();
		json.writeArrayFieldStart("decisions");
		for (Decision decision : Decision.values()) {
			named(json, decision.name(), outcomes.decision(decision));
		}
		json.writeEndArray();
		json.writeArrayFieldStart("warnings");
		for (Warning warning : Warning.values()) {
			named(json, warning.name(), outcomes.warning(warning));
		}
		json.writeEndArray();
		json.writeObjectFieldStart("reasons");
		for (Reason reason : Reason.values()) {
			json.writeStringField(reason.name(), outcomes.reason(reason));
		}
		json.writeEndObject();
		json.writeObjectFieldStart("subjects");
		for (Subject subject : Subject.all()) {
			json.writeStringField(subject.code(), subject.name());
		}
		json.writeEndObject();
	}

	private static void named(JsonGenerator json, String code, String name) throws IOException {
		json.writeStartObject();
		json.writeStringField("code", code);
		json.writeStringField("name", name);
		json.writeEndObject();
	}

	private static void counts(JsonGenerator json, CheckSummary summary) throws IOException {
		json.writeArrayFieldStart("counts");
		for (ObjectKind kind : ObjectKind.values()) {
			json.writeStartArray();
			for (Decision decision : Decision.values()) {
				json.writeNumber(summary.count(kind, decision));
			}
			json.writeEndArray();
		}
		json.writeEndArray();
	}

	private void problemCodes(JsonGenerator json, CheckSummary summary) throws IOException {
		json.writeArrayFieldStart("problemCodes");
		for (Map.Entry<String, Long> problem : summary.problems().entrySet()) {
			json.writeStartObject();
			json.writeStringField("code", problem.getKey());
			json.writeStringField("name", messages.title(problem.getKey()));
			json.writeNumberField("count", problem.getValue());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private void basis(JsonGenerator json, RunReport report) throws IOException {
		json.writeArrayFieldStart("settings");
		for (Map.Entry<String, String> value : report.settings().entrySet()) {
			Setting known = ScoringSettings.all().stream().filter(setting -> setting.id().equals(value.getKey()))
					.findFirst().orElse(null);
			json.writeStartObject();
			json.writeStringField("id", value.getKey());
			json.writeStringField("value", value.getValue());
			json.writeStringField("clause", known == null ? "" : known.clause());
			json.writeStringField("title", known == null ? "" : known.title().in(locale));
			json.writeBooleanField("changed", known != null && !known.defaultValue().equals(value.getValue()));
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("variants");
		for (VariantStamp variant : report.variants()) {
			json.writeStartObject();
			json.writeStringField("id", variant.id());
			json.writeStringField("version", variant.version());
			json.writeStringField("sha256", variant.sha256());
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
