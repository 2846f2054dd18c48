// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;

/** The remarks of authorities on the list of a year, with what became of them. */
public final class RemarksOfYear {

	private RemarksOfYear() {
	}

	/** What is kept for the objects with remarks, by their ids. */
	public static Map<String, KeptReview> all(Snapshot snapshot, int reportYear) throws StoreException {
		Map<String, RemarkAnswer> answers = new HashMap<>();
		snapshot.records(RecordKinds.REMARK_ANSWERS).each(Query.of(RecordKinds.REMARK_ANSWERS,
				Filter.is(RecordKinds.REMARK_ANSWERS.field("reportYear"), reportYear)), each -> {
					answers.put(each.value().objectId(), each.value());
					return true;
				});
		Map<String, KeptReview> remarks = new TreeMap<>();
		snapshot.records(RecordKinds.YEAR_REVIEWS)
				.each(Query
						.of(RecordKinds.YEAR_REVIEWS,
								Filter.is(RecordKinds.YEAR_REVIEWS.field("reportYear"), reportYear)
										.and(Filter.unknown(RecordKinds.YEAR_REVIEWS.field("remarks")).negated())),
						each -> {
							YearReview review = each.value();
							remarks.put(review.objectId(), new KeptReview(reportYear, review.objectId(), review,
									answers.get(review.objectId())));
							return true;
						});
		return remarks;
	}

	/** For how many objects that a list names, as included or left out, there are remarks that nobody answered. */
	public static long unanswered(Snapshot snapshot, int reportYear) throws StoreException {
		List<String> open = all(snapshot, reportYear).values().stream().filter(KeptReview::unanswered)
				.map(each -> YearRows.id(reportYear, each.objectId())).toList();
		long unanswered = 0;
		for (int from = 0; from < open.size(); from += YearRows.BATCH) {
			List<Revised<YearListRow>> rows = snapshot.records(RecordKinds.YEAR_LIST)
					.find(open.subList(from, Math.min(open.size(), from + YearRows.BATCH)));
			unanswered += rows.size();
		}
		return unanswered;
	}
}
