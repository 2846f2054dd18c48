// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Distance.Improvement;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;

/** Results as JSON: the columns of the CSV, the trace, the distance, and by what they were computed; one row a line. */
public final class JsonResult implements ResultSink {

	private static final JsonFactory FACTORY = new JsonFactoryBuilder().rootValueSeparator("").build();

	private final OutputStream out;
	private final Spool problems;
	private boolean anyRow;
	private boolean anyProblem;

	/**
	 * Begins a result.
	 *
	 * @param out      where to write; closed with this
	 * @param product  name and version of the product
	 * @param settings the settings in effect
	 * @param scratch  folder for temporary files
	 */
	public JsonResult(OutputStream out, String product, Map<String, String> settings, Path scratch) throws IOException {
		this.out = out;
		text("{\"product\":");
		out.write(json(json -> json.writeString(product)));
		text(",\n\"settings\":");
		out.write(json(json -> strings(json, settings)));
		text(",\n\"results\":[");
		this.problems = new Spool(scratch);
	}

	@Override
	public Prepared prepare(List<CheckedRow> rows) {
		RowBytes bytes = new RowBytes();
		ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
		try (JsonGenerator json = generator(buffer)) {
			for (CheckedRow row : rows) {
				row(json, row);
				json.flush();
				bytes.put(',').put('\n').put(buffer.toByteArray()).endRow();
				buffer.reset();
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail
		}
		return bytes;
	}

	@Override
	public void accept(Prepared batch, BitSet dropped) throws IOException {
		RowBytes rows = (RowBytes) batch;
		if (rows.kept(dropped) > 0) {
			rows.writeTo(out, dropped, anyRow ? 0 : 1);
			anyRow = true;
		}
	}

	@Override
	public void problem(Problem problem) throws IOException {
		problems.stream().write((anyProblem ? ",\n" : "\n").getBytes(StandardCharsets.US_ASCII));
		problems.stream().write(json(json -> problem(json, problem)));
		anyProblem = true;
	}

	@Override
	public void finish(RunReport report) throws IOException {
		text("\n],\n\"problems\":[");
		problems.copyTo(out);
		text("\n],\n\"variants\":");
		out.write(json(json -> variants(json, report.variants())));
		text(",\n\"summary\":");
		out.write(json(json -> summary(json, report)));
		text("}\n");
		out.flush();
	}

	@Override
	public void close() throws IOException {
		try {
			problems.close();
		} finally {
			out.close();
		}
	}

	/** One object as the result has it, with the settings and variants beside it; for showing one object. */
	public static byte[] single(CheckedRow row, String product, Map<String, String> settings,
			List<VariantStamp> variants) {
		return json(json -> {
			json.writeStartObject();
			json.writeStringField("product", product);
			json.writeFieldName("settings");
			strings(json, settings);
			json.writeFieldName("variants");
			variants(json, variants);
			json.writeFieldName("result");
			row(json, row);
			json.writeEndObject();
		});
	}

	private interface Content {
		void writeTo(JsonGenerator json) throws IOException;
	}

	private static byte[] json(Content content) {
		ByteArrayOutputStream buffer = new ByteArrayOutputStream();
		try (JsonGenerator json = generator(buffer)) {
			content.writeTo(json);
		} catch (IOException e) {
			throw new UncheckedIOException(e); // memory does not fail
		}
		return buffer.toByteArray();
	}

	private static JsonGenerator generator(OutputStream target) throws IOException {
		return FACTORY.createGenerator(target);
	}

	private void text(String text) throws IOException {
		out.write(text.getBytes(StandardCharsets.UTF_8));
	}

	private static void strings(JsonGenerator json, Map<String, String> fields) throws IOException {
		json.writeStartObject();
		for (Map.Entry<String, String> field : fields.entrySet()) {
			json.writeStringField(field.getKey(), field.getValue());
		}
		json.writeEndObject();
	}

	private static void variants(JsonGenerator json, List<VariantStamp> variants) throws IOException {
		json.writeStartArray();
		for (VariantStamp variant : variants) {
			json.writeStartObject();
			json.writeStringField("id", variant.id());
			json.writeStringField("version", variant.version());
			json.writeStringField("sha256", variant.sha256());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void row(JsonGenerator json, CheckedRow checked) throws IOException {
		Outcome outcome = checked.outcome();
		RegisterRow row = checked.row();
		json.writeStartObject();
		json.writeStringField("id", row.id());
		json.writeStringField("kind", row.submission().kind().name());
		json.writeStringField("variant", outcome.variant());
		for (Stage stage : Stage.values()) {
			number(json, Column.valueOf(stage.name()).key() + "_points", outcome.points(stage));
		}
		json.writeNumberField("level", outcome.level().percent());
		json.writeStringField("decision", outcome.decision().name());
		string(json, "reason", outcome.reason());
		json.writeStringField("clause", outcome.clause().number());
		string(json, "valid_from", outcome.validFrom());
		string(json, "valid_to", outcome.validTo());
		number(json, "gap_days", outcome.gapDays());
		number(json, "no_increase_used", outcome.noIncreaseUsed());
		json.writeArrayFieldStart("problems");
		for (Warning warning : outcome.warnings()) {
			json.writeString(warning.name());
		}
		json.writeEndArray();
		json.writeStringField("name", row.name());
		json.writeStringField("authority", row.authority());
		json.writeFieldName("extra");
		strings(json, row.extra());
		trace(json, outcome.trace());
		distance(json, checked.distance());
		json.writeEndObject();
	}

	private static void trace(JsonGenerator json, List<TraceStep> trace) throws IOException {
		json.writeArrayFieldStart("trace");
		for (TraceStep step : trace) {
			json.writeStartObject();
			json.writeStringField("stage", step.subject());
			json.writeStringField("input", step.input());
			number(json, "points", step.points());
			json.writeStringField("clause", step.clause().number());
			if (step.setting() != null) {
				json.writeStringField("setting", step.setting());
			}
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void distance(JsonGenerator json, List<List<Improvement>> sets) throws IOException {
		json.writeArrayFieldStart("distance");
		for (List<Improvement> set : sets) {
			json.writeStartArray();
			for (Improvement improvement : set) {
				json.writeStartObject();
				json.writeStringField("stage", improvement.subject());
				json.writeStringField("from", improvement.from());
				json.writeStringField("to", improvement.to());
				json.writeEndObject();
			}
			json.writeEndArray();
		}
		json.writeEndArray();
	}

	private static void problem(JsonGenerator json, Problem problem) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", problem.file());
		if (problem.line() == 0) {
			json.writeNullField("line");
		} else {
			json.writeNumberField("line", problem.line());
		}
		json.writeStringField("column", problem.column());
		json.writeStringField("id", problem.id());
		json.writeStringField("found", problem.found());
		json.writeStringField("expected", problem.expected());
		json.writeStringField("code", problem.code());
		json.writeEndObject();
	}

	private static void summary(JsonGenerator json, RunReport report) throws IOException {
		CheckSummary summary = report.summary();
		json.writeStartObject();
		json.writeNumberField("checked", summary.checked());
		json.writeNumberField("rejected", summary.rejected());
		json.writeObjectFieldStart("decisions");
		for (Decision decision : Decision.values()) {
			json.writeNumberField(decision.name(), summary.count(decision));
		}
		json.writeEndObject();
		json.writeObjectFieldStart("kinds");
		for (ObjectKind kind : ObjectKind.values()) {
			json.writeObjectFieldStart(kind.name());
			for (Decision decision : Decision.values()) {
				json.writeNumberField(decision.name(), summary.count(kind, decision));
			}
			json.writeEndObject();
		}
		json.writeEndObject();
		json.writeObjectFieldStart("problems");
		for (Map.Entry<String, Long> problem : summary.problems().entrySet()) {
			json.writeNumberField(problem.getKey(), problem.getValue());
		}
		json.writeEndObject();
		json.writeArrayFieldStart("inputs");
		for (String input : report.inputs()) {
			json.writeString(input);
		}
		json.writeEndArray();
		json.writeEndObject();
	}

	private static void string(JsonGenerator json, String field, Object value) throws IOException {
		if (value == null) {
			json.writeNullField(field);
		} else {
			json.writeStringField(field, value.toString());
		}
	}

	private static void number(JsonGenerator json, String field, Integer value) throws IOException {
		if (value == null) {
			json.writeNullField(field);
		} else {
			json.writeNumberField(field, value);
		}
	}
}
