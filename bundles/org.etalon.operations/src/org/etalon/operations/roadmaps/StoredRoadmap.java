// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.util.List;

import org.etalon.exchange.report.ModelFinding;
import org.etalon.norm.TraceStep;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.store.records.RoadmapRecord;

/**
 * A roadmap in the database as it stands on a day.
 *
 * @param record   where it is in its life
 * @param name     name of the object
 * @param plan     its content
 * @param revision revision of its content, 0 while nothing is kept of it
 * @param progress how far it is carried out
 * @param trace    how that came about
 * @param findings what is wrong with it, or remarkable; none while it has no content
 */
public record StoredRoadmap(RoadmapRecord record, String name, RoadmapPlan plan, int revision, RoadmapProgress progress,
		List<TraceStep> trace, List<ModelFinding> findings) {

	public StoredRoadmap {
		trace = List.copyOf(trace);
		findings = List.copyOf(findings);
	}

	/** Whether nothing is kept of its content yet. */
	public boolean empty() {
		return revision == 0;
	}

	/** Where a measure stands. */
	public RoadmapProgress.Status status(RoadmapPlan.Measure measure) {
		return progress.measures().get(plan.measures().indexOf(measure));
	}
}
