// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

/** One change being made: all of it is kept, or nothing. It sees what it has written itself. */
public interface Session extends Snapshot {

	/** The change that the revisions will name. */
	Change change();

	@Override
	<T extends Record> WritableRecords<T> records(RecordKind<T> kind);

	/**
	 * The next number of a sequence, from 1. Never given twice; not given back if the change fails, but then given to
	 * nobody that was kept.
	 *
	 * @param sequence name of the sequence, as {@code certificate/2026}
	 */
	long next(String sequence) throws StoreException;
}
