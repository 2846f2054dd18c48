// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The settings that were chosen, to be taken back and chosen once more. */
final class SettingEdits {

	/**
	 * A choice.
	 *
	 * @param id     the setting
	 * @param title  what is chosen, in words
	 * @param before what was saved, empty for what is recommended
	 * @param after  what is saved now, empty for what is recommended
	 */
	record Edit(String id, String title, String before, String after) {
	}

	private final Deque<Edit> undo = new ArrayDeque<>();
	private final Deque<Edit> redo = new ArrayDeque<>();
	private Object database;

	/** Which database is open: of a former one nothing can be taken back. */
	void of(Object open) {
		if (open != database) {
			database = open;
			undo.clear();
			redo.clear();
		}
	}

	/** A choice was saved. */
	void made(Edit edit) {
		undo.push(edit);
		redo.clear();
	}

	/** Takes the last choice back; it can be made once more then. */
	Optional<Edit> undo() {
		return move(undo, redo);
	}

	/** Makes the choice that was taken back once more. */
	Optional<Edit> redo() {
		return move(redo, undo);
	}

	private static Optional<Edit> move(Deque<Edit> from, Deque<Edit> to) {
		Optional<Edit> edit = Optional.ofNullable(from.poll());
		edit.ifPresent(to::push);
		return edit;
	}

	/** What the choice that is taken back next is about, empty if there is none. */
	Optional<String> undoes() {
		return Optional.ofNullable(undo.peek()).map(Edit::title);
	}

	/** What is chosen once more next. */
	Optional<String> redoes() {
		return Optional.ofNullable(redo.peek()).map(Edit::title);
	}
}
