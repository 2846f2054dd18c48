// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.year.DiffYearLists;
import org.etalon.operations.year.Difference;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/**
 * What differs between two editions.
 *
 * @param earlier the earlier one
 * @param later   the later one
 * @param rows    the differences in order of id, of very many the first
 * @param counts  how many there are of each kind
 */
record DiffRows(Edition earlier, Edition later, List<Difference> rows, Map<Difference.Kind, Long> counts) {

	/** Compares. */
	static DiffRows read(Data data, Edition earlier, Edition later, Progress progress)
			throws StoreException, IOException {
		List<Difference> rows = new ArrayList<>();
		Map<Difference.Kind, Long> counts = new DiffYearLists().run(data.store(), earlier, later, each -> {
			if (rows.size() < ListTable.MOST) {
				rows.add(each);
			}
		}, progress);
		return new DiffRows(earlier, later, rows, counts);
	}

	/** How many there are of a kind. */
	long count(Difference.Kind kind) {
		return counts.getOrDefault(kind, 0L);
	}

	/** Whether the rows are not all. */
	boolean cut() {
		return counts.values().stream().mapToLong(Long::longValue).sum() > rows.size();
	}
}
