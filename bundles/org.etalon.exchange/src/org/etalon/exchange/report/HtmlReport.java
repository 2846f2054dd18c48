// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

import org.etalon.exchange.CheckSummary;
import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.OutcomeText.Line;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.ReportSink;
import org.etalon.exchange.RunReport;
import org.etalon.exchange.Texts;
import org.etalon.norm.Problem;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

/**
 * One self-contained page that works from disk with no network: summary, distribution of levels, filterable table with
 * the reasons of every decision, problems, and what it was computed by. More than 20,000 objects are shortened to those
 * without a certificate, and problems to the first 20,000; the page says so.
 * <p>
 * The page is a skeleton with the data as JSON; its script inserts whatever comes from a register as text. The stream
 * is flushed, not closed: it belongs to the caller.
 */
public final class HtmlReport implements ReportSink {

	private static final JsonFactory JSON = new JsonFactoryBuilder().characterEscapes(new ScriptEscapes())
			.disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

	/** Rows in one data block; a browser reads some smaller blocks faster than one huge one. */
	private static final int BLOCK = 5_000;

	private final OutputStream out;
	private final Locale locale;
	private final Texts texts;
	private final OutcomeText outcomes;
	private final ProblemMessages messages;
	private final ReportParts rows;
	private final ReportParts problems;
	private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
	private final Dictionary<Line> lines = new Dictionary<>();
	private final Dictionary<String> words = new Dictionary<>();
	private final Distribution distribution = new Distribution();
	private long warned;
	private Problem last;

	/**
	 * A report.
	 *
	 * @param out           where it goes, as UTF-8
	 * @param scratchFolder folder for scratch files, which {@link #close()} deletes
	 */
	public HtmlReport(OutputStream out, Locale locale, Path scratchFolder) throws IOException {
		this.out = out;
		this.locale = locale;
		this.texts = new Texts(HtmlReport.class, "report", locale);
		this.outcomes = new OutcomeText(locale);
		this.messages = new ProblemMessages(locale);
		this.rows = new ReportParts(scratchFolder);
		try {
			this.problems = new ReportParts(scratchFolder);
		} catch (IOException e) {
			rows.close();
			throw e;
		}
	}

	@Override
	public void row(CheckedRow row) throws IOException {
		Outcome outcome = row.outcome();
		warned += outcome.warnings().isEmpty() ? 0 : 1;
		distribution.add(row);
		boolean optional = outcome.decision().certifies();
		if (optional && rows.isShortened()) {
			rows.count();
			return;
		}
		try (JsonGenerator json = JSON.createGenerator(buffer)) {
			row(json, row);
		}
		rows.add(taken(), optional);
	}

	@Override
	public void problem(Problem problem) throws IOException {
		if (!Records.isWholeInput(problem) && (last == null || !Records.same(last, problem))) {
			rows.count();
		}
		last = problem;
		if (problems.size() == ReportParts.LIMIT) {
			return; // the summary counts all of them
		}
		try (JsonGenerator json = JSON.createGenerator(buffer)) {
			json.writeStartArray();
			word(json, problem.file());
			json.writeNumber(problem.line());
			json.writeString(LegalText.of(problem.column()));
			json.writeString(LegalText.of(problem.id()));
			json.writeString(LegalText.of(problem.found()));
			json.writeString(LegalText.of(problem.expected()));
			json.writeString(problem.code());
			json.writeString(LegalText.of(messages.text(problem)));
			json.writeEndArray();
		}
		problems.add(taken(), false);
	}

	@Override
	public void finish(RunReport report) throws IOException {
		new Page(texts, texts.get("title", String.join(", ", report.inputs())), report.product()).writeTo(out, () -> {
			blocks("rows", rows);
			blocks("problems", problems);
			out.write(bytes("<script type=\"application/json\" id=\"report\">"));
			try (JsonGenerator json = JSON.createGenerator(out)) {
				report(json, report);
			}
			out.write(bytes("</script>\n"));
		});
		out.flush();
	}

	@Override
	public void close() throws IOException {
		try {
			rows.close();
		} finally {
			problems.close();
		}
	}

	private void row(JsonGenerator json, CheckedRow checked) throws IOException {
		RegisterRow row = checked.row();
		Outcome outcome = checked.outcome();
		json.writeStartArray();
		json.writeString(LegalText.of(row.id()));
		json.writeString(LegalText.of(row.name()));
		word(json, row.authority());
		json.writeNumber(row.submission().kind().ordinal());
		json.writeString(row.submission().subject());
		json.writeNumber(outcome.level().percent());
		json.writeNumber(outcome.decision().ordinal());
		json.writeString(outcome.reason() == null ? "" : outcome.reason().name());
		json.writeString(date(outcome.validFrom()));
		json.writeString(date(outcome.validTo()));
		json.writeStartArray();
		for (Warning warning : outcome.warnings()) {
			json.writeNumber(warning.ordinal());
		}
		json.writeEndArray();
		json.writeStartArray();
		for (Line line : outcomes.explanation(checked)) {
			OptionalInt number = lines.number(line);
			if (number.isPresent()) {
				json.writeNumber(number.getAsInt());
			} else {
				line(json, line);
			}
		}
		json.writeEndArray();
		json.writeStartArray();
		for (String way : outcomes.nextDecision(checked)) {
			word(json, way);
		}
		json.writeEndArray();
		word(json, row.file());
		json.writeNumber(row.line());
		json.writeEndArray();
	}

	private static void line(JsonGenerator json, Line line) throws IOException {
		json.writeStartArray();
		for (String cell : List.of(line.subject(), line.input(), line.result(), line.clause(), line.reading())) {
			json.writeString(cell);
		}
		json.writeEndArray();
	}

	private void word(JsonGenerator json, String word) throws IOException {
		OptionalInt number = words.number(word);
		if (number.isPresent()) {
			json.writeNumber(number.getAsInt());
		} else {
			json.writeString(LegalText.of(word));
		}
	}

	/** Writes the parts of a spool as blocks of data. */
	private void blocks(String name, ReportParts spool) throws IOException {
		byte[] start = bytes("<script type=\"application/json\" data-part=\"" + name + "\">[");
		byte[] end = bytes("]</script>\n");
		long[] count = { 0 };
		spool.forEach(part -> {
			boolean first = count[0] % BLOCK == 0;
			if (first && count[0] > 0) {
				out.write(end);
			}
			out.write(first ? start : bytes(",\n"));
			out.write(part);
			count[0]++;
		});
		if (count[0] > 0) {
			out.write(end);
		}
	}

	private void report(JsonGenerator json, RunReport report) throws IOException {
		CheckSummary summary = report.summary();
		json.writeStartObject();
		json.writeStringField("product", report.product());
		json.writeArrayFieldStart("inputs");
		for (String input : report.inputs()) {
			json.writeString(LegalText.of(input));
		}
		json.writeEndArray();
		json.writeBooleanField("shortened", rows.isShortened());
		json.writeNumberField("limit", ReportParts.LIMIT);
		json.writeNumberField("checked", summary.checked());
		json.writeNumberField("rejected", summary.rejected());
		json.writeNumberField("warned", warned);
		new RunData(locale, outcomes, messages).writeTo(json, report);
		distribution.writeTo(json);
		json.writeArrayFieldStart("lines");
		for (Line line : lines.values()) {
			line(json, line);
		}
		json.writeEndArray();
		json.writeArrayFieldStart("words");
		for (String word : words.values()) {
			json.writeString(LegalText.of(word));
		}
		json.writeEndArray();
		json.writeObjectFieldStart("texts");
		for (Map.Entry<String, String> text : texts.patterns().entrySet()) {
			json.writeStringField(text.getKey(), text.getValue());
		}
		json.writeEndObject();
		json.writeEndObject();
	}

	private byte[] taken() {
		byte[] part = buffer.toByteArray();
		buffer.reset();
		return part;
	}

	private static String date(LocalDate date) {
		return date == null ? "" : date.toString();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
