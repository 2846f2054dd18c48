// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.year.ReviewYearList;
import org.etalon.operations.year.ReviewYearList.Reviewed;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/**
 * What came for the objects of a draft that were asked for.
 *
 * @param rows   the objects in order of id, of very many the first
 * @param found  how many objects were asked for
 * @param counts how many objects there are of each sort
 * @param result the sum of all
 */
record ReviewRows(List<Reviewed> rows, long found, Map<Which, Long> counts, ReviewYearList.Result result) {

	/** Sorts of objects. */
	enum Which {
		/** All. */
		ALL,
		/** Something is missing. */
		MISSING,
		/** With remarks. */
		REMARKS,
		/** With remarks that nobody answered. */
		UNANSWERED,
		/** The authority is late. */
		LATE;

		boolean has(Reviewed each) {
			return switch (this) {
			case ALL -> true;
			case MISSING -> !each.missing().isEmpty();
			case REMARKS -> each.remarks() != null;
			case UNANSWERED -> each.unanswered();
			case LATE -> each.late();
			};
		}
	}

	/**
	 * What is asked for.
	 *
	 * @param which sort
	 * @param words words, all of which the name, the authority or the id has
	 */
	record Wanted(Which which, String words) {

		static final Wanted EVERYTHING = new Wanted(Which.ALL, "");

		boolean fits(Reviewed each) {
			return which.has(each) && ListRows.hasWords(words, each.object());
		}
	}

	/** Looks through the draft of a year. */
	static ReviewRows read(Data data, YearFacts facts, Wanted wanted, Progress progress)
			throws StoreException, IOException {
		List<Reviewed> rows = new ArrayList<>();
		Map<Which, Long> counts = new EnumMap<>(Which.class);
		long[] found = new long[1];
		ReviewYearList.Result result = new ReviewYearList(data.registry()).run(data.store(),
				new ReviewYearList.Request(facts.year(), facts.today(), facts.settings()), each -> {
					for (Which which : Which.values()) {
						if (which.has(each)) {
							counts.merge(which, 1L, Long::sum);
						}
					}
					if (wanted.fits(each) && found[0]++ < ListTable.MOST) {
						rows.add(each);
					}
				}, progress);
		return new ReviewRows(rows, found[0], counts, result);
	}

	/** Whether the rows are not all that was asked for. */
	boolean cut() {
		return found > rows.size();
	}

	/** How many there are of a sort. */
	long count(Which which) {
		return counts.getOrDefault(which, 0L);
	}

	/** Those of the rows that are wanted. */
	List<Reviewed> only(Wanted wanted) {
		return rows.stream().filter(wanted::fits).toList();
	}
}
