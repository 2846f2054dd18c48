// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayDeque;
import java.util.Deque;

import org.etalon.operations.roadmaps.RoadmapPlan;

/** The roadmap that is being edited, with undo and redo for each edit, however much one changes at once. */
final class RoadmapModel {

	private final Deque<RoadmapPlan> undo = new ArrayDeque<>();
	private final Deque<RoadmapPlan> redo = new ArrayDeque<>();
	private RoadmapPlan kept = RoadmapPlan.EMPTY;
	private RoadmapPlan now = RoadmapPlan.EMPTY;
	private int revision;

	/** Begins with a roadmap as it is kept; what was edited is dropped. */
	void begin(RoadmapPlan plan, int at) {
		kept = plan;
		now = plan;
		revision = at;
		undo.clear();
		redo.clear();
	}

	/**
	 * Takes up a draft that was kept; false if there was nothing in it. It stays based on the revision it was made
	 * from: what somebody else saved since then is not written over.
	 */
	boolean resume(RoadmapPlan draft, int at) {
		edit(draft);
		if (!changed()) {
			return false;
		}
		revision = at;
		return true;
	}

	/** The roadmap as it is now. */
	RoadmapPlan plan() {
		return now;
	}

	/** The revision that editing began with, 0 if nothing was kept. */
	int revision() {
		return revision;
	}

	/** Makes an edit; one that changes nothing is none. */
	void edit(RoadmapPlan plan) {
		if (!plan.equals(now)) {
			undo.push(now);
			redo.clear();
			now = plan;
		}
	}

	boolean canUndo() {
		return !undo.isEmpty();
	}

	boolean canRedo() {
		return !redo.isEmpty();
	}

	/** Takes the last edit back. */
	void undo() {
		if (canUndo()) {
			redo.push(now);
			now = undo.pop();
		}
	}

	/** Makes the edit that was taken back once more. */
	void redo() {
		if (canRedo()) {
			undo.push(now);
			now = redo.pop();
		}
	}

	/** Whether anything is to be saved. */
	boolean changed() {
		return !now.equals(kept);
	}
}
