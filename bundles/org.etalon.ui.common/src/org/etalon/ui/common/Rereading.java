// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads something anew whenever it is asked to, one time after the other: what is asked for while it reads may have
 * come too late for that, and is read once more afterwards. For the thread of the user interface.
 */
public final class Rereading {

	private final Function<Runnable, Optional<Runnable>> start;
	private Runnable cancel;
	private boolean again;

	/**
	 * @param next what reads it now, empty if there is nothing to read
	 */
	public Rereading(Supplier<Optional<Work<?>>> next) {
		this(ended -> next.get().map(work -> work.atLast(ended).start()).map(job -> job::cancel));
	}

	/**
	 * @param start starts to read, calls its argument at the end, and answers with what cancels it
	 */
	Rereading(Function<Runnable, Optional<Runnable>> start) {
		this.start = start;
	}

	/** Reads it anew. */
	public void ask() {
		if (cancel != null) {
			again = true;
		} else {
			cancel = start.apply(this::ended).orElse(null);
		}
	}

	/** Gives up what is being read, and whatever was asked for. */
	public void cancel() {
		again = false;
		if (cancel != null) {
			cancel.run();
		}
	}

	private void ended() {
		cancel = null;
		if (again) {
			again = false;
			ask();
		}
	}
}
