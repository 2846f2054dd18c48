// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;

/**
 * A change of the installation in a process of its own, as it tells the process that started it what it finds and asks
 * whether to go on ({@link ChangeInstallation}). Without the other process it is a no.
 */
public final class FollowedChange implements Progress {

	/** What the other process says to go on. */
	static final String YES = "yes";

	private static final long STEP_MILLIS = 200;

	private final BufferedReader orders;
	private final AnswerWriter answers;
	private long last;

	private FollowedChange(BufferedReader orders, AnswerWriter answers) {
		this.orders = orders;
		this.answers = answers;
	}

	/**
	 * Begins.
	 *
	 * @param parent its key in the first line, later its answer
	 * @param answer file for what is found; must not exist
	 */
	public static FollowedChange of(InputStream parent, Path answer) throws IOException {
		BufferedReader orders = new BufferedReader(new InputStreamReader(parent, StandardCharsets.UTF_8));
		return new FollowedChange(orders, new AnswerWriter(answer, String.valueOf(orders.readLine())));
	}

	/** A step ended. */
	public void found(Verdict verdict) {
		answers.verdict(verdict);
	}

	/** Everything was looked at; what the trial found counts instead of what was told before. */
	public void end(TryBundle.Tried tried) {
		tried.verdicts().stream().filter(verdict -> !verdict.passed()).forEach(answers::verdict);
		if (tried.impact() != null) {
			answers.impact(tried.impact());
		}
		answers.end();
	}

	/** Waits for a yes. */
	public boolean confirmed() throws IOException {
		return YES.equals(orders.readLine());
	}

	@Override
	public void at(long done, long total) {
		long now = System.nanoTime() / 1_000_000;
		if (last == 0 || now - last >= STEP_MILLIS) {
			last = now;
			answers.progress(done, total);
		}
	}

	@Override
	public boolean cancelled() {
		return false; // the other process ends this one
	}
}
