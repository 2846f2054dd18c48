// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.etalon.norm.Progress;
import org.etalon.operations.access.Permission;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearListRow;

/** Lists the objects of an edition in order of id, as they were judged, whatever became of them since. */
public final class ListYearList {

	/**
	 * Lists.
	 *
	 * @param edition the edition, as {@link YearEditions#find} finds it
	 * @param wanted  which objects
	 * @param taker   takes them
	 * @return how many were taken
	 */
	public long run(Store store, Edition edition, Predicate<ListedObject> wanted, Taker<ListedObject> taker,
			Progress progress) throws StoreException, IOException {
		try {
			return store.read(snapshot -> {
				Authorities authorities = new Authorities(snapshot, edition.asOf());
				List<ListRules> rules = ListRules.of(edition);
				String after = YearRows.begin(edition.reportYear());
				long read = 0;
				long taken = 0;
				List<Revised<YearListRow>> batch;
				do {
					batch = YearRows.batch(snapshot, RecordKinds.YEAR_LIST, after, YearRows.end(edition.reportYear()),
							edition.asOf());
					List<YearListRow> rows = batch.stream().map(Revised::value).toList();
					Map<String, CertificationObject> objects = YearRows.judged(snapshot, rows);
					authorities.learn(objects.values());
					for (YearListRow row : rows) {
						ListedObject listed = ListedObject.of(row, objects.get(row.objectId()), authorities, rules);
						if (wanted.test(listed)) {
							taker.unchecked(listed);
							taken++;
						}
						after = row.id();
					}
					read += rows.size();
					progress.at(read, Math.max(read, edition.objects()));
					Permission.proceed(progress);
				} while (batch.size() == YearRows.BATCH);
				return taken;
			});
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}
}
