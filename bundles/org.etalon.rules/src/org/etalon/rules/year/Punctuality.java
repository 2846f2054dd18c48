// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.util.Objects;

import org.etalon.norm.Text;

/**
 * Whether a step was done in time.
 *
 * @param status   in time or late, under the reading in effect
 * @param disputed whether the other reading of «до» (A04) says the contrary
 * @param deadline the deadline it was measured by
 */
public record Punctuality(Status status, boolean disputed, YearDeadline deadline) {

	/** In time or not. */
	public enum Status {
		/** Not after the last day. */
		ON_TIME("в срок", "on time"),
		/** After it. */
		LATE("с опозданием", "late");

		private final Text caption;

		Status(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	public Punctuality {
		Objects.requireNonNull(status);
		Objects.requireNonNull(deadline);
	}
}
