// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import org.etalon.norm.Grade;

/** What a stage found, or why it found nothing. */
public enum Finding {
	A_PLUS("А+"), A("А"), B_PLUS("Б+"), B("Б"), V("В"), G("Г"),
	/** The indicators of personal reception are not applicable to the object (clause 18). */
	INDICATORS_NOT_APPLICABLE("NOT_APPLICABLE", "n/a"),
	/** An act requires personal reception and it was found not performed (clause 18). */
	NOT_PERFORMED("REQUIREMENT_NOT_FULFILLED", "not-performed"),
	/** Monitoring is technically possible (clause 19). */
	CAPABLE("yes"),
	/** Monitoring is technically impossible (clause 19). */
	NOT_CAPABLE("no"),
	/** Requested information was not presented (clause 21). */
	NOT_PRESENTED("NOT_PRESENTED"),
	/** Nothing was stated. */
	NOT_STATED(""),
	/** Something was stated that means nothing; a stage of the object cannot end with it. */
	UNRECOGNISED("?"),
	/** The object does not pass this stage (clause 17, footnote); scoring finds that, a submission cannot state it. */
	STAGE_NOT_APPLICABLE("NOT_APPLICABLE", "n/a");

	private static final Finding[] ALL = values();
	private static final Grade[] GRADES = Grade.values();

	private final String code;
	private final String registerValue;

	Finding(String code) {
		this(code, code);
	}

	Finding(String code, String registerValue) {
		this.code = code;
		this.registerValue = registerValue;
	}

	/** The finding that is a grade. */
	public static Finding of(Grade grade) {
		return ALL[grade.ordinal()];
	}

	/** Whether this finding is a grade. */
	public boolean isGrade() {
		return ordinal() <= G.ordinal();
	}

	/**
	 * The grade of this finding.
	 *
	 * @throws IllegalStateException if it is not a grade
	 */
	public Grade grade() {
		if (!isGrade()) {
			throw new IllegalStateException(this + " is not a grade");
		}
		return GRADES[ordinal()];
	}

	/** A letter, a status or yes/no, as a trace prints it. */
	public String code() {
		return code;
	}

	/** How a register states it, in the form that needs no translation. */
	public String registerValue() {
		return registerValue;
	}

	/** Whether it says more than that there is nothing to say. */
	boolean statesValue() {
		return this != NOT_STATED && this != INDICATORS_NOT_APPLICABLE && this != STAGE_NOT_APPLICABLE;
	}
}
