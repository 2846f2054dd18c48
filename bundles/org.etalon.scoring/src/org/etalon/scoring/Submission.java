// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.Stage;

/**
 * What is submitted to scoring: one object with the findings of its stages.
 *
 * @param kind            kind of the object
 * @param subject         two-digit code of the subject of the Federation, empty for a federal object
 * @param mszuFederal     whether it is in перечень МСЗУ (the federal list)
 * @param mszuRegional    whether it is in a regional or municipal list of the kind
 * @param regulation      finding of the stage
 * @param reception       finding of the stage
 * @param laboratory      finding of the stage
 * @param monitoring      finding of the stage
 * @param dates           dates of the certification
 * @param recertification the past of an object that comes again, null for a primary certification
 * @param answers         answers that a regional variant asks for, by the captions of their columns; empty for others
 */
public record Submission(ObjectKind kind, String subject, boolean mszuFederal, boolean mszuRegional, Finding regulation,
		Finding reception, Finding laboratory, Finding monitoring, Dates dates, Recertification recertification,
		Map<String, String> answers) {

	/** Name among the answers that says {@code yes} of an object which a regional list of an overlay names. */
	public static final String LISTED = "mszu_regional_listed";
	/** Likewise where a column holds a value that the reference data of an overlay do not have. */
	public static final String UNKNOWN_VALUE = "unknown_regional_value";
	/** Names among the answers that no column can have. */
	public static final Set<String> OWN = Set.of(LISTED, UNKNOWN_VALUE);

	/**
	 * Dates of a certification; each null if not known.
	 *
	 * @param issuedOn    date of the documents
	 * @param completedOn date when the certification was completed
	 * @param sentOn      date when the documents were sent
	 */
	public record Dates(LocalDate issuedOn, LocalDate completedOn, LocalDate sentOn) {

		/** No date is known. */
		public static final Dates UNKNOWN = new Dates(null, null, null);

		/** Only the date of the documents is known. */
		public static Dates issued(LocalDate issuedOn) {
			return issuedOn == null ? UNKNOWN : new Dates(issuedOn, null, null);
		}
	}

	public Submission {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(regulation);
		Objects.requireNonNull(reception);
		Objects.requireNonNull(laboratory);
		Objects.requireNonNull(monitoring);
		Objects.requireNonNull(dates);
		answers = Map.copyOf(answers);
	}

	/** A submission without answers. */
	public Submission(ObjectKind kind, String subject, boolean mszuFederal, boolean mszuRegional, Finding regulation,
			Finding reception, Finding laboratory, Finding monitoring, Dates dates, Recertification recertification) {
		this(kind, subject, mszuFederal, mszuRegional, regulation, reception, laboratory, monitoring, dates,
				recertification, Map.of());
	}

	/** The finding of {@code stage}. */
	public Finding finding(Stage stage) {
		return switch (stage) {
		case REGULATION -> regulation;
		case RECEPTION -> reception;
		case LABORATORY -> laboratory;
		case MONITORING -> monitoring;
		};
	}

	/** This submission with another finding of {@code stage}. */
	public Submission with(Stage stage, Finding finding) {
		return new Submission(kind, subject, mszuFederal, mszuRegional,
				stage == Stage.REGULATION ? finding : regulation, stage == Stage.RECEPTION ? finding : reception,
				stage == Stage.LABORATORY ? finding : laboratory, stage == Stage.MONITORING ? finding : monitoring,
				dates, recertification, answers);
	}

	/** This submission with other answers. */
	public Submission withAnswers(Map<String, String> others) {
		return new Submission(kind, subject, mszuFederal, mszuRegional, regulation, reception, laboratory, monitoring,
				dates, recertification, others);
	}

	/** This submission with another past and other dates. */
	public Submission again(Dates other, Recertification past) {
		return new Submission(kind, subject, mszuFederal, mszuRegional, regulation, reception, laboratory, monitoring,
				other, past, answers);
	}

	/** This submission of an object in a regional list of МСЗУ. */
	Submission listed() {
		return new Submission(kind, subject, mszuFederal, true, regulation, reception, laboratory, monitoring, dates,
				recertification, answers);
	}
}
