// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

/** A record of a register: a row that can be checked, or one that cannot. */
public sealed interface RegisterRecord permits RegisterRow, RejectedRow {

	/** The input as the user named it. */
	String file();

	/** Physical line where the record starts; the header is 1. */
	long line();

	/** Id of the object, empty if the record has none that can be read. */
	String id();
}
