// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.cases.Json;
import org.etalon.norm.Problem;
import org.etalon.norm.TraceStep;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.StarRating;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

/** Levels of authorities as JSON, with the steps behind them. */
public final class StarsJson {

	private static final JsonFactory JSON = new JsonFactoryBuilder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
			.build();

	private StarsJson() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, StarsReport report) throws IOException {
		try (JsonGenerator json = JSON.createGenerator(out)) {
			json.setPrettyPrinter(new DefaultPrettyPrinter());
			Json.write(json,
					object("product", report.product(), "inputs", report.inputs(), "settings", report.settings(),
							"authorities", report.authorities().stream().map(StarsJson::authority).toList(), "problems",
							report.problems().stream().map(StarsJson::problem).toList()));
		}
		out.write('\n');
		out.flush();
	}

	private static Map<String, Object> authority(AuthorityStars authority) {
		Map<String, Object> object = object("authority", authority.authority(), "quarter",
				authority.quarter().toString());
		if (authority.overall().isPresent()) {
			object.put("overall", authority.overall().getAsInt());
		}
		object.put("indicators", authority.indicators().stream().map(StarsJson::indicator).toList());
		object.put("gaps", authority.isLeftOut() ? List.of(StarsReport.QUARTER_MISSING) : List.of());
		return object;
	}

	private static Map<String, Object> indicator(IndicatorStars stars) {
		Map<String, Object> figures = new LinkedHashMap<>();
		for (IndicatorInput input : stars.indicator().inputs()) {
			if (stars.values().knows(input.name())) {
				Object number = stars.values().numbers().get(input.name());
				figures.put(input.name(), number != null ? number : stars.values().answers().get(input.name()));
			}
		}
		StarRating rating = stars.rating();
		Map<String, Object> object = object("indicator", stars.indicator().name(), "table", stars.indicator().table(),
				"stars", rating == null ? null : rating.stars(), "figures", figures);
		if (rating != null) {
			object.put("reached", StarsReport.reached(rating.reached()));
			object.put("next", StarsReport.needed(rating.lacking()));
		}
		object.put("gaps", StarsReport.gaps(stars));
		object.put("trace", stars.trace().stream().map(StarsJson::step).toList());
		return object;
	}

	private static Map<String, Object> step(TraceStep step) {
		return object("subject", step.subject(), "input", step.input(), "document", step.clause().document().name(),
				"clause", step.clause().number(), "setting", step.setting());
	}

	private static Map<String, Object> problem(Problem problem) {
		return object("file", problem.file(), "line", problem.line() == 0 ? null : problem.line(), "column",
				problem.column(), "id", problem.id(), "found", problem.found(), "expected", problem.expected(), "code",
				problem.code());
	}

	private static Map<String, Object> object(Object... namesAndValues) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			object.put((String) namesAndValues[i], namesAndValues[i + 1]);
		}
		return object;
	}
}
