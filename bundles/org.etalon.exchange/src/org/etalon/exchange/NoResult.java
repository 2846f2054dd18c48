// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.BitSet;
import java.util.List;

import org.etalon.norm.Problem;

/** The sink of a check whose counts are all that is wanted: nothing is prepared and nothing written. */
public final class NoResult implements ResultSink {

	private static final Prepared NOTHING = new Prepared() {
	};

	@Override
	public Prepared prepare(List<CheckedRow> rows) {
		return NOTHING;
	}

	@Override
	public void accept(Prepared batch, BitSet dropped) {
		// nobody wants the rows
	}

	@Override
	public void problem(Problem problem) {
		// the listener of the check hears it
	}

	@Override
	public void finish(RunReport report) {
		// the caller of the check has it
	}

	@Override
	public void close() {
		// nothing is open
	}
}
