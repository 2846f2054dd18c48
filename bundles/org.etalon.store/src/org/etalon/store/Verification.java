// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.util.List;

/**
 * What a check of the whole database found.
 *
 * @param records how many revisions were read
 * @param changes how many changes were read
 * @param damages what is wrong; empty if nothing is
 */
public record Verification(long records, long changes, List<Damage> damages) {

	/** What can be wrong. */
	public enum Kind {
		/** The values do not make the sum that was written with them. */
		WRONG_SUM,
		/** Revisions of one id overlap, or leave a hole. */
		BROKEN_HISTORY,
		/** A revision names a change that is not there. */
		UNKNOWN_CHANGE,
		/** A record names another that is not there. */
		DANGLING_REFERENCE,
		/** The database cannot read its own file at this place. */
		UNREADABLE
	}

	/**
	 * One damage.
	 *
	 * @param kind   what is wrong
	 * @param table  in which table
	 * @param id     of which record, empty if that cannot be told
	 * @param detail what exactly, for the log
	 */
	public record Damage(Kind kind, String table, String id, String detail) {
	}

	public Verification {
		damages = List.copyOf(damages);
	}

	/** Whether nothing is wrong. */
	public boolean sound() {
		return damages.isEmpty();
	}
}
