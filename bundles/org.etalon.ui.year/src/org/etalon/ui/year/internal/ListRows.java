// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.year.KeptReview;
import org.etalon.operations.year.ListYearList;
import org.etalon.operations.year.ListedObject;
import org.etalon.operations.year.RemarksOfYear;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/**
 * The objects of an edition that were asked for.
 *
 * @param edition the edition
 * @param rows    the objects in order of id, of very many the first
 * @param found   how many objects were asked for
 * @param counts  how many objects of the edition there are of each sort
 */
record ListRows(Edition edition, List<Row> rows, long found, Map<Which, Long> counts) {

	/** Sorts of objects. */
	enum Which {
		/** All that had a basis. */
		ALL,
		/** In the list. */
		INCLUDED,
		/** Left out. */
		EXCLUDED,
		/**
		 * With remarks that nobody answered, or left out for nothing but contacts, which are due with the remarks
		 * (clauses 10, 11).
		 */
		DISPUTED
	}

	/**
	 * An object.
	 *
	 * @param object the object in the edition
	 * @param kept   what its authority remarked and what became of it, null for nothing
	 */
	record Row(ListedObject object, KeptReview kept) {

		/** Whether it is of a sort. */
		boolean is(Which which) {
			return switch (which) {
			case ALL -> true;
			case INCLUDED -> object.included();
			case EXCLUDED -> !object.included();
			case DISPUTED -> kept != null && kept.unanswered() || onlyContacts();
			};
		}

		private boolean onlyContacts() {
			return object.regional().isEmpty() && object.reasons().equals(List.of(IneligibilityReason.P14_4_CONTACTS));
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

		boolean fits(Row row) {
			return row.is(which) && hasWords(words, row.object());
		}
	}

	/** Whether an object has all of some words in its name, authority or id. */
	static boolean hasWords(String words, ListedObject object) {
		String text = normal(object.name() + ' ' + object.authority() + ' ' + object.objectId());
		for (String each : normal(words).split(" ")) {
			if (!text.contains(each)) {
				return false;
			}
		}
		return true;
	}

	private static String normal(String text) {
		return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
	}

	/** Reads an edition. */
	static ListRows read(Data data, Edition edition, Wanted wanted, Progress progress)
			throws StoreException, IOException {
		Map<String, KeptReview> remarks = data.store()
				.read(snapshot -> RemarksOfYear.all(snapshot, edition.reportYear()));
		List<Row> rows = new ArrayList<>();
		Map<Which, Long> counts = new EnumMap<>(Which.class);
		long found = new ListYearList().run(data.store(), edition, object -> {
			Row row = new Row(object, remarks.get(object.objectId()));
			for (Which each : Which.values()) {
				if (row.is(each)) {
					counts.merge(each, 1L, Long::sum);
				}
			}
			return wanted.fits(row);
		}, object -> {
			if (rows.size() < ListTable.MOST) {
				rows.add(new Row(object, remarks.get(object.objectId())));
			}
		}, progress);
		return new ListRows(edition, rows, found, counts);
	}

	/** Whether the rows are not all that was asked for. */
	boolean cut() {
		return found > rows.size();
	}

	/** How many there are of a sort. */
	long count(Which which) {
		return counts.getOrDefault(which, 0L);
	}

	/** Those of the rows that are wanted: what all of them were read for is asked for in memory. */
	List<Row> only(Wanted wanted) {
		return rows.stream().filter(wanted::fits).toList();
	}
}
