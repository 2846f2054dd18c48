// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.Optional;

import org.etalon.operations.roadmaps.RoadmapPlan;

/** The roadmap that is being edited, with undo and redo for each edit, however much one changes at once. */
final class RoadmapModel {

	private final States<RoadmapPlan> states = new States<>();
	private RoadmapPlan kept = RoadmapPlan.EMPTY;
	private RoadmapPlan now = RoadmapPlan.EMPTY;
	private int revision;

	/** Begins with a roadmap as it is kept; what was edited is dropped. */
	void begin(RoadmapPlan plan, int at) {
		kept = plan;
		now = plan;
		revision = at;
		states.clear();
	}

	/**
	 * Takes up a draft that was kept; false if there was nothing in it. It stays based on the revision it was made
	 * from: what somebody else saved since then is not written over.
	 */
	boolean resume(RoadmapPlan draft, int at, String what) {
		edit(draft, what);
		if (!changed()) {
			return false;
		}
		revision = at;
		return true;
	}

	/** Becomes what came of a merge with what somebody else kept, as one edit based on that. */
	void merge(RoadmapPlan merged, int at, String what) {
		edit(merged, what);
		revision = at;
	}

	/** The roadmap as it is now. */
	RoadmapPlan plan() {
		return now;
	}

	/** The revision that editing began with, 0 if nothing was kept. */
	int revision() {
		return revision;
	}

	/**
	 * Makes an edit; one that changes nothing is none.
	 *
	 * @param what what it is about, in words
	 */
	void edit(RoadmapPlan plan, String what) {
		if (!plan.equals(now)) {
			states.made(now, what);
			now = plan;
		}
	}

	/** What the edit that is taken back next is about, empty if there is none. */
	Optional<String> undoes() {
		return states.undoes();
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return states.redoes();
	}

	/** Takes the last edit back. */
	void undo() {
		states.undo(now).ifPresent(state -> now = state);
	}

	/** Makes the edit that was taken back once more. */
	void redo() {
		states.redo(now).ifPresent(state -> now = state);
	}

	/** Whether anything is to be saved. */
	boolean changed() {
		return !now.equals(kept);
	}
}
