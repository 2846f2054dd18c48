// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.io.IOException;

/** A result could not be written: an expected failure that names the file. */
public final class OutputFailedException extends Exception {

	private static final long serialVersionUID = 1L;

	/** Why {@code cause} kept the result from being written. */
	public OutputFailedException(IOException cause) {
		super(cause.getMessage(), cause);
	}

	@Override
	public synchronized IOException getCause() {
		return (IOException) super.getCause();
	}
}
