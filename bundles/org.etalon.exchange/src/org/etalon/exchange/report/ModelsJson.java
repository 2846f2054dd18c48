// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.norm.Problem;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** A report on models as JSON, the messages in both languages. */
public final class ModelsJson {

	private static final JsonFactory JSON = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.build();

	private ModelsJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, ModelsReport report) throws IOException {
		write(out,
				object("product", report.product(), "inputs", report.inputs(), "settings", report.settings(), "errors",
						report.errors(), "remarks", report.remarks(), "models",
						report.models().stream().map(ModelsJson::model).toList(), "unreadable",
						report.unreadable().stream().map(ModelsJson::problem).toList()));
	}

	/** Writes an object as a text of its own. */
	static void write(OutputStream out, Map<String, Object> report) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			Json.write(json, report);
		}
		out.write('\n');
		out.flush();
	}

	private static Map<String, Object> model(CheckedModel model) {
		return object("file", model.file(), "id", model.id(), "title", model.title(), "kind", model.kind(), "version",
				model.version(), "errors", model.errors(), "remarks", model.remarks(), "findings",
				model.findings().stream().map(ModelsJson::finding).toList());
	}

	private static Map<String, Object> finding(ModelFinding finding) {
		return object("severity", finding.error() ? "ERROR" : "REMARK", "code", finding.code(), "clause",
				finding.clause(), "path", finding.path(), "fragment", finding.fragment(), "line",
				finding.line() == 0 ? null : finding.line(), "where",
				object("ru", finding.where().ru(), "en", finding.where().en()), "ru", finding.message().ru(), "en",
				finding.message().en());
	}

	static Map<String, Object> problem(Problem problem) {
		return object("file", problem.file(), "line", problem.line() == 0 ? null : problem.line(), "code",
				problem.code(), "found", problem.found(), "expected", problem.expected());
	}

	static Map<String, Object> object(Object... namesAndValues) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			object.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return object;
	}
}
