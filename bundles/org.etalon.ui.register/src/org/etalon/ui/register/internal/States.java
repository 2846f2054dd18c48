// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * What stood before each edit, so that it can be taken back and made again.
 *
 * @param <S> what stands, as a whole
 */
final class States<S> {

	/**
	 * A state to go to.
	 *
	 * @param what what the edit is about, in words
	 */
	private record Step<S>(S state, String what) {
	}

	private final Deque<Step<S>> undo = new ArrayDeque<>();
	private final Deque<Step<S>> redo = new ArrayDeque<>();

	/** Forgets all. */
	void clear() {
		undo.clear();
		redo.clear();
	}

	/**
	 * An edit was made.
	 *
	 * @param before what stood before it
	 * @param what   what it is about, in words
	 */
	void made(S before, String what) {
		undo.push(new Step<>(before, what));
		redo.clear();
	}

	/** What the edit that is taken back next is about, empty if there is none. */
	Optional<String> undoes() {
		return Optional.ofNullable(undo.peek()).map(Step::what);
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return Optional.ofNullable(redo.peek()).map(Step::what);
	}

	/** What stands once the last edit is taken back, empty if there is none. */
	Optional<S> undo(S now) {
		return turn(now, undo, redo);
	}

	/** What stands once the edit that was taken back is made again. */
	Optional<S> redo(S now) {
		return turn(now, redo, undo);
	}

	private static <S> Optional<S> turn(S now, Deque<Step<S>> from, Deque<Step<S>> to) {
		Step<S> step = from.poll();
		if (step == null) {
			return Optional.empty();
		}
		to.push(new Step<>(now, step.what()));
		return Optional.of(step.state());
	}
}
