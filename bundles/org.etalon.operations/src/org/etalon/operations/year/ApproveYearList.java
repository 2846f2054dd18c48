// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Punctuality;
import org.etalon.rules.year.YearCalendar;
import org.etalon.rules.year.YearStep;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;

/**
 * Approves the draft list of a year by a protocol of the working group (clauses 12, 16). From then on the edition is
 * the state of the rows and objects after the change that built it.
 */
public final class ApproveYearList {

	/**
	 * What to approve.
	 *
	 * @param reportYear the year
	 * @param protocol   number of the protocol
	 * @param on         its date
	 * @param today      the day it is written down on
	 * @param reason     why, in the words of the user; possibly empty
	 * @param settings   the readings (A04)
	 */
	public record Request(int reportYear, String protocol, LocalDate on, LocalDate today, String reason,
			Settings settings) {
	}

	/**
	 * What was approved.
	 *
	 * @param edition         the edition
	 * @param repeated        whether it was approved by this protocol before
	 * @param registerChanged whether objects, contacts, or what authorities sent changed after it was built, which it
	 *                        does not show
	 * @param unanswered      for how many of its objects authorities sent remarks that nobody answered
	 * @param punctuality     whether it was approved, or as a later edition updated, in time
	 */
	public record Result(Edition edition, boolean repeated, boolean registerChanged, long unanswered,
			Punctuality punctuality) {
	}

	/**
	 * Approves.
	 *
	 * @throws RefusedException {@code BAD_YEAR}, {@code NO_YEAR_LIST}, {@code APPROVED_ALREADY}, {@code NO_PROTOCOL},
	 *                          {@code DATE_AHEAD}, {@code BEFORE_THE_LAST_APPROVAL}
	 */
	public Result run(Store store, Request request, Progress progress) throws StoreException {
		Permission.require(store, Role.WORKING_GROUP);
		YearRows.requireYear(request.reportYear());
		if (request.protocol().isBlank()) {
			throw new RefusedException("NO_PROTOCOL");
		}
		if (request.on().isAfter(request.today())) {
			throw new RefusedException("DATE_AHEAD", request.on(), request.today());
		}
		return store.write(new Intent("year-list.approve", request.reason()), session -> {
			Result result = approve(session, request);
			Permission.proceed(progress);
			return result;
		});
	}

	private static Result approve(Session session, Request request) throws StoreException {
		List<Revised<Edition>> editions = YearEditions.all(session, request.reportYear());
		if (editions.isEmpty()) {
			throw new RefusedException("NO_YEAR_LIST", request.reportYear());
		}
		Edition newest = editions.getLast().value();
		boolean repeated = newest.approved() && newest.protocol().equals(request.protocol().strip())
				&& newest.approvedOn().equals(request.on());
		if (newest.approved() && !repeated) {
			throw new RefusedException("APPROVED_ALREADY", request.reportYear(), newest.edition(), newest.protocol(),
					newest.approvedOn());
		}
		for (Revised<Edition> each : editions) {
			if (each.value().approved() && each.value().approvedOn().isAfter(request.on())) {
				throw new RefusedException("BEFORE_THE_LAST_APPROVAL", request.on(), each.value().approvedOn());
			}
		}
		Edition approved = new Edition(newest.id(), newest.register(), newest.reportYear(), newest.edition(), true,
				request.protocol().strip(), request.on(), newest.asOf(), newest.objects(), newest.summary());
		boolean changed = isOvertaken(session, newest);
		session.records(RecordKinds.EDITIONS).update(approved, editions.getLast().revision());
		YearStep step = newest.edition() == 1 ? YearStep.YEAR_LIST_APPROVED : YearStep.YEAR_LIST_UPDATE;
		return new Result(approved, repeated, changed, RemarksOfYear.unanswered(session, request.reportYear()),
				YearCalendar.check(request.reportYear(), step, request.on(), request.settings()).value());
	}

	/**
	 * Whether objects, contacts, or what authorities sent for the list changed after an edition was built: what it does
	 * not show until it is built anew.
	 */
	public static boolean isOvertaken(Snapshot snapshot, Edition edition) throws StoreException {
		long since = edition.asOf();
		return isChanged(snapshot, RecordKinds.OBJECTS, since, object -> true)
				|| isChanged(snapshot, RecordKinds.CONTACTS, since, contact -> true) || isChanged(snapshot,
						RecordKinds.YEAR_REVIEWS, since, review -> review.reportYear() == edition.reportYear());
	}

	private static <T extends Record> boolean isChanged(Snapshot snapshot, RecordKind<T> kind, long since,
			Predicate<T> counts) throws StoreException {
		boolean[] changed = { false };
		snapshot.records(kind).changedSince(since, each -> {
			changed[0] = counts.test(each.value());
			return !changed[0];
		});
		return changed[0];
	}
}
