// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.ShareIndicator;
import org.etalon.rules.year.ShareIndicator.RegisteredObject;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearListRow;

/**
 * The share of certified objects (clause 15): of the objects of the list of a year, with the reasons for which objects
 * are not counted.
 */
public final class ReportShare {

	private static final int PAGE = 2_000;

	/**
	 * What to report.
	 *
	 * @param reportYear the year of the list
	 * @param asOf       day on which a certificate has to be in force
	 */
	public record Request(int reportYear, LocalDate asOf) {
	}

	/**
	 * The share.
	 *
	 * @param reportYear the year of the list
	 * @param asOf       day on which a certificate has to be in force
	 * @param objects    objects of the list, counted or not
	 * @param share      the share, with what it is made of
	 * @param reasons    how many objects have each reason
	 * @param trace      the steps with their clauses
	 */
	public record Result(int reportYear, LocalDate asOf, long objects, ShareIndicator share,
			Map<IneligibilityReason, Long> reasons, List<TraceStep> trace) {
	}

	/**
	 * Reports.
	 *
	 * @throws RefusedException {@code NO_YEAR_LIST}
	 */
	public Result run(Store store, Request request, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			RecordKind<YearListRow> kind = RecordKinds.YEAR_LIST;
			Records<YearListRow> rows = snapshot.records(kind);
			Query query = Query.of(kind, Filter.is(kind.field("reportYear"), request.reportYear()));
			ShareIndicator.Tally tally = new ShareIndicator.Tally();
			Map<IneligibilityReason, Long> reasons = new EnumMap<>(IneligibilityReason.class);
			long objects = 0;
			Place after = null;
			List<Revised<YearListRow>> page;
			do {
				page = rows.page(query, after, PAGE);
				Map<String, CertificationObject> known = new HashMap<>();
				for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS)
						.find(page.stream().map(row -> row.value().objectId()).toList())) {
					known.put(each.value().id(), each.value());
				}
				for (Revised<YearListRow> each : page) {
					Set<IneligibilityReason> of = reasons(each.value());
					of.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
					tally.add(
							new RegisteredObject(isCertified(known.get(each.value().objectId()), request.asOf()), of));
					objects++;
				}
				progress.at(objects, 0);
				Permission.proceed(progress);
				after = page.isEmpty() ? null : rows.place(query, page.getLast().value());
			} while (page.size() == PAGE);
			if (objects == 0) {
				throw new RefusedException("NO_YEAR_LIST", request.reportYear());
			}
			Ruling.Made<ShareIndicator> share = (Ruling.Made<ShareIndicator>) tally.share();
			return new Result(request.reportYear(), request.asOf(), objects, share.value(), reasons, share.trace());
		});
	}

	private static Set<IneligibilityReason> reasons(YearListRow row) {
		Set<IneligibilityReason> reasons = EnumSet.noneOf(IneligibilityReason.class);
		if (row.reasons() != null) {
			for (String code : row.reasons().split(", ")) {
				for (IneligibilityReason reason : IneligibilityReason.values()) {
					if (reason.name().equals(code)) {
						reasons.add(reason);
					}
				}
			}
		}
		return reasons;
	}

	/** Whether the certificate of an object is in force on a day. */
	static boolean isCertified(CertificationObject object, LocalDate day) {
		return object != null && object.certificateStatus() == CertificateStatus.GIVEN
				&& object.certificateFrom() != null && !object.certificateFrom().isAfter(day)
				&& (object.certificateTo() == null || !object.certificateTo().isBefore(day));
	}
}
