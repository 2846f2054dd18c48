// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.Text;
import org.etalon.norm.TraceStep;

/**
 * The typical procedures of a service (типовые процедуры), section IV.8 of the Concept, in its order. Each is isolated
 * and has input and output data, formal criteria of its start and end, binary machine-readable criteria of decision,
 * and a normed term.
 */
public enum TypicalProcedure {
	/** Profiling of the applicant. */
	PROFILING("профилирование заявителя", "profiling of the applicant"),
	/** Acceptance of the request and the documents. */
	ACCEPTANCE(
			"прием запроса и документов и (или) информации, необходимых для предоставления "
					+ "государственной или муниципальной услуги",
			"acceptance of the request and of the documents or information needed for the service"),
	/** Exchange of information between or within authorities. */
	INTERACTION("межведомственное (внутриведомственное) информационное взаимодействие",
			"exchange of information between or within authorities"),
	/** Suspension. */
	SUSPENSION("приостановление предоставления государственной или муниципальной услуги", "suspension of the service"),
	/** Decision to provide the service or to refuse it. */
	DECISION("принятие решения о предоставлении (об отказе в предоставлении) "
			+ "государственной или муниципальной услуги", "decision to provide the service or to refuse it"),
	/** Handing over of the result. */
	RESULT("предоставление результата государственной или муниципальной услуги", "provision of the result"),
	/** Further information from the applicant. */
	FURTHER_INFORMATION("получение дополнительных сведений от заявителя", "further information from the applicant"),
	/** Distribution of a limited resource. */
	DISTRIBUTION("распределение ограниченного ресурса", "distribution of a limited resource"),
	/** Assessment of the applicant or of an object of theirs. */
	ASSESSMENT("оценка заявителя (объекта, принадлежащего заявителю)",
			"assessment of the applicant or of an object of theirs"),
	/** Start of proactive provision. */
	PROACTIVE_START("начало упреждающего (проактивного) предоставления государственной или муниципальной услуги",
			"start of proactive provision");

	private static final Clause CLAUSE = new Clause(Document.CONCEPT, "IV.8");
	private static final List<TypicalProcedure> ALL = List.of(values());

	private final Text caption;

	TypicalProcedure(String ru, String en) {
		this.caption = new Text(ru, en);
	}

	/** The name a user reads; in Russian the wording of the Concept. */
	public Text caption() {
		return caption;
	}

	/** Place in the list of the Concept, from 1. */
	public int position() {
		return ordinal() + 1;
	}

	/**
	 * The procedure at a place of the list.
	 *
	 * @param position from 1
	 * @return refused with {@link org.etalon.norm.Flaw#INVALID_INPUT} for a place that the list does not have
	 */
	public static Ruling<TypicalProcedure> at(int position) {
		if (position < 1 || position > ALL.size()) {
			return Ruling.invalid("position", position, "1…" + ALL.size());
		}
		TypicalProcedure procedure = ALL.get(position - 1);
		return Ruling.made(procedure, TraceStep.of("PROCEDURE", position + " / " + ALL.size(), CLAUSE));
	}
}
