// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;

import org.etalon.norm.Progress;
import org.etalon.operations.register.AsOf;
import org.etalon.store.StoreException;
import org.etalon.store.index.RegisterIndex;
import org.etalon.ui.common.Data;

/**
 * The register as it was at the end of a day, in memory for as long as it is shown: it is found in, sorted and counted
 * as the present one is.
 *
 * @param change the last change of that day
 * @param index  the register after it
 */
record PastRegister(long change, RegisterIndex index) {

	/** Reads it; takes as long as the first reading of the present one. */
	static PastRegister read(Data data, LocalDate day, Progress progress) throws StoreException {
		return data.store().read(snapshot -> {
			long change = new AsOf(day, null).change(snapshot, data.clock().getZone());
			return new PastRegister(change, RegisterIndex.build(snapshot, change, progress));
		});
	}
}
