// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Material;
import org.etalon.rules.year.Materials;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearDeadline;
import org.etalon.rules.year.YearStep;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;

/**
 * Looks through what came for the draft list of a year (clauses 10, 11): for each object in it, each that only the
 * contacts keep out of it, and each with remarks, what is missing, what remarks came and what became of them, what is
 * late.
 */
public final class ReviewYearList {

	/**
	 * What to look through.
	 *
	 * @param reportYear the year
	 * @param on         the day on which what is missing is late or not
	 * @param settings   the readings (A04)
	 */
	public record Request(int reportYear, LocalDate on, Settings settings) {
	}

	/**
	 * An object and what came for it.
	 *
	 * @param object      the object as the register has it now
	 * @param awaited     whether materials are awaited: it is in the list, or only contacts keep it out
	 * @param missing     what is missing of what is awaited, in the order of the clauses
	 * @param materialsOn when the last material came, null if none did
	 * @param materials   whether that was in time, null if none came
	 * @param remarks     the remarks, null if there are none
	 * @param remarksOn   when they came
	 * @param punctuality whether they came in time, null if there are none
	 * @param answer      what became of them, null if nobody said so
	 * @param overdue     whether something is missing after the last day
	 */
	public record Reviewed(ListedObject object, boolean awaited, List<Material> missing, LocalDate materialsOn,
			Punctuality materials, String remarks, LocalDate remarksOn, Punctuality punctuality, RemarkAnswer answer,
			boolean overdue) {

		/** Whether there are remarks that nobody answered yet, or that came after the answer. */
		public boolean unanswered() {
			return KeptReview.unanswered(remarks, remarksOn, answer);
		}

		/** Whether its authority is late: something came too late, or is missing after the last day. */
		public boolean late() {
			return overdue || isLate(materials) || isLate(punctuality);
		}

		private static boolean isLate(Punctuality punctuality) {
			return punctuality != null && punctuality.status() == Punctuality.Status.LATE;
		}
	}

	/**
	 * The sum.
	 *
	 * @param deadlines  the deadlines of the year
	 * @param objects    objects that were looked through
	 * @param complete   objects for which nothing is missing
	 * @param remarks    objects with remarks
	 * @param unanswered objects with remarks that nobody answered
	 * @param late       objects whose authority is late
	 * @param hidden     objects that were left out: the user may not read the contacts that are asked for
	 * @param lateBy     how many objects each authority is late with, by its name
	 */
	public record Result(List<YearDeadline> deadlines, long objects, long complete, long remarks, long unanswered,
			long late, long hidden, Map<String, Long> lateBy) {
	}

	private final VariantRegistry registry;

	/**
	 * @param registry the rules of regions, whose lists of МСЗУ count
	 */
	public ReviewYearList(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Looks through.
	 *
	 * @param taker takes the objects in order of id
	 * @throws RefusedException {@code BAD_YEAR}, {@code NO_YEAR_LIST}
	 */
	public Result run(Store store, Request request, Taker<Reviewed> taker, Progress progress)
			throws StoreException, IOException {
		YearRows.requireYear(request.reportYear());
		try {
			return store.read(
					snapshot -> new Run(Permission.toRead(store), registry, snapshot, request, taker).run(progress));
		} catch (UncheckedIOException e) {
			throw e.getCause();
		}
	}

	private static final class Run {

		private final Permission permission;
		private final Snapshot snapshot;
		private final Request request;
		private final Taker<Reviewed> taker;
		private final int year;
		private final List<YearDeadline> deadlines;
		private final LocalDate lastDay;
		private final Regional regional;
		private final Facts facts;
		private final Authorities authorities;
		private final Map<String, Long> lateBy = new TreeMap<>();
		private long objects;
		private long complete;
		private long remarks;
		private long unanswered;
		private long late;
		private long hidden;

		Run(Permission permission, VariantRegistry registry, Snapshot snapshot, Request request, Taker<Reviewed> taker)
				throws StoreException {
			this.permission = permission;
			this.regional = new Regional(registry, request.on());
			this.snapshot = snapshot;
			this.request = request;
			this.taker = taker;
			this.year = request.reportYear();
			this.deadlines = YearCalendar.of(year, request.settings()).value();
			this.lastDay = deadlines.stream().filter(each -> each.step() == YearStep.REMARKS).findFirst().orElseThrow()
					.lastDay();
			this.facts = Facts.of(snapshot, Query.NOW);
			this.authorities = new Authorities(snapshot, Query.NOW);
		}

		Result run(Progress progress) throws StoreException {
			if (YearEditions.all(snapshot, year).isEmpty()) {
				throw new RefusedException("NO_YEAR_LIST", year);
			}
			String after = YearRows.begin(year);
			String end = YearRows.end(year);
			List<Revised<YearListRow>> batch;
			do {
				batch = YearRows.batch(snapshot, RecordKinds.YEAR_LIST, after, end, Query.NOW);
				String upTo = batch.size() < YearRows.BATCH ? end : batch.getLast().value().id();
				review(batch.stream().map(Revised::value).toList(), after, upTo);
				after = upTo;
				progress.at(objects, 0);
				Permission.proceed(progress);
			} while (batch.size() == YearRows.BATCH);
			return new Result(deadlines, objects, complete, remarks, unanswered, late, hidden, lateBy);
		}

		/** Contacts are due with the remarks: what only they keep out is still being waited for. */
		private static boolean isAwaited(YearListRow row) {
			return row.included() || row.reasons().equals(IneligibilityReason.P14_4_CONTACTS.name());
		}

		private void review(List<YearListRow> all, String after, String upTo) throws StoreException {
			Map<String, YearReview> reviews = stretch(RecordKinds.YEAR_REVIEWS, after, upTo);
			Map<String, RemarkAnswer> answers = stretch(RecordKinds.REMARK_ANSWERS, after, upTo);
			List<YearListRow> rows = all.stream().filter(row -> isAwaited(row) || isRemarked(reviews.get(row.id())))
					.toList();
			Map<String, Revised<CertificationObject>> found = YearRows.find(snapshot, RecordKinds.OBJECTS,
					rows.stream().map(YearListRow::objectId).toList());
			authorities.learn(found.values().stream().map(Revised::value).toList());
			for (YearListRow row : rows) {
				Revised<CertificationObject> object = found.get(row.objectId());
				if (!authorities.readable(object == null ? null : object.value(), permission)) {
					hidden++;
					continue;
				}
				Reviewed reviewed = reviewed(row, object == null ? null : object.value(), reviews.get(row.id()),
						answers.get(row.id()));
				objects++;
				complete += reviewed.awaited() && reviewed.missing().isEmpty() ? 1 : 0;
				remarks += reviewed.remarks() == null ? 0 : 1;
				unanswered += reviewed.unanswered() ? 1 : 0;
				if (reviewed.late()) {
					late++;
					lateBy.merge(reviewed.object().authority(), 1L, Long::sum);
				}
				taker.unchecked(reviewed);
			}
		}

		private static boolean isRemarked(YearReview review) {
			return review != null && review.remarks() != null;
		}

		private <T extends Record> Map<String, T> stretch(RecordKind<T> kind, String after, String upTo)
				throws StoreException {
			Map<String, T> found = new HashMap<>();
			for (Revised<T> each : YearRows.stretch(snapshot, kind, after, upTo, Query.NOW)) {
				found.put(kind.id(each.value()), each.value());
			}
			return found;
		}

		private Reviewed reviewed(YearListRow row, CertificationObject object, YearReview review, RemarkAnswer answer) {
			Set<Material> presented = EnumSet.noneOf(Material.class);
			if (review != null) {
				presented.addAll(YearRows.values(Material.class, review.materials()));
			}
			if (facts.hasContact(object, review, ContactRole.CLIENT_CENTRICITY)) {
				presented.add(Material.AUTHORITY_CONTACTS);
			}
			if (facts.hasContact(object, review, ContactRole.DIGITALISATION)) {
				presented.add(Material.DIGITAL_CONTACTS);
			}
			List<Material> missing = !isAwaited(row) ? List.of()
					: Materials.check(Category.of(object == null ? null : object.kind()),
							object != null && object.mszuFederal() != null, object != null && regional.listed(object),
							presented).value().missing();
			LocalDate materialsOn = review == null ? null : review.materialsOn();
			LocalDate remarksOn = review == null || review.remarks() == null ? null : review.remarksOn();
			return new Reviewed(ListedObject.of(row, object, authorities), isAwaited(row), missing, materialsOn,
					punctuality(materialsOn), review == null ? null : review.remarks(), remarksOn,
					punctuality(remarksOn), answer, !missing.isEmpty() && request.on().isAfter(lastDay));
		}

		private Punctuality punctuality(LocalDate day) {
			return day == null ? null : YearCalendar.check(year, YearStep.REMARKS, day, request.settings()).value();
		}
	}
}
