// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.change.ChangeDescription;
import org.eclipse.emf.ecore.change.util.ChangeRecorder;

/**
 * Undo and redo for each edit of a document, exact: what an edit did is recorded and taken back as a whole. Typing that
 * goes on in one place is one edit.
 */
final class History {

	/**
	 * An edit.
	 *
	 * @param change what takes it back, or makes it again
	 * @param place  where it was made: an id in the document
	 * @param typing what was typed into, null for an edit that is whole by itself
	 */
	private record Step(ChangeDescription change, String place, String typing) {
	}

	private final Deque<Step> undo = new ArrayDeque<>();
	private final Deque<Step> redo = new ArrayDeque<>();
	private EObject document;

	/** Begins with a document; nothing was done to it yet. */
	void begin(EObject of) {
		document = of;
		undo.clear();
		redo.clear();
	}

	/**
	 * Does an edit.
	 *
	 * @param place  where: an id in the document
	 * @param typing what is typed into, null for an edit that is whole by itself; an edit that goes on is done from the
	 *               state before the typing began, so it sets what it is about whatever was there
	 */
	void edit(String place, String typing, Runnable edit) {
		Step last = undo.peek();
		if (typing != null && last != null && typing.equals(last.typing()) && redo.isEmpty()) {
			undo.pop().change().apply();
		}
		ChangeRecorder recorder = new ChangeRecorder(document);
		ChangeDescription change;
		try {
			edit.run();
		} finally {
			change = recorder.endRecording();
			recorder.dispose();
		}
		if (!change.getObjectChanges().isEmpty()) {
			undo.push(new Step(change, place, typing));
			redo.clear();
		}
	}

	boolean canUndo() {
		return !undo.isEmpty();
	}

	boolean canRedo() {
		return !redo.isEmpty();
	}

	/** Where the edit was made that is taken back next, empty if there is none. */
	Optional<String> undoes() {
		return Optional.ofNullable(undo.peek()).map(Step::place);
	}

	/** Where the edit is made that is made again next. */
	Optional<String> redoes() {
		return Optional.ofNullable(redo.peek()).map(Step::place);
	}

	/** Takes the last edit back; where it was made. */
	Optional<String> undo() {
		return move(undo, redo);
	}

	/** Makes the edit that was taken back once more; where it is made. */
	Optional<String> redo() {
		return move(redo, undo);
	}

	private static Optional<String> move(Deque<Step> from, Deque<Step> to) {
		Step step = from.poll();
		if (step == null) {
			return Optional.empty();
		}
		step.change().applyAndReverse();
		to.push(new Step(step.change(), step.place(), null));
		return Optional.of(step.place());
	}
}
