// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** An open register: batches of records in the order of the input. */
public interface RegisterSource extends Closeable {

	/** A batch that any thread can decode, once. */
	@FunctionalInterface
	interface Batch {

		/** The records of the batch in order. */
		List<RegisterRecord> decode();
	}

	/**
	 * Reads on, by one thread.
	 *
	 * @return null at the end
	 * @throws UnreadableInputException if the rest of the input cannot be read; what came before it stands
	 */
	Batch next() throws IOException, UnreadableInputException;

	/** Captions of the columns the check does not know. */
	List<String> extraColumns();

	/** Bytes of the input read so far. */
	long position();

	/** Bytes of the input in all, 0 if not known. */
	long size();
}
