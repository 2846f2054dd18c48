// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.time.LocalDate;

/**
 * A row of the typical departmental plan.
 *
 * @param code    its number, as {@code 5.1.3}
 * @param kind    block, sub-block or item
 * @param title   what is to be done, in Russian
 * @param endDate the end that the template itself names, null where the department names it
 * @param result  what it ends with, in Russian; empty where the sub-block names it
 */
public record PlanItem(String code, Kind kind, String title, LocalDate endDate, String result) {

	/** What a row of the plan is. */
	public enum Kind {
		/** One of the seven blocks. */
		BLOCK,
		/** A part of the blocks 5 to 7. */
		SUBBLOCK,
		/** A measure (мероприятие). */
		ITEM
	}

	/** Whether this is part of the block or sub-block {@code other}. */
	boolean isWithin(String other) {
		return code.startsWith(other + ".");
	}
}
