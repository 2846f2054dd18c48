// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Takes the objects of a result one by one, so that a result of any length needs no memory.
 *
 * @param <T> what it takes
 */
@FunctionalInterface
public interface Taker<T> {

	/** Takes one. */
	void take(T each) throws IOException;

	/** Takes one within a reading of the database, which only lets unchecked exceptions through. */
	default void unchecked(T each) {
		try {
			take(each);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
