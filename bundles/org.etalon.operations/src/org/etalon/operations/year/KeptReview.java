// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.LocalDate;

import org.etalon.store.records.RemarkAnswer;
import org.etalon.store.records.YearReview;

/**
 * What is kept of what an authority sent for an object of the list of a year, and of what was answered.
 *
 * @param reportYear the year
 * @param objectId   the object
 * @param review     what was sent, null for nothing
 * @param answer     what became of the remarks, null if nobody said so
 */
public record KeptReview(int reportYear, String objectId, YearReview review, RemarkAnswer answer) {

	/** The id of its records. */
	public String id() {
		return YearRows.id(reportYear, objectId);
	}

	/** The remarks, null for none. */
	public String remarks() {
		return review == null ? null : review.remarks();
	}

	/** Whether there are remarks that nobody answered yet, or that came after the answer. */
	public boolean unanswered() {
		return review != null && unanswered(review.remarks(), review.remarksOn(), answer);
	}

	static boolean unanswered(String remarks, LocalDate remarksOn, RemarkAnswer answer) {
		return remarks != null && (answer == null || !answer.answers(remarksOn));
	}
}
