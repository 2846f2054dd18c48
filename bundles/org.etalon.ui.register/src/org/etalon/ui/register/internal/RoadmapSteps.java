// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.operations.certification.Dossier;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Field;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;

/** How far a roadmap came, step by step. */
final class RoadmapSteps {

	/** The states of a roadmap in their order (clause 26). */
	private static final List<State> WAY = List.of(State.DRAFT, State.AGREED, State.APPROVED, State.IMPLEMENTED);
	private static final Field STATE = RecordKinds.ROADMAPS.field("state");
	private static final Field SINCE = RecordKinds.ROADMAPS.field("changedOn");

	/** Where a step stands. */
	enum Standing {
		DONE, NOW, AHEAD
	}

	/**
	 * A step.
	 *
	 * @param on since when the roadmap was in the state, null if it was not yet, or that is not known
	 */
	record Step(State state, Standing standing, LocalDate on) {
	}

	private RoadmapSteps() {
	}

	/**
	 * The steps in their order. The last one, once it is reached, is done.
	 *
	 * @param moves how the roadmap came there, the oldest first
	 */
	static List<Step> of(RoadmapRecord roadmap, List<ObjectHistory.Step> moves) {
		Map<State, LocalDate> since = new EnumMap<>(State.class);
		LocalDate day = null;
		State state = null;
		for (ObjectHistory.Step move : moves) {
			for (ObjectHistory.FieldStep each : move.fields()) {
				if (each.field().equals(STATE)) {
					state = (State) each.fresh();
				} else if (each.field().equals(SINCE)) {
					day = (LocalDate) each.fresh();
				}
			}
			if (state != null) {
				since.put(state, day);
			}
		}
		int at = WAY.indexOf(roadmap.state());
		List<Step> steps = new ArrayList<>();
		for (int i = 0; i < WAY.size(); i++) {
			Standing standing = i < at || i == at && i == WAY.size() - 1 ? Standing.DONE
					: i == at ? Standing.NOW : Standing.AHEAD;
			steps.add(new Step(WAY.get(i), standing, standing == Standing.AHEAD ? null : since.get(WAY.get(i))));
		}
		return steps;
	}

	/** The remarks of the conclusion that a roadmap works off. */
	static List<String> remarks(Dossier dossier, RoadmapRecord roadmap) {
		return dossier.conclusions().stream().map(each -> each.value())
				.filter(conclusion -> conclusion.id().equals(roadmap.conclusionId())).map(Conclusion::remarks)
				.filter(remarks -> remarks != null).flatMap(String::lines).map(String::strip)
				.filter(line -> !line.isEmpty()).toList();
	}
}
