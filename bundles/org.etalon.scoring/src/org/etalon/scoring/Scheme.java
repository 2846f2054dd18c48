// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Difference.CertificateTerm;
import org.etalon.scoring.Difference.Threshold;

/**
 * A declared way of scoring: which stages there are, how many points each finding gives, which level leads to which
 * decision and for how long. Points are integer hundredths, so that their sum is the level in percent; a scheme whose
 * best findings do not make 100 %, or that is wrong in another way, cannot be made.
 *
 * @param stages          the stages, in the order of the Rules
 * @param levelClause     clause of the sum, and of the zero that one stage with 0 points brings
 * @param missingClause   clause of information that was requested and not presented
 * @param bands           one for each decision on a level, from the highest level down to the one that begins at 0
 * @param termClause      clause of the validity
 * @param recertification what the Rules say of an object that comes again
 * @param overlaid        the overlay that this scheme follows and the scheme under it, null for none
 */
public record Scheme(List<StageScheme> stages, Clause levelClause, Clause missingClause, List<Band> bands,
		Clause termClause, RecertificationScheme recertification, Overlaid overlaid) {

	private static final List<Decision> DECISIONS = List.of(Decision.CERTIFICATE, Decision.CERTIFICATE_AND_CONCLUSION,
			Decision.CONCLUSION_ONLY);

	/** Which objects pass a stage. */
	public enum Applicability {
		/** Every object. */
		ALWAYS,
		/** Objects in the federal or a regional list of МСЗУ (clause 17, footnote); setting A07. */
		MSZU_LISTED
	}

	/**
	 * A stage of the scheme.
	 *
	 * @param stage         the stage
	 * @param applicability who passes it
	 * @param awards        points and clause of each finding the stage can end with; others are refused
	 */
	public record StageScheme(Stage stage, Applicability applicability, Map<Finding, Award> awards) {

		public StageScheme {
			Objects.requireNonNull(stage);
			Objects.requireNonNull(applicability);
			if (mostPoints(awards) <= 0) {
				throw new IllegalArgumentException("nothing to gain in " + stage);
			}
			if (applicability == Applicability.MSZU_LISTED && !awards.containsKey(Finding.STAGE_NOT_APPLICABLE)) {
				throw new IllegalArgumentException("no points for objects that do not pass " + stage);
			}
			awards = new EnumMap<>(awards);
		}

		@Override
		public Map<Finding, Award> awards() {
			return Collections.unmodifiableMap(awards);
		}

		/** Points for {@code finding}, null if the stage cannot end with it. */
		public Award award(Finding finding) {
			return awards.get(finding);
		}

		private static int mostPoints(Map<Finding, Award> awards) {
			int most = 0;
			for (Award award : awards.values()) {
				most = Math.max(most, award.points());
			}
			return most;
		}
	}

	/**
	 * Points for a finding.
	 *
	 * @param points hundredths of a point
	 * @param clause the clause that gives them
	 */
	public record Award(int points, Clause clause) {

		public Award {
			Objects.requireNonNull(clause);
			if (points < 0) {
				throw new IllegalArgumentException("points below 0: " + points);
			}
		}
	}

	/**
	 * A range of levels with one decision.
	 *
	 * @param from     lowest level in percent
	 * @param decision the decision
	 * @param clause   clause of the decision
	 * @param term     validity of the certificate, null where none is given
	 * @param mszuTerm validity for an object in the federal list of МСЗУ, null where none is given
	 */
	public record Band(int from, Decision decision, Clause clause, Term term, Term mszuTerm) {

		public Band {
			Objects.requireNonNull(clause);
			if ((term != null) != decision.certifies() || (mszuTerm != null) != decision.certifies()) {
				throw new IllegalArgumentException("a term goes with a certificate: " + decision);
			}
		}

		/** Validity of the certificate, null where none is given. */
		public Term term(boolean mszuFederal) {
			return mszuFederal ? mszuTerm : term;
		}
	}

	/**
	 * What is said of an object that comes again.
	 *
	 * @param clause           clause of the outcome (31)
	 * @param revocation       whether a certificate can be revoked by monitoring at all
	 * @param revocationClause clause that says it can or cannot
	 * @param byAnalogy        whether terms and recertification stand in the Rules only for other kinds (setting A25)
	 */
	public record RecertificationScheme(Clause clause, boolean revocation, Clause revocationClause, boolean byAnalogy) {
	}

	/**
	 * What a scheme under an overlay was made of.
	 *
	 * @param overlay the overlay
	 * @param base    the scheme under it
	 */
	public record Overlaid(Overlay.Declaration overlay, Scheme base) {
	}

	public Scheme {
		Objects.requireNonNull(levelClause);
		Objects.requireNonNull(missingClause);
		Objects.requireNonNull(termClause);
		Objects.requireNonNull(recertification);
		stages = List.copyOf(stages);
		bands = List.copyOf(bands);
		Set<Stage> declared = EnumSet.noneOf(Stage.class);
		int most = 0;
		for (StageScheme stage : stages) {
			if (!declared.add(stage.stage())) {
				throw new IllegalArgumentException("a stage is declared twice");
			}
			most += StageScheme.mostPoints(stage.awards);
		}
		if (most != 100) {
			throw new IllegalArgumentException("the best findings must make 100 %");
		}
		List<Decision> decisions = new ArrayList<>();
		for (Band band : bands) {
			decisions.add(band.decision());
		}
		if (!decisions.equals(DECISIONS) || bands.getLast().from() != 0) {
			throw new IllegalArgumentException("bands must be " + DECISIONS + ", the last one from 0 on");
		}
		for (int i = 1; i < bands.size(); i++) {
			if (bands.get(i).from() >= bands.get(i - 1).from()) {
				throw new IllegalArgumentException("bands must descend: " + bands);
			}
		}
	}

	/** A scheme without an overlay. */
	public Scheme(List<StageScheme> stages, Clause levelClause, Clause missingClause, List<Band> bands,
			Clause termClause, RecertificationScheme recertification) {
		this(stages, levelClause, missingClause, bands, termClause, recertification, null);
	}

	/**
	 * This scheme with the differences of an overlay.
	 *
	 * @throws IllegalArgumentException if its thresholds cross, or this scheme has an overlay already
	 */
	public Scheme overlaid(Overlay.Declaration overlay) {
		if (overlaid != null) {
			throw new IllegalArgumentException(
					"one overlay lies over a scheme, not " + overlay.id() + " over " + overlaid.overlay().id());
		}
		List<Band> changed = new ArrayList<>();
		for (Band band : bands) {
			Band next = band;
			for (Threshold each : overlay.all(Threshold.class)) {
				next = each.decision() == band.decision()
						? new Band(each.from(), next.decision(), next.clause(), next.term(), next.mszuTerm())
						: next;
			}
			for (CertificateTerm each : overlay.all(CertificateTerm.class)) {
				next = each.decision() == band.decision() ? new Band(next.from(), next.decision(), next.clause(),
						Objects.requireNonNullElse(each.term(), next.term()),
						Objects.requireNonNullElse(each.mszuTerm(), next.mszuTerm())) : next;
			}
			changed.add(next);
		}
		return new Scheme(stages, levelClause, missingClause, changed, termClause, recertification,
				new Overlaid(overlay, this));
	}

	/** The declared form of {@code stage}, null if the scheme does not have it. */
	public StageScheme stage(Stage stage) {
		for (StageScheme candidate : stages) {
			if (candidate.stage() == stage) {
				return candidate;
			}
		}
		return null;
	}

	/** The band {@code level} falls into. */
	public Band band(int level) {
		for (Band band : bands) {
			if (level >= band.from()) {
				return band;
			}
		}
		throw new IllegalArgumentException("level below 0: " + level);
	}

	/** Lowest level of {@code decision}. */
	public int threshold(Decision decision) {
		return band(decision).from();
	}

	/** The band of {@code decision}. */
	Band band(Decision decision) {
		for (Band band : bands) {
			if (band.decision() == decision) {
				return band;
			}
		}
		throw new IllegalArgumentException("the scheme has no " + decision);
	}

	/**
	 * A scorer by nothing but this scheme: what a variant that declares all its scoring is made of, and all that is
	 * needed to compute as it did when the variant is gone.
	 *
	 * @param variant  id of the variant, as outcomes name it
	 * @param calendar the production calendar, asked for only where the settings need it
	 */
	public Scorer scorer(String variant, Settings settings, Supplier<ProductionCalendar> calendar) {
		return new SchemeScorer(variant, this, settings, calendar);
	}

	/** Every level an object can get, in percent. */
	public SortedSet<Integer> reachableLevels() {
		SortedSet<Integer> sums = new TreeSet<>(List.of(0));
		for (StageScheme stage : stages) {
			SortedSet<Integer> next = new TreeSet<>();
			for (Award award : stage.awards.values()) {
				if (award.points() > 0) {
					for (int sum : sums) {
						next.add(sum + award.points());
					}
				}
			}
			sums = next;
		}
		sums.add(0);
		return sums;
	}
}
