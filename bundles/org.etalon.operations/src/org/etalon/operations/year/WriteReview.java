// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.util.List;

import org.etalon.norm.Flaw;
import org.etalon.norm.Progress;
import org.etalon.operations.access.Meanwhile;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Intent;
import org.etalon.store.Revised;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearReview;

/**
 * Writes down what one letter of an authority brought for an object of the list of a year (clauses 10, 11), and what
 * became of its remarks. Unlike a line of a table it says everything: what it leaves out is no longer kept.
 */
public final class WriteReview {

	/**
	 * What to write.
	 *
	 * @param seen   what was kept when the user looked at it
	 * @param review what is kept from now on, null for nothing
	 * @param answer what became of the remarks, null for nothing yet; the Center's to say
	 * @param reason why, in the words of the user; possibly empty
	 */
	public record Request(KeptReview seen, YearReview review, RemarkAnswer answer, String reason) {
	}

	/**
	 * What is kept for an object.
	 *
	 * @throws RefusedException {@code BAD_YEAR}
	 */
	public static KeptReview kept(Store store, int reportYear, String objectId) throws StoreException {
		YearRows.requireYear(reportYear);
		String id = YearRows.id(reportYear, objectId);
		return store.read(snapshot -> new KeptReview(reportYear, objectId,
				snapshot.records(RecordKinds.YEAR_REVIEWS).find(id).map(Revised::value).orElse(null),
				snapshot.records(RecordKinds.REMARK_ANSWERS).find(id).map(Revised::value).orElse(null)));
	}

	/** Whether a user may say what became of remarks. */
	public static boolean mayAnswer(Store store) {
		return store.roles().contains(Role.CENTER);
	}

	/** What is wrong with what is to be kept, by the name of the column a table has for it; null if nothing is. */
	public static Flaw flaw(YearReview review, RemarkAnswer answer) {
		return Reviews.flaw(review, answer);
	}

	/**
	 * Writes.
	 *
	 * @return whether anything else is kept now
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code OTHER_SUBJECT}, {@code CHANGED_MEANWHILE}, or what is
	 *                          missing as {@code MISSING_VALUE}
	 * @throws StoreException   {@code NOT_ALLOWED}, of an answer too if the user is not the Center
	 */
	public boolean run(Store store, Request request, Progress progress) throws StoreException {
		Permission permission = Permission.require(store, Role.CENTER, Role.REGION);
		String object = request.seen().objectId();
		return store.write(new Intent("year-list.write", request.reason()), session -> {
			Reviews reviews = new Reviews(store, permission, session, request.seen().reportYear(), List.of(object));
			if (reviews.flaw(object) != null) {
				permission.requireOwn(session, object);
				throw new RefusedException("UNKNOWN_OBJECT", object);
			}
			Flaw flaw = Reviews.flaw(request.review(), request.answer());
			if (flaw != null) {
				throw RefusedException.rule(flaw);
			}
			if (!reviews.kept(object).equals(request.seen())) {
				Revised<?> last = reviews.last(object);
				throw last == null ? new RefusedException("CHANGED_MEANWHILE", object, "–")
						: Meanwhile.changed(session, last, object);
			}
			boolean changed = reviews.put(object, request.review(), request.answer()) != Reviews.Written.UNCHANGED;
			reviews.write();
			Permission.proceed(progress);
			return changed;
		});
	}
}
