// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * The changes made from the table, to be undone and made once more. Each undoing is a further change of the register,
 * so that what is kept here are only their numbers.
 */
final class Edits {

	private final Deque<Long> undo = new ArrayDeque<>();
	private final Deque<Long> redo = new ArrayDeque<>();
	private Object database;

	/** An edit was made. */
	void made(long change) {
		undo.push(change);
		redo.clear();
	}

	/** The change to undo next, which is taken from the stack; empty if there is none. */
	Optional<Long> toUndo() {
		return Optional.ofNullable(undo.poll());
	}

	/** The change whose undoing makes an edit once more, which is taken from the stack. */
	Optional<Long> toRedo() {
		return Optional.ofNullable(redo.poll());
	}

	/** An edit was undone by a change. */
	void undone(long change) {
		redo.push(change);
	}

	/** An edit was made once more by a change. */
	void redone(long change) {
		undo.push(change);
	}

	boolean canUndo() {
		return !undo.isEmpty();
	}

	boolean canRedo() {
		return !redo.isEmpty();
	}

	/** Which database is open: of a former one nothing can be undone. True if it is another one. */
	boolean of(Object open) {
		if (open == database) {
			return false;
		}
		database = open;
		undo.clear();
		redo.clear();
		return true;
	}
}
