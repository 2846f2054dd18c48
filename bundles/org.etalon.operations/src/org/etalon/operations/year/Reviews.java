// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.etalon.norm.Flaw;
import org.etalon.operations.access.Permission;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Session;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.WritableRecords;
import org.etalon.store.WritableRecords.Update;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearReview;

/**
 * The one way by which what authorities sent for some objects gets into the database, whether a table brings it or a
 * letter is written down: what is wrong with it is the same, and so is what it makes.
 */
final class Reviews {

	/** How a day is written. */
	static final String DAY = "yyyy-MM-dd|dd.MM.yyyy";

	/** What became of an object. */
	enum Written {
		ADDED, CHANGED, UNCHANGED
	}

	private final Store store;
	private final Permission permission;
	private final Session session;
	private final int year;
	private final Map<String, Revised<CertificationObject>> objects;
	private final Part<YearReview> reviews;
	private final Part<RemarkAnswer> answers;

	/**
	 * @param ids the objects
	 */
	Reviews(Store store, Permission permission, Session session, int year, Collection<String> ids)
			throws StoreException {
		this.store = store;
		this.permission = permission;
		this.session = session;
		this.year = year;
		this.objects = YearRows.find(session, RecordKinds.OBJECTS, ids);
		this.reviews = new Part<>(RecordKinds.YEAR_REVIEWS, ids);
		this.answers = new Part<>(RecordKinds.REMARK_ANSWERS, ids);
	}

	/** What is kept for an object. */
	KeptReview kept(String objectId) {
		return new KeptReview(year, objectId, reviews.value(objectId), answers.value(objectId));
	}

	/** The last revision of what is kept for an object, null if there is nothing. */
	Revised<?> last(String objectId) {
		Revised<?> review = reviews.there.get(reviews.id(objectId));
		Revised<?> answer = answers.there.get(answers.id(objectId));
		return review == null || answer != null && answer.since() > review.since() ? answer : review;
	}

	/** Refuses an object that is not in the register, or belongs to another subject; null if there is nothing wrong. */
	Flaw flaw(String objectId) {
		Revised<CertificationObject> object = objects.get(objectId);
		if (object == null) {
			return new Flaw("object", "UNKNOWN_OBJECT", objectId, "");
		}
		return permission.covers(object.value().subject()) ? null
				: new Flaw("object", "OTHER_SUBJECT", objectId, permission.expected());
	}

	/**
	 * What is wrong with what is to be kept, null if nothing: without the day something came on nobody could tell
	 * whether it came in time, and without remarks or a decision there is no answer.
	 */
	static Flaw flaw(YearReview review, RemarkAnswer answer) {
		if (review != null && review.materialsOn() == null
				&& (!review.materials().isEmpty() || review.authorityContacts() || review.digitalContacts())) {
			return missing("materials_on", DAY);
		}
		if (review != null && review.remarks() != null && review.remarksOn() == null) {
			return missing("remarks_on", DAY);
		}
		if (answer == null) {
			return null;
		}
		if (review == null || review.remarks() == null) {
			return missing("remarks", "");
		}
		if (answer.outcome() == null) {
			return missing("answer", ImportReviews.OUTCOMES);
		}
		return answer.answeredOn() == null ? missing("answered_on", DAY) : null;
	}

	private static Flaw missing(String field, String expected) {
		return new Flaw(field, "MISSING_VALUE", "", expected);
	}

	/**
	 * Takes what is to be kept for an object from now on; written with {@link #write}.
	 *
	 * @param review null for nothing
	 * @param answer null for none
	 */
	Written put(String objectId, YearReview review, RemarkAnswer answer) throws StoreException {
		boolean none = kept(objectId).review() == null && kept(objectId).answer() == null;
		boolean reviewed = reviews.put(objectId, review);
		boolean answered = answers.put(objectId, answer);
		if (answered && !store.roles().contains(Role.CENTER)) {
			Permission.require(store, Role.CENTER); // what becomes of remarks is not said by those who sent them
		}
		return !reviewed && !answered ? Written.UNCHANGED : none ? Written.ADDED : Written.CHANGED;
	}

	/** Writes what was taken. */
	void write() throws StoreException {
		reviews.write();
		answers.write();
	}

	/** What there is of a kind of record for the objects, and what becomes of it. */
	private final class Part<T extends Record> {

		private final RecordKind<T> kind;
		private final WritableRecords<T> records;
		private final Map<String, Revised<T>> there;
		private final List<T> fresh = new ArrayList<>();
		private final List<Update<T>> updates = new ArrayList<>();
		private final List<Revised<T>> gone = new ArrayList<>();

		Part(RecordKind<T> kind, Collection<String> ids) throws StoreException {
			this.kind = kind;
			this.records = session.records(kind);
			this.there = new HashMap<>(YearRows.find(session, kind, ids.stream().map(this::id).toList()));
		}

		String id(String objectId) {
			return YearRows.id(year, objectId);
		}

		T value(String objectId) {
			Revised<T> found = there.get(id(objectId));
			return found == null ? null : found.value();
		}

		boolean put(String objectId, T value) {
			Revised<T> before = there.get(id(objectId));
			if (Objects.equals(value, before == null ? null : before.value())) {
				return false;
			}
			if (before == null) {
				fresh.add(value);
			} else if (value == null) {
				gone.add(before);
			} else {
				updates.add(new Update<>(value, before.revision()));
			}
			return true;
		}

		void write() throws StoreException {
			records.addAll(fresh);
			records.updateAll(updates);
			for (Revised<T> each : gone) {
				records.remove(kind.id(each.value()), each.revision());
			}
		}
	}
}
