// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Progress;
import org.etalon.norm.Ruling;
import org.etalon.operations.access.Permission;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.SendDocuments;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Submission;
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
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.RoadmapRecord;
import org.etalon.store.records.TerminationNotice;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;

/**
 * Lists what falls due within some days and what is late: deadlines of the year, documents to be sent, roadmaps,
 * certificates that end, notices, materials that did not come.
 */
public final class ListDue {

	private static final int PAGE = 2_000;

	/**
	 * What to list.
	 *
	 * @param asOf       the day
	 * @param days       how many days ahead
	 * @param conditions readings (A04) and calendar
	 */
	public record Request(LocalDate asOf, int days, Conditions conditions) {
	}

	/**
	 * What falls due.
	 *
	 * @param asOf  the day
	 * @param until the last day that was looked at
	 * @param items what falls due, by day; what is late first
	 */
	public record Result(LocalDate asOf, LocalDate until, List<DueItem> items) {

		public Result {
			items = List.copyOf(items);
		}

		/** How many of them are late. */
		public long late() {
			return items.stream().filter(item -> item.daysLeft(asOf) < 0).count();
		}
	}

	/** Lists. */
	public Result run(Store store, Request request, Progress progress) throws StoreException {
		LocalDate until = request.asOf().plusDays(request.days());
		return store.read(snapshot -> {
			Collector collector = new Collector(snapshot, request, until, progress);
			collector.yearSteps();
			collector.certificates();
			collector.conclusions();
			collector.roadmaps();
			collector.notices();
			collector.reviews();
			List<DueItem> items = collector.named();
			return new Result(request.asOf(), until, items);
		});
	}

	private static final class Collector {

		private final Snapshot snapshot;
		private final Request request;
		private final LocalDate until;
		private final Progress progress;
		private final List<DueItem> items = new ArrayList<>();

		Collector(Snapshot snapshot, Request request, LocalDate until, Progress progress) {
			this.snapshot = snapshot;
			this.request = request;
			this.until = until;
			this.progress = progress;
		}

		/** Deadlines still ahead; of those past only the approval of a list, which the database knows about. */
		void yearSteps() throws StoreException {
			int year = request.asOf().getYear();
			for (int reportYear = year; reportYear <= until.getYear() + 1; reportYear++) {
				boolean approved = approved(reportYear);
				for (YearDeadline deadline : deadlines(reportYear)) {
					LocalDate day = deadline.lastDay();
					boolean ahead = !day.isBefore(request.asOf()) && !day.isAfter(until);
					boolean done = deadline.step() == YearStep.YEAR_LIST_APPROVED && approved;
					boolean late = deadline.step() == YearStep.YEAR_LIST_APPROVED && day.isBefore(request.asOf())
							&& hasRows(reportYear);
					if (!done && (ahead || late)) {
						items.add(new DueItem(DueItem.Kind.YEAR_STEP, deadline.step(), reportYear, "", "", "", day,
								deadline.step().clause()));
					}
				}
			}
		}

		private List<YearDeadline> deadlines(int reportYear) {
			return YearCalendar.of(reportYear,
					request.conditions().settings()) instanceof Ruling.Made<List<YearDeadline>> made ? made.value()
							: List.of();
		}

		private boolean approved(int reportYear) throws StoreException {
			RecordKind<Edition> kind = RecordKinds.EDITIONS;
			return snapshot.records(kind)
					.count(Query.of(kind,
							new Filter.And(List.of(Filter.is(kind.field("register"), RegisterType.YEAR),
									Filter.is(kind.field("reportYear"), reportYear),
									Filter.is(kind.field("approved"), true))))) > 0;
		}

		private boolean hasRows(int reportYear) throws StoreException {
			RecordKind<YearListRow> kind = RecordKinds.YEAR_LIST;
			return !snapshot.records(kind)
					.page(Query.of(kind, Filter.is(kind.field("reportYear"), reportYear)), null, 1).isEmpty();
		}

		void certificates() throws StoreException {
			RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
			each(kind,
					Filter.unknown(kind.field("sentOn")).and(Filter.is(kind.field("status"), CertificateStatus.GIVEN)),
					certificate -> sending(certificate.objectId(), certificate.id(), certificate.assessmentId(),
							certificate.issuedOn()));
			Filter ending = new Filter.Between(kind.field("validTo"), firstOfTheYear(), until)
					.and(Filter.is(kind.field("status"), CertificateStatus.GIVEN));
			each(kind, ending, certificate -> {
				boolean basis = certificate.type() == CertificateType.A
						&& certificate.validTo().getYear() == request.asOf().getYear();
				DueItem.Kind due = basis ? DueItem.Kind.EXPIRY_P9_2 : DueItem.Kind.EXPIRY;
				if (isLast(certificate)) {
					add(due, certificate.objectId(), certificate.id(), certificate.validTo());
				}
			});
		}

		/** Certificates that ended earlier are no longer a matter of days. */
		private LocalDate firstOfTheYear() {
			return request.asOf().withDayOfYear(1);
		}

		/** Whether the register shows this certificate: one that was renewed does not fall due. */
		private boolean isLast(Certificate certificate) throws StoreException {
			return snapshot.records(RecordKinds.OBJECTS).find(certificate.objectId())
					.filter(object -> certificate.validTo().equals(object.value().certificateTo())).isPresent();
		}

		void conclusions() throws StoreException {
			RecordKind<Conclusion> kind = RecordKinds.CONCLUSIONS;
			each(kind, Filter.unknown(kind.field("sentOn")), conclusion -> sending(conclusion.objectId(),
					conclusion.id(), conclusion.assessmentId(), conclusion.issuedOn()));
		}

		private void sending(String objectId, String number, String assessmentId, LocalDate issuedOn)
				throws StoreException {
			Submission.Dates dates = SendDocuments.dates(snapshot, assessmentId);
			LocalDate day = SendDocuments.sending(dates, issuedOn, request.conditions().calendar().get());
			add(DueItem.Kind.SENDING, objectId, number, day);
		}

		void roadmaps() throws StoreException {
			RecordKind<RoadmapRecord> kind = RecordKinds.ROADMAPS;
			each(kind, Filter.is(kind.field("state"), State.IMPLEMENTED).negated(), roadmap -> {
				if (roadmap.state() == State.DRAFT) {
					add(DueItem.Kind.ROADMAP_DRAFT, roadmap.objectId(), roadmap.conclusionId(), roadmap.dueOn());
				} else {
					add(DueItem.Kind.ROADMAP_IMPLEMENTATION, roadmap.objectId(), roadmap.conclusionId(),
							roadmap.proposalOn());
				}
			});
		}

		void notices() throws StoreException {
			RecordKind<TerminationNotice> kind = RecordKinds.NOTICES;
			each(kind, Filter.unknown(kind.field("sentOn")),
					notice -> add(DueItem.Kind.NOTICE, notice.objectId(), notice.id(), notice.deadline()));
		}

		/** Materials of the list that is being made: due with the remarks, and missing until the list is approved. */
		void reviews() throws StoreException {
			for (int reportYear = request.asOf().getYear(); reportYear <= until.getYear() + 1; reportYear++) {
				LocalDate day = deadlines(reportYear).stream().filter(each -> each.step() == YearStep.REMARKS)
						.map(YearDeadline::lastDay).findFirst().orElse(null);
				if (day == null || day.isAfter(until) || approved(reportYear)) {
					continue;
				}
				int year = reportYear;
				RecordKind<YearListRow> kind = RecordKinds.YEAR_LIST;
				List<String> open = new ArrayList<>();
				each(kind, Filter.is(kind.field("reportYear"), year).and(Filter.is(kind.field("included"), true)),
						row -> {
							open.add(row.id());
							if (open.size() == PAGE) {
								missing(open, year, day);
								open.clear();
							}
						});
				missing(open, year, day);
			}
		}

		private void missing(List<String> rows, int reportYear, LocalDate day) throws StoreException {
			Set<String> come = new HashSet<>();
			for (Revised<YearReview> each : snapshot.records(RecordKinds.YEAR_REVIEWS).find(rows)) {
				if (each.value().materialsOn() != null) {
					come.add(each.value().id());
				}
			}
			for (String row : rows) {
				if (!come.contains(row)) {
					items.add(new DueItem(DueItem.Kind.REVIEW, null, reportYear, row.substring(row.indexOf('/') + 1),
							"", "", day, DueItem.Kind.REVIEW.clause()));
				}
			}
		}

		private void add(DueItem.Kind kind, String objectId, String document, LocalDate day) {
			if (day != null && !day.isAfter(until)) {
				items.add(new DueItem(kind, null, null, objectId, "", document, day, kind.clause()));
			}
		}

		/** Takes the records that a filter lets through, page by page, so that more can be asked for in between. */
		private <T extends Record> void each(RecordKind<T> kind, Filter filter, Taker<T> taker) throws StoreException {
			Records<T> records = snapshot.records(kind);
			Query query = Query.of(kind, filter);
			Place after = null;
			List<Revised<T>> page;
			do {
				page = records.page(query, after, PAGE);
				for (Revised<T> each : page) {
					taker.take(each.value());
				}
				Permission.proceed(progress);
				after = page.isEmpty() ? null : records.place(query, page.getLast().value());
			} while (page.size() == PAGE);
		}

		/** The items in their order with the names of their objects. */
		List<DueItem> named() throws StoreException {
			items.sort(DueItem.ORDER);
			List<DueItem> named = new ArrayList<>(items.size());
			for (int from = 0; from < items.size(); from += PAGE) {
				List<DueItem> part = items.subList(from, Math.min(items.size(), from + PAGE));
				Map<String, String> names = new HashMap<>();
				for (Revised<CertificationObject> each : snapshot.records(RecordKinds.OBJECTS)
						.find(part.stream().map(DueItem::objectId).filter(id -> !id.isEmpty()).distinct().toList())) {
					names.put(each.value().id(), each.value().name());
				}
				part.forEach(item -> named.add(new DueItem(item.kind(), item.step(), item.reportYear(), item.objectId(),
						names.getOrDefault(item.objectId(), ""), item.document(), item.day(), item.clause())));
			}
			return named;
		}
	}

	/** Takes records one by one. */
	@FunctionalInterface
	private interface Taker<T> {

		void take(T record) throws StoreException;
	}
}
