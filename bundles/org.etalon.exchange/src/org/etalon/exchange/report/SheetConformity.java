// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;

/**
 * A sheet of a service beside the reference sheet of the model.
 *
 * @param stage         the stage
 * @param standing      whether there is a sheet
 * @param grade         the grade it ends with; null for none
 * @param conformity100 share of the weight of the reference sheet that is met, hundredths of a percent, rounded half
 *                      up; null where nothing counts
 * @param reached       what is met, weight in hundredths × percent
 * @param whole         what could be met
 * @param criteria      criteria of the reference sheet in their order; none without a sheet
 * @param additional    criteria of the sheet that the model does not have; they do not count
 */
public record SheetConformity(Stage stage, Standing standing, Grade grade, Integer conformity100, long reached,
		long whole, List<CriterionConformity> criteria, List<String> additional) {

	/** Whether a sheet is there; the names are codes. */
	public enum Standing {
		/** It is finished, or comes from a file. */
		FINISHED("заполнен", "finished"),
		/** It is being filled: what is not answered is taken as not met. */
		IN_PROGRESS("заполняется", "being filled"),
		/** It is not there. */
		MISSING("нет листа", "no sheet"),
		/** It is not there, and the stage is none for this object (clause 17, note). */
		NOT_REQUIRED("не требуется", "not required");

		private final Text caption;

		Standing(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	public SheetConformity {
		criteria = List.copyOf(criteria);
		additional = List.copyOf(additional);
	}

	/** How many criteria are not met. */
	public int deviations() {
		return (int) criteria.stream().filter(each -> each.verdict().deviation()).count();
	}
}
