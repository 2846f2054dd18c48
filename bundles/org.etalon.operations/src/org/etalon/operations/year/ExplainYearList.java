// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.rules.year.Candidate;
import org.etalon.rules.year.Eligibility;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.store.Query;
import org.etalon.store.Revised;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.ContactRole;
import org.etalon.store.records.Edition;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.YearListRow;
import org.etalon.store.records.YearReview;

/** Explains whether an object enters the list of a year: every basis and every reason, and what each rests on. */
public final class ExplainYearList {

	/**
	 * What to explain.
	 *
	 * @param reportYear the year
	 * @param objectId   the object
	 * @param asOf       the moment as of which the database is read, null for now
	 * @param on         the day by which a certificate is called expired
	 */
	public record Request(int reportYear, String objectId, Instant asOf, LocalDate on) {
	}

	/**
	 * The explanation.
	 *
	 * @param object            the object
	 * @param candidate         what is known of it
	 * @param authorityContacts whether the contacts of the authority were given
	 * @param digitalContacts   whether those of the one responsible for digitalisation were given
	 * @param eligibility       the decision by the Rules
	 * @param regional          the reasons against it by the rules of its region, after which it is not in the list
	 * @param lists             the lists of МСЗУ of its region that name it
	 * @param rules             the rules of its region that were asked, if there are any
	 * @param trace             steps of the decision by the Rules with their clauses
	 * @param listings          what the editions say of it, the oldest first
	 */
	public record Result(CertificationObject object, Candidate candidate, boolean authorityContacts,
			boolean digitalContacts, Eligibility eligibility, List<EligibilityReason> regional,
			List<RegionalList> lists, Optional<VariantStamp> rules, List<TraceStep> trace, List<Listing> listings) {

		/** Whether it enters the list. */
		public boolean eligible() {
			return eligibility.eligible() && regional.isEmpty();
		}
	}

	private final VariantRegistry registry;

	/**
	 * @param registry the rules of regions that can keep objects out
	 */
	public ExplainYearList(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * What an edition says of an object.
	 *
	 * @param edition the edition
	 * @param row     its row, null if it has none: the object had no basis
	 */
	public record Listing(Edition edition, YearListRow row) {
	}

	/**
	 * Explains.
	 *
	 * @throws RefusedException {@code BAD_YEAR}, {@code UNKNOWN_OBJECT}; {@code CONTACTS_HIDDEN} if the user may not
	 *                          read the contacts that decide
	 */
	public Result run(Store store, Request request) throws StoreException {
		YearRows.requireYear(request.reportYear());
		Permission permission = Permission.toRead(store);
		return store.read(snapshot -> {
			long asOf = request.asOf() == null ? Query.NOW : snapshot.asOf(request.asOf());
			String row = YearRows.id(request.reportYear(), request.objectId());
			Revised<CertificationObject> found = snapshot.records(RecordKinds.OBJECTS).find(request.objectId(), asOf)
					.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", request.objectId()));
			CertificationObject object = found.value();
			Authorities authorities = new Authorities(snapshot, Query.NOW);
			authorities.learn(List.of(object));
			if (!authorities.readable(object, permission)) {
				throw new RefusedException("CONTACTS_HIDDEN", object.id(), permission.expected());
			}
			Regional regional = new Regional(registry, request.on());
			regional.read(snapshot, List.of(found), asOf);
			Optional<YearReview> review = snapshot.records(RecordKinds.YEAR_REVIEWS).find(row, asOf)
					.map(Revised::value);
			Facts facts = Facts.of(snapshot, object, asOf);
			Candidate candidate = facts.candidate(object, review.orElse(null), request.on());
			Ruling.Made<Eligibility> decided = (Ruling.Made<Eligibility>) Eligibility.decide(request.reportYear(),
					candidate);
			List<Listing> listings = new ArrayList<>();
			for (Revised<Edition> edition : YearEditions.all(snapshot, request.reportYear())) {
				listings.add(new Listing(edition.value(), snapshot.records(RecordKinds.YEAR_LIST)
						.find(row, edition.value().asOf()).map(Revised::value).orElse(null)));
			}
			return new Result(object, candidate,
					facts.hasContact(object, review.orElse(null), ContactRole.CLIENT_CENTRICITY),
					facts.hasContact(object, review.orElse(null), ContactRole.DIGITALISATION), decided.value(),
					regional.against(object), regional.lists(object), regional.overlay(object), decided.trace(),
					List.copyOf(listings));
		});
	}
}
