// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;

import org.etalon.norm.Problem;

/** A sink that has nothing to prepare and passes its rows on one by one. */
public final class SequentialSink implements ResultSink {

	private final ReportSink report;

	private record Rows(List<CheckedRow> rows) implements Prepared {
	}

	public SequentialSink(ReportSink report) {
		this.report = report;
	}

	@Override
	public Prepared prepare(List<CheckedRow> rows) {
		return new Rows(rows);
	}

	@Override
	public void accept(Prepared batch, BitSet dropped) throws IOException {
		List<CheckedRow> rows = ((Rows) batch).rows();
		for (int i = dropped.nextClearBit(0); i < rows.size(); i = dropped.nextClearBit(i + 1)) {
			report.row(rows.get(i));
		}
	}

	@Override
	public void problem(Problem problem) throws IOException {
		report.problem(problem);
	}

	@Override
	public void finish(RunReport run) throws IOException {
		report.finish(run);
	}

	@Override
	public void close() throws IOException {
		report.close();
	}
}
