// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.time.LocalDate;
import java.time.ZoneId;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Query;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;

/**
 * As of when the register is meant: now, at the end of a day, or as an edition was approved.
 *
 * @param day     the day, null for none
 * @param edition id of the edition, null for none
 */
public record AsOf(LocalDate day, String edition) {

	/** As it is. */
	public static final AsOf NOW = new AsOf(null, null);

	/**
	 * The change after which the register is meant.
	 *
	 * @param zone where days end
	 * @throws RefusedException {@code UNKNOWN_EDITION}
	 */
	public long change(Snapshot snapshot, ZoneId zone) throws StoreException {
		if (day != null) {
			return snapshot.asOf(day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000));
		}
		if (edition != null) {
			Edition found = snapshot.records(RecordKinds.EDITIONS).find(edition)
					.orElseThrow(() -> new RefusedException("UNKNOWN_EDITION", edition)).value();
			return found.asOf() == null ? Query.NOW : found.asOf();
		}
		return Query.NOW;
	}
}
