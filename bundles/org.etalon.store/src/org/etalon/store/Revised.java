// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

/**
 * One revision of a record.
 *
 * @param value    the record as it was from change {@code since} on
 * @param revision number of the revision, from 1
 * @param since    id of the change that made it
 * @param until    id of the change that ended it, by a further revision or by removal; {@link #CURRENT} if none did
 */
public record Revised<T extends Record>(T value, int revision, long since, long until) {

	/** What {@link #until} is for a record as it is now. */
	public static final long CURRENT = Long.MAX_VALUE;

	/** Whether nothing came after it. */
	public boolean current() {
		return until == CURRENT;
	}

	/** Whether it was the state after a change. */
	public boolean holdsAfter(long change) {
		return since <= change && change < until;
	}
}
