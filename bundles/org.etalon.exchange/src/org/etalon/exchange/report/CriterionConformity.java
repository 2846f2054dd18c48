// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Text;

/**
 * A criterion of a reference sheet, and how a service stands to it.
 *
 * @param id        id of the criterion, the same in every edition of the model
 * @param section   section it stands in
 * @param text      what is asked
 * @param weight100 weight in hundredths
 * @param verdict   how the service stands to it
 * @param percent   the share of its weight that is reached; null where it does not count
 * @param lost100   what of the sheet is lost by it, hundredths of a percent, rounded half up; 0 where nothing is
 * @param comment   what the expert said of it; possibly empty
 * @param errors    ids of typical errors that are established by it
 */
public record CriterionConformity(String id, String section, String text, int weight100, Verdict verdict,
		Integer percent, int lost100, String comment, List<String> errors) {

	/** How a service can stand to a criterion of the model; the names are codes. */
	public enum Verdict {
		/** All of it is met. */
		CONFORMS("соответствует", "conforms"),
		/** Not all of it is met. */
		DEVIATES("отклоняется", "deviates"),
		/** It does not apply, as the model allows; it does not count. */
		NOT_APPLICABLE("не применимо", "not applicable"),
		/** It was left out as not applicable, which the model does not allow. */
		NOT_ALLOWED("исключено без права", "left out without leave"),
		/** Nothing was answered. */
		NOT_ANSWERED("нет ответа", "not answered"),
		/** The sheet does not ask it, or asks it otherwise. */
		ABSENT("нет в листе", "not in the sheet");

		private final Text caption;

		Verdict(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}

		/** Whether the service is not as the model wants it, as far as is known. */
		public boolean deviation() {
			return this != CONFORMS && this != NOT_APPLICABLE;
		}
	}

	public CriterionConformity {
		errors = List.copyOf(errors);
	}
}
