// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.store.Query;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.TerminationNotice;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.ListTable;

/** The notices of terminations: those that are not sent first, by their deadlines. */
final class NoticeRows {

	/**
	 * A notice.
	 *
	 * @param notice the notice
	 * @param name   name of the object, empty if it is not there any more
	 */
	record Row(TerminationNotice notice, String name) {

		/** Whether it should have been sent. */
		boolean late(LocalDate today) {
			LocalDate day = notice.sentOn() == null ? today : notice.sentOn();
			return day.isAfter(notice.deadline());
		}
	}

	private NoticeRows() {
	}

	/** Reads them. */
	static List<Row> read(Data data) throws StoreException {
		return data.store().read(snapshot -> {
			List<TerminationNotice> notices = new ArrayList<>();
			snapshot.records(RecordKinds.NOTICES).each(Query.all(RecordKinds.NOTICES), each -> {
				notices.add(each.value());
				return notices.size() < ListTable.MOST;
			});
			notices.sort(Comparator.comparing((TerminationNotice each) -> each.sentOn() != null)
					.thenComparing(TerminationNotice::deadline));
			Map<String, String> names = new HashMap<>();
			snapshot.records(RecordKinds.OBJECTS).find(notices.stream().map(TerminationNotice::objectId).toList())
					.forEach(each -> names.put(each.value().id(), each.value().name()));
			return notices.stream().map(each -> new Row(each, names.getOrDefault(each.objectId(), ""))).toList();
		});
	}
}
