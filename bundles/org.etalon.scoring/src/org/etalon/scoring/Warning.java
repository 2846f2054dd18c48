// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/** What a user should know of an object that was scored all the same; the names are codes in result files. */
public enum Warning {
	/** A value was given for a stage that does not apply to the object. */
	VALUE_IGNORED,
	/** The new term ends before the day the decision was issued. */
	TERM_ALREADY_OVER,
	/** The last day of the term depends on a year the production calendar does not have. */
	CALENDAR_OUT_OF_RANGE,
	/** The date the validity starts from is not given. */
	START_DATE_UNKNOWN,
	/** A reason of an overlay keeps the object out of the list of a year. */
	KEPT_OUT_OF_YEAR_LIST,
	/** What stands in a column of an overlay is none of the values that its reference data have. */
	UNKNOWN_REGIONAL_VALUE
}
