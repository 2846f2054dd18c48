// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import java.time.LocalDate;

import org.etalon.norm.Text;
import org.etalon.store.Named;

/**
 * What became of the remarks of an authority on the draft list of a year, which are there to make it exact (clause 10).
 * A record of its own beside the {@link YearReview}, because a region sends remarks and does not answer them.
 *
 * @param id         {@code 2027/} and the id of the object
 * @param reportYear the year
 * @param objectId   the object
 * @param outcome    what became of them
 * @param text       the answer, null if nothing more is said
 * @param answeredOn when it was given
 */
public record RemarkAnswer(@Named(ru = "идентификатор", en = "id") String id,
		@Named(ru = "отчетный год", en = "reporting year", clause = "10") int reportYear,
		@Named(ru = "объект", en = "object", clause = "10") String objectId,
		@Named(ru = "решение по замечаниям", en = "decision on the remarks", clause = "10") Outcome outcome,
		@Named(ru = "ответ", en = "answer", clause = "10") String text,
		@Named(ru = "день ответа", en = "day of the answer", clause = "10") LocalDate answeredOn) {

	/** What can become of remarks. */
	public enum Outcome {
		/** The list follows them. */
		ACCEPTED("учтены", "accepted"),
		/** It follows some of them. */
		PARTLY("учтены частично", "accepted in part"),
		/** It does not follow them. */
		DECLINED("отклонены", "declined");

		private final Text caption;

		Outcome(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/** Whether it answers remarks that came on a day: not those that came after it. */
	public boolean answers(LocalDate remarksOn) {
		return answeredOn != null && (remarksOn == null || !answeredOn.isBefore(remarksOn));
	}
}
