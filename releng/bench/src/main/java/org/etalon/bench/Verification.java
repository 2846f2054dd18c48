// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * Compares what Etalon and DuckDB made of one register, row by row. Both read the same rules independently: a
 * difference is a defect of one of them.
 */
final class Verification {

	private static final int SHOWN = 20;

	private final PrintStream out;
	private long compared;
	private long differences;

	private Verification(PrintStream out) {
		this.out = out;
	}

	/**
	 * Compares two results and prints the first differences and a closing line.
	 *
	 * @param register the file both were made from: the order of its ids tells which row one of them lacks
	 * @return the number of rows that differ
	 * @throws IOException if one of the files cannot be read
	 */
	static long compare(Path register, Path etalon, Path duckDb, PrintStream out) throws IOException {
		Verification verification = new Verification(out);
		try (CsvReader rows = new CsvReader(register);
				Results left = new Results(etalon);
				Results right = new Results(duckDb)) {
			verification.compare(rows, left, right);
		}
		out.printf("%d rows compared, %d differences%n", verification.compared, verification.differences);
		return verification.differences;
	}

	private void compare(CsvReader rows, Results left, Results right) throws IOException {
		rows.next();
		if (!left.header.equals(right.header)) {
			difference("the header", left.header.toString(), right.header.toString());
		}
		for (List<String> row = rows.next(); row != null; row = rows.next()) {
			String id = row.getFirst();
			List<String> mine = left.take(id);
			List<String> theirs = right.take(id);
			if (mine != null && theirs != null) {
				compared++;
				compare(id, left.header, mine, theirs);
			} else if (mine != null || theirs != null) {
				difference(id, mine == null ? "rejected" : mine.toString(),
						theirs == null ? "rejected" : theirs.toString());
			}
		}
		if (left.row != null || right.row != null) {
			difference("after the last row of the register", String.valueOf(left.row), String.valueOf(right.row));
		}
	}

	private void compare(String id, List<String> header, List<String> mine, List<String> theirs) {
		if (mine.equals(theirs)) {
			return;
		}
		if (mine.size() != theirs.size() || mine.size() != header.size()) {
			difference(id, mine.toString(), theirs.toString());
			return;
		}
		StringBuilder columns = new StringBuilder(id);
		StringBuilder left = new StringBuilder();
		StringBuilder right = new StringBuilder();
		for (int i = 0; i < mine.size(); i++) {
			if (!mine.get(i).equals(theirs.get(i))) {
				columns.append(' ').append(header.get(i));
				left.append(" [").append(mine.get(i)).append(']');
				right.append(" [").append(theirs.get(i)).append(']');
			}
		}
		difference(columns.toString(), left.substring(1), right.substring(1));
	}

	private void difference(String where, String etalon, String duckDb) {
		if (differences++ < SHOWN) {
			out.printf("%s%n  Etalon: %s%n  DuckDB: %s%n", where, etalon, duckDb);
		}
	}

	/** A result file and the row of it that is to be taken next. */
	private static final class Results implements Closeable {

		private final CsvReader in;
		private final List<String> header;
		private List<String> row;

		private Results(Path file) throws IOException {
			in = new CsvReader(file);
			header = in.next();
			if (header == null) {
				in.close();
				throw new IOException("empty: " + file);
			}
			row = in.next();
		}

		/** The next row if it is the one of an id, or null. */
		private List<String> take(String id) throws IOException {
			if (row == null || !row.getFirst().equals(id)) {
				return null;
			}
			List<String> taken = row;
			row = in.next();
			return taken;
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}
}
