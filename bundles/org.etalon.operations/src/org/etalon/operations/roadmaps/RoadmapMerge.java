// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.etalon.model.certification.Roadmap;
import org.etalon.operations.models.DocumentMerge;
import org.etalon.operations.models.ModelDifference;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.store.records.RoadmapRecord;

/** The roadmap of mine and the one that somebody else kept meanwhile, brought together measure by measure. */
public final class RoadmapMerge {

	private static final int CERTIFICATION = 8;

	private final RoadmapPlan base;
	private final int revision;
	private final DocumentMerge<Roadmap> merge;

	/**
	 * Merges.
	 *
	 * @param base     the roadmap both began with
	 * @param theirs   what is kept now
	 * @param revision the revision of that
	 */
	RoadmapMerge(RoadmapRecord record, RoadmapPlan base, RoadmapPlan mine, RoadmapPlan theirs, int revision) {
		this.base = base;
		this.revision = revision;
		merge = new DocumentMerge<>(bare(record, base), bare(record, mine), bare(record, theirs), RoadmapPlan::isOwn);
	}

	/** The document of a roadmap without what follows from the rest of it: that would collide once more. */
	private static Roadmap bare(RoadmapRecord record, RoadmapPlan plan) {
		Roadmap roadmap = RoadmapText.document(record, "", plan);
		roadmap.getPoints().forEach(each -> each.setDueDate(null));
		roadmap.getRemarks().forEach(each -> {
			each.setNumber(null);
			each.setDueDate(null);
			each.setTargetState(null);
		});
		roadmap.getSections().forEach(section -> section.getMeasures().forEach(each -> {
			each.setNumber(null);
			// two proofs are the same where they are called alike and lie at one place
			each.getEvidence()
					.forEach(proof -> proof.setId(each.getId() + " " + proof.getName() + " " + proof.getLocation()));
		}));
		if (plan.proposalOn() != null) {
			roadmap.getSections().get(CERTIFICATION - 1).getMeasures().stream().limit(1)
					.forEach(each -> each.setDueDate(null));
		}
		return roadmap;
	}

	/** What both changed in different ways, and what one removed while the other changed it. */
	public List<ModelDifference> conflicts() {
		return merge.conflicts();
	}

	/** The revision that is kept now: what comes of the merge is made from it. */
	public int revision() {
		return revision;
	}

	/**
	 * What comes of it.
	 *
	 * @param ofTheirs of which conflicts theirs is taken; of the others mine stays
	 */
	public RoadmapPlan result(Predicate<ModelDifference> ofTheirs) {
		RoadmapPlan plan = RoadmapText.plan(merge.result(ofTheirs));
		for (Measure each : plan.measures()) {
			// who removed a measure removed its remark, which comes back with it
			Optional<Measure> was = base.find(each.id());
			if (each.block() == null && was.isPresent() && was.get().block() != null) {
				plan = plan.with(each.id(), measure -> measure.answering(was.get()));
			}
		}
		return plan.proposalOn() == null ? plan : plan.proposalOn(plan.proposalOn());
	}
}
