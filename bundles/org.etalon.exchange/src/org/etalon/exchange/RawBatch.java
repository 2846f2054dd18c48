// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

/** Some consecutive records of an input, not yet decoded. */
interface RawBatch {

	/** Moves on to the next record: false at the end. The cells are valid until the next call. */
	boolean next(Cells cells);
}
