// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearListRow;

/** Compares two editions of the list of a year, object by object in order of id. */
public final class DiffYearLists {

	/**
	 * Compares.
	 *
	 * @param earlier an edition
	 * @param later   a later edition of the same year
	 * @param taker   takes what differs
	 * @return how many differences there are of each kind
	 */
	public Map<Difference.Kind, Long> run(Store store, Edition earlier, Edition later, Taker<Difference> taker,
			Progress progress) throws StoreException, IOException {
		try {
			return store.read(snapshot -> new Run(snapshot, earlier, later, taker).run(progress));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static final class Run {

		private final Snapshot snapshot;
		private final Edition earlier;
		private final Edition later;
		private final Taker<Difference> taker;
		private final Authorities authoritiesBefore;
		private final Authorities authoritiesAfter;
		private final Map<Difference.Kind, Long> counts = new EnumMap<>(Difference.Kind.class);

		Run(Snapshot snapshot, Edition earlier, Edition later, Taker<Difference> taker) {
			this.snapshot = snapshot;
			this.earlier = earlier;
			this.later = later;
			this.taker = taker;
			this.authoritiesBefore = new Authorities(snapshot, earlier.asOf());
			this.authoritiesAfter = new Authorities(snapshot, later.asOf());
		}

		Map<Difference.Kind, Long> run(Progress progress) throws StoreException {
			String after = YearRows.begin(earlier.reportYear());
			String end = YearRows.end(earlier.reportYear());
			long done = 0;
			List<Revised<YearListRow>> batch;
			do {
				batch = YearRows.batch(snapshot, RecordKinds.YEAR_LIST, after, end, earlier.asOf());
				String upTo = batch.size() < YearRows.BATCH ? end : batch.getLast().value().id();
				compare(batch, YearRows.stretch(snapshot, RecordKinds.YEAR_LIST, after, upTo, later.asOf()));
				after = upTo;
				done += batch.size();
				progress.at(done, Math.max(done, earlier.objects()));
				Permission.proceed(progress);
			} while (batch.size() == YearRows.BATCH);
			return counts;
		}

		private void compare(List<Revised<YearListRow>> one, List<Revised<YearListRow>> other) throws StoreException {
			Map<String, YearListRow> before = byId(one);
			Map<String, YearListRow> after = byId(other);
			before.entrySet().removeIf(
					each -> each.getValue().equals(after.get(each.getKey())) && after.remove(each.getKey()) != null);
			Map<String, CertificationObject> was = YearRows.judged(snapshot, before.values());
			Map<String, CertificationObject> is = YearRows.judged(snapshot, after.values());
			authoritiesBefore.learn(was.values());
			authoritiesAfter.learn(is.values());
			List<String> ids = new ArrayList<>(before.keySet());
			after.keySet().stream().filter(id -> !before.containsKey(id)).forEach(ids::add);
			ids.sort(null);
			for (String id : ids) {
				ListedObject left = before.containsKey(id)
						? ListedObject.of(before.get(id), was.get(before.get(id).objectId()), authoritiesBefore)
						: null;
				ListedObject right = after.containsKey(id)
						? ListedObject.of(after.get(id), is.get(after.get(id).objectId()), authoritiesAfter)
						: null;
				if (left == null || !left.equals(right)) {
					Difference difference = Difference.of(left, right);
					counts.merge(difference.kind(), 1L, Long::sum);
					taker.unchecked(difference);
				}
			}
		}

		private static Map<String, YearListRow> byId(List<Revised<YearListRow>> rows) {
			Map<String, YearListRow> byId = new LinkedHashMap<>();
			rows.forEach(each -> byId.put(each.value().id(), each.value()));
			return byId;
		}
	}
}
