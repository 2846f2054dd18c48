// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.year.ListRules;
import org.etalon.operations.year.YearEditions;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.ShareIndicator;
import org.etalon.rules.year.ShareIndicator.RegisteredObject;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.CertificateStatus;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
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
	 * By what the share came about.
	 *
	 * @param variants how many of the certificates that count each variant decided
	 * @param rules    the rules of regions that the list was made by
	 */
	public record Basis(SortedMap<ReportYear.Variant, Long> variants, List<ListRules> rules) {
	}

	/** Takes rows of a list with their objects by ids. */
	@FunctionalInterface
	private interface PageTaker {

		void take(List<YearListRow> rows, Map<String, CertificationObject> objects) throws StoreException;
	}

	/**
	 * Reports.
	 *
	 * @throws RefusedException {@code NO_YEAR_LIST}
	 */
	public Result run(Store store, Request request, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			ShareIndicator.Tally tally = new ShareIndicator.Tally();
			Map<IneligibilityReason, Long> reasons = new EnumMap<>(IneligibilityReason.class);
			long objects = pages(snapshot, request, (rows, known) -> {
				for (YearListRow row : rows) {
					Set<IneligibilityReason> of = reasons(row);
					of.forEach(reason -> reasons.merge(reason, 1L, Long::sum));
					tally.add(new RegisteredObject(isCertified(known.get(row.objectId()), request.asOf()), of));
				}
			}, progress);
			if (objects == 0) {
				throw new RefusedException("NO_YEAR_LIST", request.reportYear());
			}
			Ruling.Made<ShareIndicator> share = (Ruling.Made<ShareIndicator>) tally.share();
			return new Result(request.reportYear(), request.asOf(), objects, share.value(), reasons, share.trace());
		});
	}

	/** Tells by what the share came about; reads the certificates that count, which the share alone does not need. */
	public Basis basis(Store store, Request request, Progress progress) throws StoreException {
		List<Edition> editions = YearEditions.all(store, request.reportYear());
		return store.read(snapshot -> {
			SortedMap<ReportYear.Variant, Long> variants = new TreeMap<>();
			pages(snapshot, request, (rows, known) -> {
				List<CertificationObject> certified = rows.stream()
						.filter(row -> reasons(row).stream().noneMatch(IneligibilityReason::leftOutOfShare))
						.map(row -> known.get(row.objectId())).filter(object -> isCertified(object, request.asOf()))
						.toList();
				decided(snapshot, certified).forEach(each -> variants.merge(each, 1L, Long::sum));
			}, progress);
			return new Basis(variants, editions.isEmpty() ? List.of() : ListRules.of(editions.getLast()));
		});
	}

	/** The variants that decided the last certificates of objects. */
	private static List<ReportYear.Variant> decided(Snapshot snapshot, List<CertificationObject> objects)
			throws StoreException {
		Map<String, LocalDate> from = new HashMap<>();
		objects.forEach(each -> from.put(each.id(), each.certificateFrom()));
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		List<String> assessments = new ArrayList<>();
		snapshot.records(kind).each(Query.of(kind, new Filter.In(kind.field("objectId"), from.keySet())), each -> {
			Certificate certificate = each.value();
			if (certificate.assessmentId() != null && certificate.status() == CertificateStatus.GIVEN
					&& certificate.validFrom().equals(from.get(certificate.objectId()))) {
				assessments.add(certificate.assessmentId());
			}
			return true;
		});
		return snapshot.records(RecordKinds.ASSESSMENTS).find(assessments).stream().map(Revised::value)
				.map(each -> new ReportYear.Variant(each.variant(), each.variantVersion(), each.variantHash()))
				.toList();
	}

	/** Reads the rows of a list, some thousand at a time; tells how many there are. */
	private static long pages(Snapshot snapshot, Request request, PageTaker taker, Progress progress)
			throws StoreException {
		RecordKind<YearListRow> kind = RecordKinds.YEAR_LIST;
		Records<YearListRow> records = snapshot.records(kind);
		Query query = Query.of(kind, Filter.is(kind.field("reportYear"), request.reportYear()));
		long read = 0;
		Place after = null;
		List<Revised<YearListRow>> page;
		do {
			page = records.page(query, after, PAGE);
			List<YearListRow> rows = page.stream().map(Revised::value).toList();
			Map<String, CertificationObject> known = new HashMap<>();
			for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS)
					.find(rows.stream().map(YearListRow::objectId).toList())) {
				known.put(each.value().id(), each.value());
			}
			taker.take(rows, known);
			read += rows.size();
			progress.at(read, 0);
			Permission.proceed(progress);
			after = page.isEmpty() ? null : records.place(query, page.getLast().value());
		} while (page.size() == PAGE);
		return read;
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
