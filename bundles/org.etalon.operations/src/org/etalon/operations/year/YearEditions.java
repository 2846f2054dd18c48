// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;

/** The editions of the list of a year; the newest one may be a draft, all others are approved. */
public final class YearEditions {

	private YearEditions() {
	}

	/** The years that have a list, in order. */
	public static SortedSet<Integer> years(Store store) throws StoreException {
		RecordKind<Edition> kind = RecordKinds.EDITIONS;
		return store.read(snapshot -> {
			SortedSet<Integer> years = new TreeSet<>();
			snapshot.records(kind).each(Query.of(kind, Filter.is(kind.field("register"), RegisterType.YEAR)), each -> {
				years.add(each.value().reportYear());
				return true;
			});
			return years;
		});
	}

	/** All editions, the oldest first. */
	public static List<Edition> all(Store store, int reportYear) throws StoreException {
		return store.read(snapshot -> all(snapshot, reportYear)).stream().map(Revised::value).toList();
	}

	/**
	 * An edition.
	 *
	 * @param number its number, null for the newest one
	 * @throws RefusedException {@code NO_YEAR_LIST}, {@code NO_EDITION}
	 */
	public static Edition find(Store store, int reportYear, Integer number) throws StoreException {
		List<Edition> all = all(store, reportYear);
		if (all.isEmpty()) {
			throw new RefusedException("NO_YEAR_LIST", reportYear);
		}
		return number == null ? all.getLast()
				: all.stream().filter(each -> each.edition() == number).findFirst()
						.orElseThrow(() -> new RefusedException("NO_EDITION", reportYear, number, all.size()));
	}

	/** The edition in force: the last approved one; empty if none is. */
	public static Optional<Edition> inForce(List<Edition> editions) {
		return editions.stream().filter(Edition::approved).reduce((one, other) -> other);
	}

	/** All editions in a state, the oldest first. */
	static List<Revised<Edition>> all(Snapshot snapshot, int reportYear) throws StoreException {
		RecordKind<Edition> kind = RecordKinds.EDITIONS;
		List<Revised<Edition>> all = new ArrayList<>();
		snapshot.records(kind).each(Query.of(kind, Filter.is(kind.field("register"), RegisterType.YEAR)
				.and(Filter.is(kind.field("reportYear"), reportYear))), all::add);
		all.sort(Comparator.comparingInt(each -> each.value().edition()));
		return all;
	}
}
