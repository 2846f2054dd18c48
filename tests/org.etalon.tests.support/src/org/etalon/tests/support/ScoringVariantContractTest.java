// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.IntStream;

import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Distance;
import org.etalon.scoring.Distance.Improvement;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Reason;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.Band;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.StageOutcome;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;
import org.junit.jupiter.api.Test;

/**
 * What every scoring variant has to keep, national or regional. A variant's test extends this class; the bundle needs
 * nothing but a plain unit test run.
 */
public abstract class ScoringVariantContractTest {

	private static final Settings DEFAULTS = Settings.defaults(ScoringSettings.all());
	/** The one reading that decides on findings; the others are about the past and about dates. */
	private static final Settings ACT_DECIDES = DEFAULTS.with("A07", "ACT_DECIDES");
	private static final Set<String> FIELDS = Set.of("regulation", "reception", "laboratory", "monitoring", "issued_on",
			"previous_level", "previous_valid_to", "no_increase_used");

	/** A new instance of the variant, made as the component would be. */
	protected abstract ScoringVariant variant();

	@Test
	public void saysWhatItIs() {
		VariantInfo info = variant().info();
		assertTrue(info.id().matches("[a-z0-9][a-z0-9.-]*"), info.id());
		assertFalse(info.edition().isBlank());
		assertFalse(info.kinds().isEmpty());
		assertTrue(info.subject().isEmpty() || info.subject().matches("[0-9]{2}"), info.subject());
		assertEquals(info, variant().info());
	}

	@Test
	public void schemeIsValid() {
		Scheme scheme = variant().scheme();
		SortedSet<Integer> levels = scheme.reachableLevels();
		assertEquals(0, levels.first());
		assertEquals(100, levels.last());
		assertFalse(scheme.levelClause().number().isBlank());
		assertFalse(scheme.missingClause().number().isBlank());
		assertFalse(scheme.termClause().number().isBlank());
		for (StageScheme stage : scheme.stages()) {
			stage.awards().values().forEach(award -> assertFalse(award.clause().number().isBlank()));
		}
		for (int level = 0; level <= 100; level++) {
			Band band = scheme.band(level);
			assertFalse(band.clause().number().isBlank());
			assertTrue(level == 0 || !scheme.band(level - 1).decision().betterThan(band.decision()));
		}
		assertEquals(Decision.CERTIFICATE, scheme.band(100).decision());
		assertEquals(Decision.CONCLUSION_ONLY, scheme.band(0).decision());
		assertEquals(scheme, variant().scheme());
	}

	/** Whatever comes in, there is an outcome, or a refusal that names what is wrong; the figures are exact. */
	@Test
	public void totalAndExact() {
		SortedSet<Integer> reachable = variant().scheme().reachableLevels();
		List<Submission> submissions = everyFinding(Finding.values());
		for (Settings settings : List.of(DEFAULTS, ACT_DECIDES)) {
			Scorer scorer = variant().scorer(settings);
			for (Submission submission : submissions) {
				Assessment assessment = scorer.assess(submission);
				if (assessment instanceof Outcome outcome) {
					assertExact(outcome, reachable);
				} else {
					assertLocated((Refusal) assessment);
				}
			}
		}
	}

	@Test
	public void everyKindIsScored() {
		for (ObjectKind kind : variant().info().kinds()) {
			for (Submission submission : everyGrade(kind)) {
				assertInstanceOf(Outcome.class, scorer().assess(submission), submission::toString);
			}
		}
	}

	/**
	 * A better finding never lowers the level or worsens the decision, for primary objects and for those of any past.
	 */
	@Test
	public void monotone() {
		List<Submission> lattice = everyGrade(anyKind());
		for (Settings settings : everyReading()) {
			Scorer scorer = variant().scorer(settings);
			for (Recertification past : everyPast(settings)) {
				Outcome worse = null;
				for (Submission submission : lattice) {
					Outcome outcome = (Outcome) scorer.assess(again(submission, past));
					for (Submission better : improvements(submission)) {
						Outcome improved = (Outcome) scorer.assess(again(better, past));
						worse = improved.level().percent() < outcome.level().percent()
								|| outcome.decision().betterThan(improved.decision()) ? improved : worse;
					}
				}
				assertNull(worse, () -> settings + " " + past);
			}
		}
	}

	/** Equal submissions have equal outcomes: in any order, in several threads, from several scorers, twice. */
	@Test
	public void deterministic() {
		List<Submission> submissions = new ArrayList<>(everyGrade(anyKind()));
		for (Recertification past : everyPast(DEFAULTS)) {
			submissions.add(again(submissions.get(submissions.size() % 7), past));
		}
		Scorer one = scorer();
		List<Assessment> inOrder = submissions.stream().map(one::assess).toList();
		List<Integer> shuffled = new ArrayList<>(IntStream.range(0, submissions.size()).boxed().toList());
		Collections.shuffle(shuffled, new Random(7));
		Scorer other = scorer();
		for (int index : shuffled) {
			assertEquals(inOrder.get(index), other.assess(submissions.get(index)));
		}
		Scorer shared = scorer();
		List<Assessment> concurrent = submissions.parallelStream().map(shared::assess).toList();
		assertEquals(inOrder, concurrent);
		assertEquals(inOrder, submissions.stream().map(one::assess).toList());
	}

	/** The trace has every stage with its points, the level they make, the decision, and the dates of a certificate. */
	@Test
	public void traceIsComplete() {
		Finding[] possible = { Finding.A_PLUS, Finding.V, Finding.G, Finding.INDICATORS_NOT_APPLICABLE,
				Finding.NOT_PERFORMED, Finding.CAPABLE, Finding.NOT_CAPABLE, Finding.NOT_PRESENTED,
				Finding.NOT_STATED };
		List<Submission> submissions = everyFinding(possible);
		for (Settings settings : List.of(DEFAULTS, ACT_DECIDES)) {
			Scorer scorer = variant().scorer(settings);
			for (Submission submission : submissions) {
				if (scorer.assess(submission) instanceof Outcome outcome) {
					assertTrace(outcome, false);
				}
			}
		}
		Submission best = best(anyKind());
		for (Settings settings : everyReading()) {
			Scorer scorer = variant().scorer(settings);
			for (Recertification past : everyPast(settings)) {
				assertTrace((Outcome) scorer.assess(again(best, past)), true);
			}
		}
	}

	/** Dates go with certificates, reasons with conclusions, the past with recertification. */
	@Test
	public void outcomeIsConsistent() {
		for (Submission submission : everyGrade(anyKind())) {
			Outcome outcome = (Outcome) scorer().assess(submission);
			assertEquals(variant().info().id(), outcome.variant());
			assertEquals(outcome.decision().certifies(), outcome.validFrom() != null);
			assertEquals(outcome.decision() == Decision.CONCLUSION_ONLY ? Reason.BELOW_40 : null, outcome.reason());
			assertNull(outcome.gapDays());
			assertNull(outcome.noIncreaseUsed());
			assertEquals(variant().scheme().band(outcome.level().percent()).decision(), outcome.decision());
		}
		for (Recertification past : everyPast(DEFAULTS)) {
			Outcome outcome = (Outcome) scorer().assess(again(best(anyKind()), past));
			assertEquals(outcome.decision().certifies(), outcome.validFrom() != null);
			assertEquals(outcome.decision().certifies(), outcome.gapDays() != null);
			assertEquals(outcome.decision() == Decision.INVALID_BASIS, outcome.noIncreaseUsed() == null);
			assertEquals(outcome.decision() == Decision.CONCLUSION_ONLY, outcome.reason() != null);
		}
	}

	@Test
	public void withoutAnIssueDateThereAreNoDates() {
		Submission undated = SubmissionBuilder.of(anyKind()).issued(null).build();
		Outcome outcome = (Outcome) scorer().assess(undated);
		assertTrue(outcome.decision().certifies());
		assertNull(outcome.validFrom());
		assertNull(outcome.validTo());
		assertEquals(List.of(), outcome.warnings());
	}

	@Test
	public void refusesWhatIsMissingAndNamesIt() {
		for (StageScheme stage : variant().scheme().stages()) {
			if (stage.award(Finding.NOT_STATED) == null) {
				Submission empty = best(anyKind()).with(stage.stage(), Finding.NOT_STATED);
				Refusal refusal = assertInstanceOf(Refusal.class, scorer().assess(empty));
				Flaw flaw = refusal.flaws().get(0);
				assertEquals(stage.stage().name(), flaw.field().toUpperCase(Locale.ROOT));
				assertEquals("MISSING_VALUE", flaw.code());
				assertFalse(flaw.expected().isBlank());
			}
		}
	}

	@Test
	public void distanceLeadsToABetterDecision() {
		Scorer scorer = scorer();
		for (Submission submission : everyGrade(anyKind())) {
			Outcome outcome = (Outcome) scorer.assess(submission);
			List<List<Improvement>> sets = Distance.toNextDecision(variant().scheme(), scorer, submission, outcome);
			assertEquals(outcome.decision() == Decision.CERTIFICATE, sets.isEmpty(), submission::toString);
			assertEquals(sets.size(), new HashSet<>(sets).size());
			for (List<Improvement> set : sets) {
				Submission improved = submission;
				for (Improvement improvement : set) {
					improved = improved.with(improvement.stage(), byCode(improvement.to()));
				}
				Outcome reached = (Outcome) scorer.assess(improved);
				assertTrue(reached.decision().betterThan(outcome.decision()), set::toString);
			}
		}
	}

	private static Finding byCode(String code) {
		for (Finding finding : Finding.values()) {
			if (finding.code().equals(code)) {
				return finding;
			}
		}
		throw new AssertionError(code);
	}

	private static void assertExact(Outcome outcome, SortedSet<Integer> reachable) {
		int sum = 0;
		boolean zero = false;
		for (StageOutcome stage : outcome.level().stages()) {
			sum += stage.points();
			zero |= stage.points() == 0;
		}
		assertEquals(zero ? 0 : sum, outcome.level().percent());
		assertTrue(reachable.contains(outcome.level().percent()));
	}

	private static void assertLocated(Refusal refusal) {
		for (Flaw flaw : refusal.flaws()) {
			assertTrue(FIELDS.contains(flaw.field()), flaw::toString);
			assertFalse(flaw.code().isBlank());
			assertNotNull(flaw.found());
			assertFalse(flaw.expected().isBlank());
		}
	}

	private void assertTrace(Outcome outcome, boolean again) {
		List<TraceStep> trace = outcome.trace();
		List<StageOutcome> stages = outcome.level().stages();
		assertEquals(variant().scheme().stages().stream().map(StageScheme::stage).toList(),
				stages.stream().map(StageOutcome::stage).toList());
		List<String> subjects = new ArrayList<>();
		int sum = 0;
		boolean zero = false;
		for (StageOutcome stage : stages) {
			TraceStep step = trace.get(subjects.size());
			subjects.add(stage.stage().name());
			assertEquals(stage.points(), step.points());
			assertEquals(stage.finding().code(), step.input());
			sum += stage.points();
			zero |= stage.points() == 0;
		}
		assertEquals(zero ? 0 : sum, trace.get(subjects.size()).points());
		subjects.add("LEVEL");
		if (again) {
			subjects.add("RECERTIFICATION");
		}
		assertEquals(outcome.clause(), trace.get(subjects.size()).clause());
		subjects.add("DECISION");
		if (outcome.decision().certifies()) {
			subjects.add("TERM");
		}
		assertEquals(subjects, trace.stream().map(TraceStep::subject).toList());
		for (TraceStep step : trace) {
			assertFalse(step.clause().number().isBlank(), step::toString);
			boolean mayBeSilent = step.subject().equals(Stage.MONITORING.name()); // nothing said gives points there
			assertTrue(mayBeSilent || !step.input().isBlank(), step::toString);
		}
	}

	private ObjectKind anyKind() {
		return variant().info().kinds().iterator().next();
	}

	private Scorer scorer() {
		return variant().scorer(DEFAULTS);
	}

	/** The default settings, and each other value alone. */
	private static List<Settings> everyReading() {
		List<Settings> all = new ArrayList<>(List.of(DEFAULTS));
		for (Setting setting : ScoringSettings.all()) {
			setting.values().stream().skip(1).forEach(value -> all.add(DEFAULTS.with(setting.id(), value)));
		}
		return all;
	}

	private List<Submission> everyFinding(Finding[] findings) {
		List<Submission> all = new ArrayList<>();
		boolean reception = variant().scheme().stage(Stage.RECEPTION) != null;
		for (Finding regulation : findings) {
			for (Finding second : findings) {
				for (Finding laboratory : findings) {
					for (Finding third : reception ? findings : new Finding[] { second }) {
						for (int lists = 0; lists < 4; lists++) {
							all.add(SubmissionBuilder.of(anyKind()).mszu(lists > 1, lists % 2 == 1)
									.with(Stage.REGULATION, regulation).with(Stage.RECEPTION, second)
									.with(Stage.LABORATORY, laboratory).with(Stage.MONITORING, third).build());
						}
					}
				}
			}
		}
		return all;
	}

	/** Every combination of grades of an object that passes all stages. */
	private List<Submission> everyGrade(ObjectKind kind) {
		List<Submission> lattice = List.of(best(kind));
		for (StageScheme stage : variant().scheme().stages()) {
			List<Submission> next = new ArrayList<>();
			for (Submission submission : lattice) {
				ladder(stage).forEach(finding -> next.add(submission.with(stage.stage(), finding)));
			}
			lattice = next;
		}
		return lattice;
	}

	private Submission best(ObjectKind kind) {
		Submission best = SubmissionBuilder.of(kind).mszu(true, true).build();
		for (StageScheme stage : variant().scheme().stages()) {
			best = best.with(stage.stage(), ladder(stage).get(0));
		}
		return best;
	}

	private static List<Finding> ladder(StageScheme stage) {
		return stage.award(Finding.G) == null ? List.of(Finding.CAPABLE, Finding.NOT_CAPABLE)
				: List.of(Finding.A_PLUS, Finding.A, Finding.B_PLUS, Finding.B, Finding.V, Finding.G);
	}

	private List<Submission> improvements(Submission submission) {
		List<Submission> better = new ArrayList<>();
		for (StageScheme stage : variant().scheme().stages()) {
			int rung = ladder(stage).indexOf(submission.finding(stage.stage()));
			if (rung > 0) {
				better.add(submission.with(stage.stage(), ladder(stage).get(rung - 1)));
			}
		}
		return better;
	}

	/** Every past that is possible under {@code settings}, and none. */
	private List<Recertification> everyPast(Settings settings) {
		Scorer scorer = variant().scorer(settings);
		List<Recertification> all = new ArrayList<>();
		for (CertificateType type : CertificateType.values()) {
			for (int level : variant().scheme().reachableLevels()) {
				for (Basis basis : Basis.values()) {
					for (int used = 0; used < 3; used++) {
						for (boolean roadmap : new boolean[] { false, true }) {
							Recertification past = new Recertification(basis, type, level, LocalDate.of(2024, 2, 29),
									used, roadmap, !roadmap && used == 1);
							if (scorer.assess(again(best(anyKind()), past)) instanceof Outcome) {
								all.add(past);
							}
						}
					}
				}
			}
		}
		assertFalse(all.isEmpty());
		return all;
	}

	private static Submission again(Submission submission, Recertification past) {
		return new Submission(submission.kind(), submission.subject(), submission.mszuFederal(),
				submission.mszuRegional(), submission.regulation(), submission.reception(), submission.laboratory(),
				submission.monitoring(), submission.dates(), past);
	}
}
