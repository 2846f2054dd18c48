// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.Optional;

import org.etalon.norm.Clause;
import org.etalon.norm.Text;

/**
 * A step of the year that the Rules give a date (clauses 6, 10, 12, 16), in order of time. Nothing else in the Rules
 * has a date: neither the approval of the Unified register (7) nor the yearly data for the Ministry (28).
 */
public enum YearStep {
	/** Сведения о сервисах. */
	SERVICES_INFO("servicesInfo", -1, MonthDay.of(11, 20), false, "6", Actor.RESPONSIBLE,
			new Text("Сведения о сервисах — в Аналитический центр",
					"Information on servises, to the Analytical Centre")),
	/** Проект Единого перечня. */
	UNIFIED_LIST_DRAFT("unifiedListDraft", -1, MonthDay.of(12, 1), false, "6", Actor.ANALYTICAL_CENTRE,
			new Text("Актуализация проекта Единого перечня", "Update of the draft Unified register")),
	/** Проект перечня отчетного года и уведомление о нем. */
	YEAR_LIST_PUBLISHED("yearListPublished", -1, MonthDay.of(12, 20), true, "10", Actor.ANALYTICAL_CENTRE,
			new Text("Размещение проекта перечня отчетного года и уведомление ответственных",
					"Publication of the draft year list and notice to those responsible")),
	/** Замечания и предложения с материалами. */
	REMARKS("remarks", 0, MonthDay.of(1, 31), false, "10", Actor.RESPONSIBLE,
			new Text("Замечания и предложения с материалами — в Аналитический центр",
					"Remarks and proposals with materials, to the Analytical Centre")),
	/** Утверждение перечня отчетного года. */
	YEAR_LIST_APPROVED("yearListApproved", 0, MonthDay.of(3, 1), false, "12", Actor.WORKING_GROUP,
			new Text("Утверждение перечня отчетного года", "Approval of the year list")),
	/** Актуализация перечня отчетного года. */
	YEAR_LIST_UPDATE("yearListUpdate", 0, MonthDay.of(11, 1), true, "16", Actor.ANALYTICAL_CENTRE,
			new Text("Актуализация перечня отчетного года при необходимости", "Update of the year list if necessary"));

	private final String code;
	private final int yearOffset;
	private final MonthDay day;
	private final boolean until;
	private final Clause clause;
	private final Actor actor;
	private final Text caption;

	YearStep(String code, int yearOffset, MonthDay day, boolean until, String clause, Actor actor, Text caption) {
		this.code = code;
		this.yearOffset = yearOffset;
		this.day = day;
		this.until = until;
		this.clause = new Clause(clause);
		this.actor = actor;
		this.caption = caption;
	}

	/** The step with the name {@code code}. */
	public static Optional<YearStep> find(String code) {
		return Arrays.stream(values()).filter(step -> step.code.equals(code)).findFirst();
	}

	/** The name of the step in cases and result files. */
	public String code() {
		return code;
	}

	/** Year of the step less the reporting year. */
	int yearOffset() {
		return yearOffset;
	}

	/** Day that the clause names. */
	MonthDay day() {
		return day;
	}

	/** Whether the clause says «в срок до», which A04 is about, and not «не позднее». */
	public boolean until() {
		return until;
	}

	/** The clause that gives the date. */
	public Clause clause() {
		return clause;
	}

	/** Who has to do it. */
	public Actor actor() {
		return actor;
	}

	/** What has to be done, as a user reads it. */
	public Text caption() {
		return caption;
	}
}
