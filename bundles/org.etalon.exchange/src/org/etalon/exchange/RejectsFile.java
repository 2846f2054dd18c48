// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

import org.etalon.norm.Problem;

/** The file of rejected records, one line a problem: {@code file,line,column,id,found,expected,code,message}. */
public final class RejectsFile implements Closeable {

	private final OutputStream out;
	private final ProblemMessages messages;

	/** Writes to {@code out}, which is closed with this; only the messages depend on the locale. */
	public RejectsFile(OutputStream out, Locale locale) throws IOException {
		this.out = out;
		this.messages = new ProblemMessages(locale);
		out.write(CsvLine.of(List.of("file", "line", "column", "id", "found", "expected", "code", "message")));
	}

	/** Adds a problem. */
	public void add(Problem problem) throws IOException {
		out.write(CsvLine
				.of(List.of(problem.file(), problem.line() == 0 ? "" : Long.toString(problem.line()), problem.column(),
						problem.id(), problem.found(), problem.expected(), problem.code(), messages.text(problem))));
	}

	@Override
	public void close() throws IOException {
		out.close();
	}
}
