// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Category;
import org.etalon.rules.year.Eligibility;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearStep;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.store.Intent;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RegisterType;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;

/**
 * Builds the draft list of a year from the register (clauses 8-10, 14), or updates an approved list (clause 16):
 * decides on every object, keeps those in the list and those left out although they had a basis. What is as it was
 * makes no change; after an approval whatever changes makes the next edition, the approved one stays what it is.
 */
public final class BuildYearList {

	/**
	 * What to build.
	 *
	 * @param reportYear the year
	 * @param asOf       the moment as of which the register, contacts and roadmaps are read, null for now
	 * @param on         the day on which it is done
	 * @param update     whether an approved list is to be updated; without one this is refused
	 * @param reason     why, in the words of the user; possibly empty
	 * @param settings   the readings (A04)
	 */
	public record Request(int reportYear, Instant asOf, LocalDate on, boolean update, String reason,
			Settings settings) {
	}

	/**
	 * What objects came to.
	 *
	 * @param objects      objects of the register
	 * @param included     objects in the list
	 * @param leftOut      objects with a basis that are left out
	 * @param noBasis      objects without a basis, of which nothing is kept
	 * @param onlyContacts objects left out for nothing but the contacts of clause 11, which are due with the remarks
	 * @param unknown      objects in the list of which it is not known whether their form can be tested or access given
	 * @param bases        how many objects have each basis
	 * @param reasons      how many objects with a basis have each reason against them
	 * @param regional     how many objects with a basis the rules of their region keep out, by the column answered
	 */
	public record Counts(long objects, long included, long leftOut, long noBasis, long onlyContacts, long unknown,
			Map<EligibilityBasis, Long> bases, Map<IneligibilityReason, Long> reasons,
			SortedMap<String, Long> regional) {
	}

	private final VariantRegistry registry;

	/**
	 * @param registry the rules of regions that can keep objects out
	 */
	public BuildYearList(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * What was built.
	 *
	 * @param edition     the edition: the draft, or the approved one if nothing changed since
	 * @param previous    the approved edition before it, null if there is none
	 * @param added       rows that are new
	 * @param changed     rows that say something else than before
	 * @param removed     rows that are gone
	 * @param unchanged   rows that are as they were
	 * @param counts      what objects came to
	 * @param punctuality whether the step of the year, publication or update, is in time on that day
	 */
	public record Result(Edition edition, Edition previous, long added, long changed, long removed, long unchanged,
			Counts counts, Punctuality punctuality) {

		/** Whether anything is otherwise than before. */
		public boolean different() {
			return added + changed + removed > 0;
		}
	}

	/**
	 * Builds.
	 *
	 * @throws RefusedException {@code BAD_YEAR}, {@code NO_OBJECTS}, {@code NOT_APPROVED}
	 */
	public Result run(Store store, Request request, Progress progress) throws StoreException {
		Permission.require(store, Role.CENTER);
		YearRows.requireYear(request.reportYear());
		Intent intent = new Intent(request.update() ? "year-list.update" : "year-list.build", request.reason());
		return store.fill(intent, Set.of(RecordKinds.YEAR_LIST),
				session -> new Run(registry, session, request, progress).run());
	}

	private static final class Run {

		private final Session session;
		private final Request request;
		private final Progress progress;
		private final int year;
		private final long register;
		private final WritableRecords<YearListRow> rows;
		private final Revised<Edition> newest;
		private final Revised<Edition> approved;
		private final Facts facts;
		private final Regional regional;
		private final Map<EligibilityBasis, Long> bases = new EnumMap<>(EligibilityBasis.class);
		private final Map<IneligibilityReason, Long> reasons = new EnumMap<>(IneligibilityReason.class);
		private final SortedMap<String, Long> regionalReasons = new TreeMap<>();
		private final SortedMap<String, ListRules> rules = new TreeMap<>();
		private long objects;
		private long included;
		private long leftOut;
		private long onlyContacts;
		private long unknown;
		private long added;
		private long changed;
		private long removed;
		private long unchanged;

		Run(VariantRegistry registry, Session session, Request request, Progress progress) throws StoreException {
			this.session = session;
			this.request = request;
			this.progress = progress;
			this.year = request.reportYear();
			this.register = request.asOf() == null ? Query.NOW : session.asOf(request.asOf());
			this.rows = session.records(RecordKinds.YEAR_LIST);
			List<Revised<Edition>> editions = YearEditions.all(session, year);
			this.newest = editions.isEmpty() ? null : editions.getLast();
			this.approved = editions.stream().filter(each -> each.value().approved()).reduce((one, other) -> other)
					.orElse(null);
			if (request.update() && approved == null) {
				throw new RefusedException("NOT_APPROVED", year);
			}
			this.facts = Facts.of(session, register);
			this.regional = new Regional(registry, request.on());
		}

		Result run() throws StoreException {
			Query query = Query.all(RecordKinds.OBJECTS).asOf(register);
			long total = session.records(RecordKinds.OBJECTS).count(query);
			if (total == 0) {
				throw new RefusedException("NO_OBJECTS", year);
			}
			Place after = null;
			String place = YearRows.begin(year);
			List<Revised<CertificationObject>> page;
			do {
				page = session.records(RecordKinds.OBJECTS).page(query, after, YearRows.BATCH);
				boolean last = page.size() < YearRows.BATCH;
				String upTo = last ? YearRows.end(year) : YearRows.id(year, page.getLast().value().id());
				judge(page, place, upTo);
				place = upTo;
				after = last ? null : session.records(RecordKinds.OBJECTS).place(query, page.getLast().value());
				objects += page.size();
				progress.at(objects, total);
				Permission.proceed(progress);
			} while (after != null);
			Edition edition = edition();
			Punctuality punctuality = YearCalendar
					.check(year, approved == null ? YearStep.YEAR_LIST_PUBLISHED : YearStep.YEAR_LIST_UPDATE,
							request.on(), request.settings())
					.value();
			return new Result(edition, approved == null ? null : approved.value(), added, changed, removed, unchanged,
					counts(), punctuality);
		}

		/** Decides on a batch of objects and makes their rows what they have to be. */
		private void judge(List<Revised<CertificationObject>> page, String after, String upTo) throws StoreException {
			Map<String, Revised<YearListRow>> there = new LinkedHashMap<>();
			for (Revised<YearListRow> each : YearRows.stretch(session, RecordKinds.YEAR_LIST, after, upTo, Query.NOW)) {
				there.put(each.value().objectId(), each);
			}
			Map<String, YearReview> reviews = new HashMap<>();
			for (Revised<YearReview> each : YearRows.stretch(session, RecordKinds.YEAR_REVIEWS, after, upTo,
					register)) {
				reviews.put(each.value().objectId(), each.value());
			}
			List<YearListRow> fresh = new ArrayList<>();
			List<WritableRecords.Update<YearListRow>> updates = new ArrayList<>();
			Map<YearListRow, Revised<YearListRow>> alike = new LinkedHashMap<>();
			Map<String, CertificationObject> now = new HashMap<>();
			regional.read(session, page, register);
			for (Revised<CertificationObject> each : page) {
				CertificationObject object = each.value();
				Eligibility decided = Eligibility
						.decide(year, facts.candidate(object, reviews.get(object.id()), request.on())).value();
				if (decided.basis().isEmpty()) {
					continue;
				}
				List<EligibilityReason> against = regional.against(object);
				count(object, decided, against);
				regional.asked(object, rules);
				YearListRow row = new YearListRow(YearRows.id(year, object.id()), year, object.id(), each.revision(),
						decided.eligible() && against.isEmpty(), YearRows.codes(decided.basis()),
						Regional.codes(YearRows.codes(decided.reasons()), against), object.selfCheck());
				Revised<YearListRow> before = there.remove(object.id());
				if (before == null) {
					fresh.add(row);
				} else if (before.value().equals(row)) {
					unchanged++;
				} else if (saysTheSame(before.value(), row)) {
					alike.put(row, before);
					now.put(object.id(), object);
				} else {
					updates.add(new WritableRecords.Update<>(row, before.revision()));
				}
			}
			compare(alike, now, updates);
			rows.addAll(fresh);
			rows.updateAll(updates);
			for (Revised<YearListRow> gone : there.values()) {
				rows.remove(gone.value().id(), gone.revision());
			}
			added += fresh.size();
			changed += updates.size();
			removed += there.size();
		}

		/** Another revision of an object is a change of the list only if the list shows what changed (clause 13). */
		private void compare(Map<YearListRow, Revised<YearListRow>> alike, Map<String, CertificationObject> now,
				List<WritableRecords.Update<YearListRow>> updates) throws StoreException {
			if (alike.isEmpty()) {
				return;
			}
			Map<String, CertificationObject> judged = YearRows.judged(session,
					alike.values().stream().map(Revised::value).toList());
			alike.forEach((row, before) -> {
				if (looksTheSame(judged.get(row.objectId()), now.get(row.objectId()))) {
					unchanged++;
				} else {
					updates.add(new WritableRecords.Update<>(row, before.revision()));
				}
			});
		}

		private void count(CertificationObject object, Eligibility decided, List<EligibilityReason> against) {
			decided.basis().forEach(each -> bases.merge(each, 1L, Long::sum));
			decided.reasons().forEach(each -> reasons.merge(each, 1L, Long::sum));
			against.forEach(each -> regionalReasons.merge(each.column(), 1L, Long::sum));
			if (decided.eligible() && against.isEmpty()) {
				included++;
				unknown += object.remotelyTestable() == null || object.accessForCenter() == null ? 1 : 0;
			} else {
				leftOut++;
				onlyContacts += against.isEmpty()
						&& decided.reasons().equals(List.of(IneligibilityReason.P14_4_CONTACTS)) ? 1 : 0;
			}
		}

		private Counts counts() {
			return new Counts(objects, included, leftOut, objects - included - leftOut, onlyContacts, unknown, bases,
					reasons, regionalReasons);
		}

		/** The draft that says what the rows are now; the approved edition if they are as they were approved. */
		private Edition edition() throws StoreException {
			WritableRecords<Edition> editions = session.records(RecordKinds.EDITIONS);
			boolean different = added + changed + removed > 0;
			if (newest == null || newest.value().approved() && different) {
				Edition draft = draft(newest == null ? 1 : newest.value().edition() + 1, session.change().id());
				editions.add(draft);
				return draft;
			}
			if (newest.value().approved()) {
				return newest.value();
			}
			boolean later = different || request.asOf() == null && ApproveYearList.isOvertaken(session, newest.value());
			Edition draft = draft(newest.value().edition(), later ? session.change().id() : newest.value().asOf());
			editions.update(draft, newest.revision());
			return draft;
		}

		private Edition draft(int number, Long asOf) {
			return new Edition("YEAR-" + year + "/" + number, RegisterType.YEAR, year, number, false, null, null, asOf,
					Math.toIntExact(included), summary());
		}

		private String summary() {
			Map<String, Long> all = new LinkedHashMap<>();
			all.put("INCLUDED", included);
			all.put("LEFT_OUT", leftOut);
			all.put("NO_BASIS", objects - included - leftOut);
			bases.forEach((basis, count) -> all.put(basis.name(), count));
			reasons.forEach((reason, count) -> all.put(reason.name(), count));
			if (!regionalReasons.isEmpty()) {
				all.put("REGIONAL", regionalReasons.values().stream().mapToLong(Long::longValue).sum());
			}
			return Stream.concat(all.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()),
					rules.values().stream().map(ListRules::code)).collect(Collectors.joining(", "));
		}
	}

	/** Whether two rows differ in nothing but the revision that was judged. */
	static boolean saysTheSame(YearListRow one, YearListRow other) {
		return one.included() == other.included() && one.basis().equals(other.basis())
				&& one.reasons().equals(other.reasons()) && one.selfCheck() == other.selfCheck();
	}

	/** Whether a list shows two states of an object alike (clause 13а-г). */
	static boolean looksTheSame(CertificationObject one, CertificationObject other) {
		return one != null && other != null && Objects.equals(one.name(), other.name())
				&& one.typical() == other.typical() && Category.of(one.kind()) == Category.of(other.kind())
				&& Objects.equals(one.authorityId(), other.authorityId());
	}

	/** Bases a row names. */
	static Collection<EligibilityBasis> bases(YearListRow row) {
		return YearRows.values(EligibilityBasis.class, row.basis());
	}

	/** Reasons a row names. */
	static Collection<IneligibilityReason> reasons(YearListRow row) {
		return YearRows.values(IneligibilityReason.class, row.reasons());
	}
}
