// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Grade;
import org.etalon.norm.Stage;
import org.etalon.norm.Text;

/** One difference that an overlay lays over a national variant. */
public sealed interface Difference {

	/** The name a user reads. */
	Text name();

	/** The act of the region that it rests on, usually {@link org.etalon.norm.Document#REGIONAL}. */
	Clause basis();

	/** What it is about, equal for two differences that cannot both be declared. */
	Object place();

	/** A difference that depends on the answer in a further column of the register. */
	sealed interface Asked extends Difference {

		/** Caption of the column. */
		String column();

		@Override
		default Object place() {
			return column();
		}
	}

	/** A requirement: where it is not met, the decision is at most another one. */
	sealed interface Limit extends Difference {

		/** The best decision without it. */
		Decision otherwise();
	}

	/**
	 * The lowest level of a decision.
	 *
	 * @param decision a decision that gives a certificate
	 * @param from     lowest level in percent
	 */
	record Threshold(Text name, Clause basis, Decision decision, int from) implements Difference {

		public Threshold {
			requireNamed(name, basis);
			requireCertifying(decision);
			if (from < 1 || from > 100) {
				throw new IllegalArgumentException("not a level: " + from);
			}
		}

		@Override
		public Object place() {
			return "THRESHOLD " + decision;
		}
	}

	/**
	 * The validity of a certificate.
	 *
	 * @param decision a decision that gives a certificate
	 * @param term     the term, null for the national one
	 * @param mszuTerm the term of an object in the federal list of МСЗУ, null for the national one
	 */
	record CertificateTerm(Text name, Clause basis, Decision decision, Term term, Term mszuTerm) implements Difference {

		public CertificateTerm {
			requireNamed(name, basis);
			requireCertifying(decision);
			if (term == null && mszuTerm == null) {
				throw new IllegalArgumentException("no term for " + decision);
			}
		}

		@Override
		public Object place() {
			return "TERM " + decision;
		}
	}

	/**
	 * The least grade of a stage. A stage that was not performed, or of which nothing was presented, does not have it;
	 * of an object that does not pass the stage nothing is required.
	 *
	 * @param otherwise the best decision without it
	 */
	record LeastGrade(Text name, Clause basis, Stage stage, Grade grade, Decision otherwise) implements Limit {

		public LeastGrade {
			requireNamed(name, basis);
			Objects.requireNonNull(grade);
			requireLimit(otherwise);
			if (stage == Stage.MONITORING) {
				throw new IllegalArgumentException("no grades in " + stage);
			}
		}

		@Override
		public Object place() {
			return "GRADE " + stage + " " + otherwise;
		}
	}

	/**
	 * A criterion that has to be answered with yes.
	 *
	 * @param column    caption of the column with the answer
	 * @param otherwise the best decision without it
	 */
	record RequiredCriterion(Text name, Clause basis, String column, Decision otherwise) implements Asked, Limit {

		public RequiredCriterion {
			requireNamed(name, basis);
			requireColumn(column);
			requireLimit(otherwise);
		}

		@Override
		public Object place() {
			return column;
		}
	}

	/**
	 * A reason that keeps an object out of the list of a year where it is answered with yes.
	 *
	 * @param column caption of the column with the answer
	 */
	record EligibilityReason(Text name, Clause basis, String column) implements Asked {

		public EligibilityReason {
			requireNamed(name, basis);
			requireColumn(column);
		}
	}

	/**
	 * A regional list of МСЗУ: its objects count as listed whatever the register says.
	 *
	 * @param ids   ids of objects
	 * @param names names of objects; case and white space at the ends do not matter
	 */
	record RegionalList(Text name, Clause basis, Set<String> ids, Set<String> names) implements Difference {

		public RegionalList {
			requireNamed(name, basis);
			ids = Set.copyOf(ids);
			names = Set.copyOf(names);
		}

		@Override
		public Object place() {
			return "LIST " + name.ru();
		}

		/** Whether an object is in the list. */
		public boolean contains(String id, String objectName) {
			return ids.contains(id) || !objectName.isBlank()
					&& names.stream().anyMatch(each -> each.strip().equalsIgnoreCase(objectName.strip()));
		}
	}

	/**
	 * A further column that is shown and kept, and decides nothing.
	 *
	 * @param column caption of the column
	 * @param values reference data of the region: what may stand in it, with the text that is shown for it; empty if
	 *               that is anything
	 */
	record ExtraColumn(Text name, Clause basis, String column, Map<String, Text> values) implements Asked {

		public ExtraColumn {
			requireNamed(name, basis);
			requireColumn(column);
			values = Map.copyOf(values);
		}

		/** A column in which anything may stand. */
		public ExtraColumn(Text name, Clause basis, String column) {
			this(name, basis, column, Map.of());
		}

		/** The value that a cell means, by itself or by one of its texts; empty if it means none. */
		public Optional<String> value(String cell) {
			return values.containsKey(cell) ? Optional.of(cell)
					: values.entrySet().stream()
							.filter(each -> cell.equalsIgnoreCase(each.getValue().ru())
									|| cell.equalsIgnoreCase(each.getValue().en()))
							.map(Map.Entry::getKey).sorted().findFirst();
		}
	}

	private static void requireNamed(Text name, Clause basis) {
		if (name.ru().isBlank() || name.en().isBlank() || basis.number().isBlank()) {
			throw new IllegalArgumentException("a difference needs a name in both languages, and a basis");
		}
	}

	private static void requireCertifying(Decision decision) {
		if (!decision.certifies()) {
			throw new IllegalArgumentException("gives no certificate: " + decision);
		}
	}

	private static void requireLimit(Decision decision) {
		if (decision != Decision.CERTIFICATE_AND_CONCLUSION && decision != Decision.CONCLUSION_ONLY) {
			throw new IllegalArgumentException("limits nothing: " + decision);
		}
	}

	private static void requireColumn(String column) {
		if (column.isBlank() || !column.equals(column.strip()) || Submission.OWN.contains(column)) {
			throw new IllegalArgumentException("not a caption of a column: \"" + column + "\"");
		}
	}
}
