// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Text;

/**
 * A typical error of the model, and whether a service makes it.
 *
 * @param id             id of the error
 * @param text           the error
 * @param recommendation the recommendation, empty for none
 * @param severity       MINOR, MAJOR or CRITICAL; empty if the model does not say it
 * @param finding        whether it is made
 * @param pointsLost100  points it costs, hundredths; null where the model does not say it
 * @param criteria       ids of the criteria it breaks that are not met
 */
public record ErrorConformity(String id, String text, String recommendation, String severity, Finding finding,
		Integer pointsLost100, List<String> criteria) {

	/** What was found; the names are codes. */
	public enum Finding {
		/** A criterion that it breaks is not met. */
		FOUND("найдена", "found"),
		/** Every criterion that it breaks is met or does not apply. */
		NOT_FOUND("не найдена", "not found"),
		/** The sheets do not tell: it breaks no criterion, or one that was not answered. */
		NOT_ESTABLISHED("не установлена", "not established");

		private final Text caption;

		Finding(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	public ErrorConformity {
		criteria = List.copyOf(criteria);
	}
}
