// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.function.BooleanSupplier;

import org.etalon.norm.Progress;

/** A line on a terminal that says how far a check is; silent in a pipe. */
final class ProgressBar implements Progress {

	private static final int WIDTH = 40;

	private final PrintStream err;
	private final boolean terminal;
	private final BooleanSupplier cancelled;
	private int shown = -1;

	ProgressBar(PrintStream err, boolean terminal, BooleanSupplier cancelled) {
		this.err = err;
		this.terminal = terminal;
		this.cancelled = cancelled;
	}

	@Override
	public void at(long done, long total) {
		int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100 / total);
		if (!terminal || total <= 0 || percent == shown) {
			return;
		}
		shown = percent;
		int filled = percent * WIDTH / 100;
		err.print("\r[" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + "] " + percent + " %");
		err.flush();
	}

	/** Takes the line away before something else is printed. */
	void clear() {
		if (shown >= 0) {
			err.print("\r\u001B[K");
			shown = -1;
		}
	}

	@Override
	public boolean cancelled() {
		return cancelled.getAsBoolean();
	}
}
