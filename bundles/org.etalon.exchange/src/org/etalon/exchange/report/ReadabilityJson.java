// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.StandardSettings;
import org.etalon.standard.TextCounts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** A report on readability as JSON. */
public final class ReadabilityJson {

	private static final JsonFactory JSON = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();
	private static final int BEGINNING = 100;

	private ReadabilityJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ReadabilityReport report) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			json.writeStartObject();
			json.writeStringField("product", report.product());
			json.writeObjectFieldStart("settings");
			json.writeStringField(StandardSettings.A37.id(), report.norms().name());
			json.writeEndObject();
			json.writeStringField("profile", report.profile() == null ? null : report.profile().name());
			json.writeArrayFieldStart("limits");
			for (ReadabilityLimit limit : report.profile() == null ? List.<ReadabilityLimit>of()
					: report.profile().limits()) {
				json.writeStartObject();
				limit(json, limit);
				json.writeEndObject();
			}
			json.writeEndArray();
			json.writeArrayFieldStart("documents");
			for (MeasuredDocument document : report.documents()) {
				document(json, document);
			}
			json.writeEndArray();
			problems(json, report.unreadable());
			json.writeEndObject();
		}
		out.write('\n');
		out.flush();
	}

	private static void document(JsonGenerator json, MeasuredDocument document) throws IOException {
		json.writeStartObject();
		json.writeStringField("file", document.file());
		figures(json, document.figures());
		exceeded(json, document.exceeded());
		json.writeArrayFieldStart("paragraphs");
		for (MeasuredParagraph paragraph : document.paragraphs()) {
			json.writeStartObject();
			json.writeNumberField("paragraph", paragraph.paragraph().number());
			line(json, paragraph.paragraph().line());
			json.writeStringField("kind", paragraph.paragraph().kind().name());
			json.writeStringField("text", paragraph.beginning(BEGINNING));
			figures(json, paragraph.figures());
			json.writeEndObject();
		}
		json.writeEndArray();
		sentences(json, "hardest", document.hardest());
		sentences(json, "exceeding", document.exceeding());
		json.writeEndObject();
	}

	private static void sentences(JsonGenerator json, String name, List<MeasuredSentence> sentences)
			throws IOException {
		json.writeArrayFieldStart(name);
		for (MeasuredSentence sentence : sentences) {
			json.writeStartObject();
			json.writeNumberField("paragraph", sentence.paragraph());
			json.writeNumberField("sentence", sentence.number());
			line(json, sentence.line());
			json.writeStringField("text", sentence.text());
			figures(json, sentence.figures());
			exceeded(json, sentence.exceeded());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void line(JsonGenerator json, long line) throws IOException {
		if (line == 0) {
			json.writeNullField("line");
		} else {
			json.writeNumberField("line", line);
		}
	}

	private static void figures(JsonGenerator json, ReadabilityFigures figures) throws IOException {
		TextCounts counts = figures.counts();
		json.writeNumberField("sentences", counts.sentences());
		json.writeNumberField("words", counts.words());
		json.writeNumberField("letters", counts.letters());
		json.writeNumberField("syllables", counts.syllables());
		json.writeNumberField("complexWords", counts.complexWords());
		json.writeNumberField("characters", counts.characters());
		if (figures.indices().isEmpty()) {
			json.writeNullField("indices");
			return;
		}
		json.writeObjectFieldStart("indices");
		for (Map.Entry<ReadabilityIndex, BigDecimal> index : figures.indices().entrySet()) {
			json.writeNumberField(index.getKey().key(), index.getValue());
		}
		json.writeEndObject();
	}

	private static void exceeded(JsonGenerator json, List<ReadabilityExcess> exceeded) throws IOException {
		json.writeArrayFieldStart("exceeded");
		for (ReadabilityExcess excess : exceeded) {
			json.writeStartObject();
			limit(json, excess.limit());
			json.writeNumberField("value", excess.value());
			json.writeEndObject();
		}
		json.writeEndArray();
	}

	private static void limit(JsonGenerator json, ReadabilityLimit limit) throws IOException {
		json.writeStringField("scope", limit.scope().name());
		json.writeStringField("measure", limit.measure().key());
		json.writeNumberField(limit.measure().higherIsEasier() ? "min" : "max", limit.bound());
	}

	private static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
		json.writeArrayFieldStart("problems");
		for (Problem problem : problems) {
			json.writeStartObject();
			json.writeStringField("file", problem.file());
			line(json, problem.line());
			json.writeStringField("found", problem.found());
			json.writeStringField("expected", problem.expected());
			json.writeStringField("code", problem.code());
			json.writeEndObject();
		}
		json.writeEndArray();
	}
}
