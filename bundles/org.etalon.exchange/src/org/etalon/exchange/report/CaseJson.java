// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.etalon.cases.CaseResult;
import org.etalon.cases.CaseRule;
import org.etalon.cases.CaseRun;
import org.etalon.cases.Difference;
import org.etalon.cases.Json;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Flaw;
import org.etalon.norm.TraceStep;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** A report on cases as JSON. */
public final class CaseJson {

	private static final JsonFactory JSON = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.build();

	private CaseJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, CaseReport report) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			json.writeStringField("product", report.product());
			field(json, "inputs", report.inputs());
			field(json, "settings", report.basis());
			variants(json, report.variants());
			json.writeNumberField("passed", report.run().passed());
			json.writeNumberField("failed", report.run().failed());
			json.writeArrayFieldStart("rules");
			for (CaseRun.Count count : report.run().counts()) {
				json.writeStartObject();
				json.writeStringField("rule", count.rule() == null ? null : count.rule().id());
				json.writeNumberField("passed", count.passed());
				json.writeNumberField("failed", count.failed());
				json.writeEndObject();
			}
			json.writeEndArray();
			field(json, "notCovered", report.run().uncovered().stream().map(CaseRule::id).toList());
			json.writeArrayFieldStart("cases");
			for (CaseResult result : report.run().results()) {
				result(json, result);
			}
			json.writeEndArray();
			flips(json, report);
			json.writeEndObject();
		}
		out.write('\n');
		out.flush();
	}

	private static void variants(JsonGenerator json, List<VariantStamp> variants) throws IOException {
		json.writeArrayFieldStart("variants");
		for (VariantStamp variant : variants) {
			field(json, null, Map.of("id", variant.id(), "version", variant.version(), "sha256", variant.sha256()));
		}
		json.writeEndArray();
	}

	private static void field(JsonGenerator json, String name, Object value) throws IOException {
		if (name != null) {
			json.writeFieldName(name);
		}
		Json.write(json, value);
	}

	private static void result(JsonGenerator json, CaseResult result) throws IOException {
		json.writeStartObject();
		json.writeStringField("id", result.golden().id());
		json.writeStringField("file", result.golden().file());
		json.writeNumberField("line", result.golden().line());
		json.writeStringField("rule", result.golden().rule());
		json.writeBooleanField("passed", result.passed());
		field(json, "inputs", result.golden().inputs());
		field(json, "expected", result.golden().expected());
		Flaw refusal = result.refusal();
		if (refusal == null) {
			field(json, "actual", result.actual());
		} else {
			json.writeObjectFieldStart("refusal");
			json.writeStringField("code", refusal.code());
			json.writeStringField("field", refusal.field());
			json.writeStringField("found", refusal.found());
			json.writeStringField("expected", refusal.expected());
			json.writeEndObject();
		}
		differences(json, "differences", result);
		json.writeArrayFieldStart("trace");
		for (TraceStep step : result.trace()) {
			json.writeStartObject();
			json.writeStringField("subject", step.subject());
			json.writeStringField("input", step.input());
			if (step.points() != null) {
				json.writeNumberField("points", step.points());
			}
			json.writeStringField("document", step.clause().document().name());
			json.writeStringField("clause", step.clause().number());
			json.writeStringField("setting", step.setting());
			json.writeEndObject();
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void differences(JsonGenerator json, String name, CaseResult result) throws IOException {
		json.writeArrayFieldStart(name);
		for (Difference difference : result.differences()) {
			json.writeStartObject();
			json.writeStringField("path", difference.path());
			raw(json, "expected", difference.expected());
			raw(json, "actual", difference.actual());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	/** JSON as it is; nothing where there is nothing. */
	private static void raw(JsonGenerator json, String name, String value) throws IOException {
		if (!value.isEmpty()) {
			json.writeFieldName(name);
			json.writeRawValue(value);
		}
	}

	private static void flips(JsonGenerator json, CaseReport report) throws IOException {
		if (report.other() == null) {
			return;
		}
		field(json, "comparedSettings", report.other().usedSettings());
		json.writeArrayFieldStart("flips");
		for (CaseRun.Flip flip : report.flips()) {
			json.writeStartObject();
			json.writeStringField("id", flip.before().golden().id());
			json.writeStringField("file", flip.before().golden().file());
			json.writeNumberField("line", flip.before().golden().line());
			json.writeStringField("rule", flip.before().golden().rule());
			json.writeBooleanField("passed", flip.before().passed());
			json.writeBooleanField("passesAfter", flip.after().passed());
			raw(json, "before", flip.before().answer());
			raw(json, "after", flip.after().answer());
			differences(json, "differencesAfter", flip.after());
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
