// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.etalon.exchange.CheckedRow;
import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Scheme.Band;

import com.fasterxml.jackson.core.JsonGenerator;

/** How many objects came to which level and decision, and where the thresholds of their schemes lie. */
final class Distribution {

	private final Map<Integer, long[]> levels = new TreeMap<>();
	private final Map<Decision, Map<Integer, Set<ObjectKind>>> thresholds = new EnumMap<>(Decision.class);

	void add(CheckedRow row) {
		Outcome outcome = row.outcome();
		levels.computeIfAbsent(outcome.level().percent(), any -> new long[Decision.values().length])[outcome.decision()
				.ordinal()]++;
		for (Band band : row.scheme().bands()) {
			if (band.from() > 0) {
				thresholds.computeIfAbsent(band.decision(), any -> new TreeMap<>())
						.computeIfAbsent(band.from(), any -> new TreeSet<>()).add(row.row().submission().kind());
			}
		}
	}

	/** Writes the fields {@code levels} and {@code thresholds}. */
	void writeTo(JsonGenerator json) throws IOException {
		json.writeArrayFieldStart("levels");
		for (Map.Entry<Integer, long[]> level : levels.entrySet()) {
			json.writeStartArray();
			json.writeNumber(level.getKey());
			json.writeArray(level.getValue(), 0, level.getValue().length);
			json.writeEndArray();
		}
		json.writeEndArray();
		json.writeArrayFieldStart("thresholds");
		for (Map.Entry<Decision, Map<Integer, Set<ObjectKind>>> decision : thresholds.entrySet()) {
			for (Map.Entry<Integer, Set<ObjectKind>> threshold : decision.getValue().entrySet()) {
				json.writeStartObject();
				json.writeNumberField("level", threshold.getKey());
				json.writeNumberField("decision", decision.getKey().ordinal());
				json.writeArrayFieldStart("kinds");
				for (ObjectKind kind : threshold.getValue()) {
					json.writeNumber(kind.ordinal());
				}
				json.writeEndArray();
				json.writeEndObject();
			}
		}
		json.writeEndArray();
	}
}
