// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;

import org.etalon.norm.Problem;

/** Where the results of a check go: batches are prepared on any thread and accepted in the order of the input. */
public interface ResultSink extends Closeable {

	/** A batch that is ready to be written; only its sink knows what is inside. */
	interface Prepared {
	}

	/** Prepares a batch, on any thread. */
	Prepared prepare(List<CheckedRow> rows);

	/**
	 * Writes a batch, on one thread and in the order of the input.
	 *
	 * @param dropped indexes of rows that must not be written
	 */
	void accept(Prepared batch, BitSet dropped) throws IOException;

	/** Takes a problem, in the order of the input. */
	void problem(Problem problem) throws IOException;

	/** Takes what is known only at the end, and completes the result. Called once; then only close follows. */
	void finish(RunReport report) throws IOException;
}
