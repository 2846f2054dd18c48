// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.etalon.scoring.Given.DEFAULTS;
import static org.etalon.scoring.Given.FOUR;
import static org.etalon.scoring.Given.LADDER;
import static org.etalon.scoring.Given.TWO;
import static org.etalon.scoring.Given.again;
import static org.etalon.scoring.Given.listed;
import static org.etalon.scoring.Given.past;
import static org.etalon.scoring.Given.twoStages;
import static org.etalon.scoring.Given.unlisted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Distance.Improvement;
import org.junit.jupiter.api.Test;

class DistanceTest {

	private static final Finding YES = Finding.CAPABLE;

	private final Map<String, Scorer> scorers = new HashMap<>();

	@Test
	void oneStepToTheThreshold() {
		Submission submission = unlisted(Finding.B, Finding.NOT_STATED, Finding.V, YES); // 15+30+10+10 = 65
		assertEquals(Set.of(List.of(new Improvement(Stage.REGULATION, "Б", "Б+")),
				List.of(new Improvement(Stage.LABORATORY, "В", "Б"))), distance(submission));
	}

	@Test
	void aZeroIsLiftedOutOfTheWayFirst() {
		Submission submission = listed(Finding.A_PLUS, Finding.NOT_PERFORMED, Finding.A_PLUS, Finding.NOT_CAPABLE);
		assertEquals(Set.of(
				List.of(new Improvement(Stage.RECEPTION, "Г", "В"), new Improvement(Stage.MONITORING, "no", "yes"))),
				distance(submission));
	}

	@Test
	void whatWasNotPresentedCountsAsTheWorst() {
		Submission submission = listed(Finding.NOT_PRESENTED, Finding.V, Finding.V, Finding.NOT_PRESENTED);
		assertEquals(Set.of(
				List.of(new Improvement(Stage.REGULATION, "Г", "В"), new Improvement(Stage.MONITORING, "no", "yes"))),
				distance(submission));
	}

	@Test
	void allTiesAreListed() {
		Submission submission = twoStages(Finding.V, Finding.V); // 10+10 = 20, two steps to 40
		assertEquals(Set.of(List.of(new Improvement(Stage.REGULATION, "В", "Б+")),
				List.of(new Improvement(Stage.REGULATION, "В", "Б"), new Improvement(Stage.LABORATORY, "В", "Б")),
				List.of(new Improvement(Stage.LABORATORY, "В", "Б+"))), distance(TWO, DEFAULTS, submission));
	}

	@Test
	void recertificationAsksForMoreThanTheThreshold() {
		Submission submission = unlisted(Finding.B_PLUS, Finding.NOT_STATED, Finding.B_PLUS, YES); // 80
		List<Improvement> regulation = List.of(new Improvement(Stage.REGULATION, "Б+", "А"));
		List<Improvement> laboratory = List.of(new Improvement(Stage.LABORATORY, "Б+", "А"));
		Recertification decreased = past(Basis.EXPIRY, CertificateType.A, 85, 0);
		assertEquals(Set.of(regulation, laboratory), distance(again(submission, decreased)));
		Recertification keptAgain = past(Basis.REVOCATION, CertificateType.A, 80, 1);
		assertEquals(Set.of(regulation, laboratory), distance(again(submission, keptAgain)));
		Recertification kept = past(Basis.EXPIRY, CertificateType.A, 80, 0);
		assertEquals(Set.of(), distance(again(submission, kept)));
	}

	@Test
	void noImprovementHelpsWhereTheStagesDoNotMatter() {
		Submission worst = listed(Finding.G, Finding.G, Finding.G, Finding.NOT_CAPABLE);
		Recertification unworked = new Recertification(Basis.EXPIRY, CertificateType.B, 55, Given.EXPIRED, 0, false,
				false);
		assertEquals(Set.of(), distance(again(worst, unworked)));
		Recertification revoked = past(Basis.REVOCATION, CertificateType.A, 60, 0);
		assertEquals(Set.of(), distance(TWO, DEFAULTS, again(twoStages(Finding.G, Finding.G), revoked)));
	}

	@Test
	void whatCannotChangeNeverAppears() {
		for (Finding reception : new Finding[] { Finding.NOT_STATED, Finding.G, Finding.NOT_PERFORMED }) {
			for (List<Improvement> set : distance(unlisted(Finding.V, reception, Finding.V, Finding.NOT_STATED))) {
				assertEquals(Set.of(), stages(set, Stage.RECEPTION, Stage.MONITORING));
			}
		}
		for (List<Improvement> set : distance(listed(Finding.V, Finding.INDICATORS_NOT_APPLICABLE, Finding.V, YES))) {
			assertEquals(Set.of(), stages(set, Stage.RECEPTION, Stage.MONITORING));
		}
		for (List<Improvement> set : distance(listed(Finding.A_PLUS, Finding.V, Finding.B, YES))) {
			assertEquals(Set.of(), stages(set, Stage.REGULATION));
		}
	}

	private static Set<Stage> stages(List<Improvement> set, Stage... unexpected) {
		Set<Stage> found = new HashSet<>(set.stream().map(Improvement::stage).toList());
		found.retainAll(List.of(unexpected));
		return found;
	}

	/** Every primary object of four stages, listed and not, against all that its stages could become. */
	@Test
	void isMinimalAndCompleteForFourStages() {
		List<Finding> graded = new ArrayList<>(LADDER);
		graded.add(Finding.NOT_PRESENTED);
		List<Finding> reception = new ArrayList<>(graded);
		reception.addAll(List.of(Finding.NOT_PERFORMED, Finding.INDICATORS_NOT_APPLICABLE));
		List<Finding> monitoring = List.of(YES, Finding.NOT_CAPABLE, Finding.NOT_PRESENTED, Finding.NOT_STATED);
		Settings actDecides = DEFAULTS.with("A07", "ACT_DECIDES");
		for (Finding first : graded) {
			for (Finding second : reception) {
				for (Finding third : graded) {
					for (Finding fourth : monitoring) {
						assertAgainstLattice(FOUR, DEFAULTS, listed(first, second, third, fourth));
						assertAgainstLattice(FOUR, actDecides, unlisted(first, second, third, fourth));
					}
				}
			}
		}
	}

	@Test
	void isMinimalAndCompleteForRecertification() {
		List<Recertification> pasts = List.of(past(Basis.EXPIRY, CertificateType.A, 70, 1),
				past(Basis.REVOCATION, CertificateType.A, 85, 0), past(Basis.EXPIRY, CertificateType.A, 100, 2),
				past(Basis.EXPIRY, CertificateType.B, 40, 0), past(Basis.EXPIRY, CertificateType.B, 65, 1));
		for (Recertification past : pasts) {
			for (Finding first : LADDER) {
				for (Finding second : LADDER) {
					for (Finding third : LADDER) {
						assertAgainstLattice(FOUR, DEFAULTS, again(listed(first, second, third, YES), past));
					}
				}
			}
		}
	}

	@Test
	void isMinimalAndCompleteForTwoStages() {
		List<Finding> graded = new ArrayList<>(LADDER);
		graded.add(Finding.NOT_PRESENTED);
		for (Finding first : graded) {
			for (Finding second : graded) {
				assertAgainstLattice(TWO, DEFAULTS, twoStages(first, second));
				for (Recertification past : List.of(past(Basis.EXPIRY, CertificateType.A, 80, 1),
						past(Basis.EXPIRY, CertificateType.B, 50, 1))) {
					assertAgainstLattice(TWO, DEFAULTS, again(twoStages(first, second), past));
				}
			}
		}
	}

	private static Set<List<Improvement>> distance(Submission submission) {
		return distance(FOUR, DEFAULTS, submission);
	}

	private static Set<List<Improvement>> distance(Scheme scheme, Settings settings, Submission submission) {
		Scorer scorer = Given.scorer(scheme, settings);
		return distance(scheme, scorer, submission);
	}

	private static Set<List<Improvement>> distance(Scheme scheme, Scorer scorer, Submission submission) {
		List<List<Improvement>> sets = Distance.toNextDecision(scheme, scorer, submission,
				(Outcome) scorer.assess(submission));
		Set<List<Improvement>> unique = new HashSet<>(sets);
		assertEquals(sets.size(), unique.size(), "a set stands there twice");
		return unique;
	}

	private void assertAgainstLattice(Scheme scheme, Settings settings, Submission submission) {
		Scorer scorer = scorers.computeIfAbsent(scheme.stages().size() + settings.toString(),
				any -> Given.scorer(scheme, settings));
		assertEquals(cheapest(scheme, scorer, submission), distance(scheme, scorer, submission), submission::toString);
	}

	/** Tries every combination of what the stages can become, and keeps the cheapest that are decided better. */
	private static Set<List<Improvement>> cheapest(Scheme scheme, Scorer scorer, Submission submission) {
		Outcome now = (Outcome) scorer.assess(submission);
		if (!now.decision().certifies() && now.reason() == null) {
			return Set.of(); // not admitted, or the basis does not exist
		}
		int fewest = Integer.MAX_VALUE;
		Set<List<Improvement>> best = new HashSet<>();
		for (int first = 0; first < 6; first++) {
			for (int second = 0; second < 6; second++) {
				for (int third = 0; third < 6; third++) {
					for (int fourth = 0; fourth < 2; fourth++) {
						int[] steps = { first, second, third, fourth };
						int sum = first + second + third + fourth;
						List<Improvement> set = new ArrayList<>();
						Submission improved = improved(scheme, now, submission, steps, set);
						if (improved == null || sum > fewest) {
							continue;
						}
						if (((Outcome) scorer.assess(improved)).decision().betterThan(now.decision())) {
							if (sum < fewest) {
								fewest = sum;
								best.clear();
							}
							best.add(set);
						}
					}
				}
			}
		}
		return best;
	}

	/** The submission with each stage so many steps better, null if one cannot be. */
	private static Submission improved(Scheme scheme, Outcome now, Submission submission, int[] steps,
			List<Improvement> set) {
		Submission improved = submission;
		for (Stage stage : Stage.values()) {
			int step = steps[stage.ordinal()];
			if (step == 0) {
				continue;
			}
			StageOutcome outcome = now.level().stages().stream().filter(one -> one.stage() == stage).findFirst()
					.orElse(null);
			if (scheme.stage(stage) == null || outcome == null) {
				return null;
			}
			Finding from = outcome.finding();
			if (stage == Stage.MONITORING) {
				if (outcome.points() > 0) {
					return null;
				}
				set.add(new Improvement(stage, "no", "yes"));
				improved = improved.with(stage, YES);
				continue;
			}
			if (from == Finding.STAGE_NOT_APPLICABLE || from == Finding.INDICATORS_NOT_APPLICABLE) {
				return null;
			}
			int rung = Math.max(0, LADDER.indexOf(from));
			if (rung + step >= LADDER.size()) {
				return null;
			}
			set.add(new Improvement(stage, LADDER.get(rung).grade().letter(),
					LADDER.get(rung + step).grade().letter()));
			improved = improved.with(stage, LADDER.get(rung + step));
		}
		return improved;
	}
}
