// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;

import org.etalon.norm.Problem;

/** Where the results of a check go, object by object in the order of the input; used by one thread. */
public interface ReportSink extends Closeable {

	/** Takes an object that was scored. */
	void row(CheckedRow row) throws IOException;

	/** Takes a problem of a rejected record or of a whole input. */
	void problem(Problem problem) throws IOException;

	/** Takes what is known only at the end, and completes the result. Called once; then only close follows. */
	void finish(RunReport report) throws IOException;
}
