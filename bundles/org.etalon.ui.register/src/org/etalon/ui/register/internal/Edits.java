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

	/**
	 * An edit.
	 *
	 * @param change the change to take back
	 * @param what   what it is about, in words
	 */
	record Edit(long change, String what) {
	}

	private final Deque<Edit> undo = new ArrayDeque<>();
	private final Deque<Edit> redo = new ArrayDeque<>();
	private Object database;

	/** An edit was made. */
	void made(long change, String what) {
		undo.push(new Edit(change, what));
		redo.clear();
	}

	/** The change to undo next, which is taken from the stack; empty if there is none. */
	Optional<Edit> toUndo() {
		return Optional.ofNullable(undo.poll());
	}

	/** The change whose undoing makes an edit once more, which is taken from the stack. */
	Optional<Edit> toRedo() {
		return Optional.ofNullable(redo.poll());
	}

	/** An edit was undone by the change named here. */
	void undone(Edit edit) {
		redo.push(edit);
	}

	/** An edit was made once more by the change named here. */
	void redone(Edit edit) {
		undo.push(edit);
	}

	/** Nothing came of what was taken from a stack: it is there again. */
	void failed(Edit edit, boolean undoing) {
		(undoing ? undo : redo).push(edit);
	}

	/** What the next undoing is about, empty if there is nothing to undo. */
	Optional<String> undoes() {
		return Optional.ofNullable(undo.peek()).map(Edit::what);
	}

	/** What is made once more next. */
	Optional<String> redoes() {
		return Optional.ofNullable(redo.peek()).map(Edit::what);
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
