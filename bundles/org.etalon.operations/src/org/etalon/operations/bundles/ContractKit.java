// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.etalon.norm.Decision;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.operations.BundleFailedException;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Basis;
import org.etalon.scoring.CertificateType;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Recertification;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scheme.StageScheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.VariantInfo;

/**
 * What every variant has to keep, whoever made it: it says what it is, answers everything with an outcome or a refusal,
 * within the bounds of levels and dates, and always the same, whatever the thread, the order and the scorer. A test of
 * a variant can ask more; this is what is asked before a rule bundle is taken in.
 */
public final class ContractKit {

	private static final Settings DEFAULTS = Settings.defaults(ScoringSettings.all());
	private static final LocalDate ISSUED = LocalDate.of(2024, 2, 29);
	private static final int FEW = 7; // every so many of them under other readings
	private static final int SAMPLE = 97; // every so many of the submissions are looked at closely
	private static final int LONGEST_TERM = 10; // years; a longer one is a mistake in a date
	private static final int EXAMPLE = 300; // characters

	/**
	 * A breach of the contract.
	 *
	 * @param code    what is broken: {@code THROWS}, {@code NO_ANSWER}, {@code OTHER_VARIANT},
	 *                {@code LEVEL_OUT_OF_BOUNDS}, {@code NO_DECISION}, {@code DATES}, {@code NOT_EQUAL},
	 *                {@code NEVER_AN_OUTCOME}, {@code BETTER_IS_WORSE}, {@code DESCRIPTION}
	 * @param example what shows it
	 */
	public record Breach(String code, String example) {
	}

	private static final List<String> ANSWERS = List.of("no", "", "?", "yes");
	private static final int BREATH = 8192; // answers between signs of life

	private final ScoringVariant variant;
	private final Runnable alive;
	private final List<Breach> breaches = new ArrayList<>();
	private boolean fails;

	private ContractKit(ScoringVariant variant, Runnable alive) {
		this.variant = variant;
		this.alive = alive;
	}

	/** What a variant breaks, each kind of breach once with its first example; nothing if it keeps the contract. */
	public static List<Breach> breaches(ScoringVariant variant) {
		return breaches(variant, () -> {
			// nobody waits
		});
	}

	/** The same; {@code alive} hears from time to time that answers come. */
	static List<Breach> breaches(ScoringVariant variant, Runnable alive) {
		ContractKit kit = new ContractKit(variant, alive);
		try {
			kit.describesItself();
			if (kit.breaches.isEmpty()) {
				int every = 1; // a scorer hardly looks at the kind: all combinations for one, some for the others
				for (ObjectKind kind : variant.info().kinds()) {
					kit.answersEverything(kind, every);
					if (kit.fails) {
						return List.copyOf(kit.breaches);
					}
					every = SAMPLE;
					kit.answersTheBest(kind);
					kit.rewardsImprovement(kind);
					kit.takesEveryAnswer(kind);
					alive.run();
				}
				kit.isDeterministic();
			}
		} catch (OutOfMemoryError e) {
			throw e; // nothing that is said after it can be relied on
		} catch (Exception | Error e) { // a bundle can throw anything
			kit.add("THROWS", thrown(e));
		}
		return List.copyOf(kit.breaches);
	}

	/** What was thrown and where, in one line. */
	static String thrown(Throwable e) {
		StackTraceElement[] trace = e.getStackTrace();
		return shortened(e + (trace.length == 0 ? "" : " at " + trace[0]));
	}

	private void add(String code, String example) {
		if (breaches.stream().noneMatch(breach -> breach.code().equals(code))) {
			breaches.add(new Breach(code, shortened(example)));
		}
	}

	private static String shortened(String text) {
		String line = text.replaceAll("\\p{Cc}+", " ");
		return line.length() <= EXAMPLE ? line : line.substring(0, EXAMPLE) + "…";
	}

	private void describesItself() {
		VariantInfo info = variant.info();
		Scheme scheme = variant.scheme();
		if (info == null || scheme == null) {
			add("DESCRIPTION", "null");
		} else if (!info.id().matches("[a-z0-9][a-z0-9.+-]*") || info.edition().isBlank() || info.kinds().isEmpty()
				|| !info.subject().isEmpty() && !info.subject().matches("[0-9]{2}")) {
			add("DESCRIPTION", info.toString());
		} else if (!info.equals(variant.info()) || !scheme.equals(variant.scheme())) {
			add("NOT_EQUAL", info.id());
		}
	}

	/** Every combination of findings, in and out of the lists; or every so many of them. */
	private void answersEverything(ObjectKind kind, int every) {
		answers(variant.scorer(DEFAULTS), everyFinding(kind, every));
		answers(variant.scorer(DEFAULTS.with("A07", "ACT_DECIDES")), everyFinding(kind, Math.max(every, FEW)));
		Scorer scorer = variant.scorer(DEFAULTS);
		for (Submission submission : pasts(best(kind))) {
			look(submission, scorer.assess(submission));
		}
	}

	private void answers(Scorer scorer, Stream<Submission> submissions) {
		int answered = 0;
		for (Iterator<Submission> all = submissions.iterator(); all.hasNext() && !fails; answered++) {
			Submission submission = all.next();
			look(submission, scorer.assess(submission));
			if (answered % BREATH == 0) {
				alive.run();
			}
		}
	}

	private void look(Submission submission, Assessment assessment) {
		switch (assessment) {
		case null -> add("NO_ANSWER", submission.toString());
		case Refusal refusal -> look(submission, refusal);
		case Outcome outcome -> look(submission, outcome);
		}
	}

	private void look(Submission submission, Refusal refusal) {
		for (Flaw flaw : refusal.flaws()) {
			if (flaw.field() == null || flaw.code() == null || flaw.code().isBlank() || flaw.found() == null
					|| flaw.expected() == null) {
				add("NO_ANSWER", submission + ": " + flaw);
			} else if (flaw.code().equals("BUNDLE_FAILED")) {
				fails = true; // it will fail everywhere, and an overflow of the stack takes its time
				add("THROWS", flaw.found() + ": " + flaw.expected());
			} else if (flaw.code().equals(BundleFailedException.NO_ANSWER)) {
				add("NO_ANSWER", submission.toString());
			}
		}
	}

	private void look(Submission submission, Outcome outcome) {
		if (!variant.info().id().equals(outcome.variant())) {
			add("OTHER_VARIANT", outcome.variant());
		}
		if (outcome.level() == null || outcome.level().percent() < 0 || outcome.level().percent() > 100) {
			add("LEVEL_OUT_OF_BOUNDS", submission + ": " + outcome.level());
		}
		if (outcome.decision() == null || outcome.clause() == null || outcome.clause().number().isBlank()) {
			add("NO_DECISION", submission.toString());
			return;
		}
		LocalDate from = outcome.validFrom();
		LocalDate to = outcome.validTo();
		boolean dated = outcome.decision().certifies() == (from != null);
		boolean ordered = to == null || from != null && !to.isBefore(from) && !to.isAfter(from.plusYears(LONGEST_TERM));
		if (!dated || !ordered) {
			add("DATES", submission + ": " + outcome.decision() + " " + from + "…" + to);
		}
	}

	/** The best findings of an object that is in the lists end in the best decision. */
	private void answersTheBest(ObjectKind kind) {
		if (!(variant.scorer(DEFAULTS).assess(best(kind)) instanceof Outcome)) {
			add("NEVER_AN_OUTCOME", kind + ": " + variant.scorer(DEFAULTS).assess(best(kind)));
		}
	}

	/** Whatever stands in the columns that it asks for, there is an answer. */
	private void takesEveryAnswer(ObjectKind kind) {
		Scorer scorer = variant.scorer(DEFAULTS);
		for (String column : variant.columns()) {
			for (String answer : ANSWERS) {
				for (Submission submission : everyGrade(kind)) {
					Map<String, String> answers = new HashMap<>(submission.answers());
					answers.put(column, answer);
					answers.values().removeIf(String::isEmpty);
					Submission answered = submission.withAnswers(answers);
					look(answered, scorer.assess(answered));
				}
			}
		}
	}

	/** A better finding never lowers the level, nor worsens the decision. */
	private void rewardsImprovement(ObjectKind kind) {
		Scorer scorer = variant.scorer(DEFAULTS);
		for (Submission submission : everyGrade(kind)) {
			if (!(scorer.assess(submission) instanceof Outcome outcome) || outcome.level() == null) {
				continue;
			}
			for (StageScheme stage : variant.scheme().stages()) {
				List<Finding> ladder = ladder(stage);
				int rung = ladder.indexOf(submission.finding(stage.stage()));
				if (rung > 0
						&& scorer.assess(submission.with(stage.stage(), ladder.get(rung - 1))) instanceof Outcome better
						&& isWorse(better, outcome)) {
					add("BETTER_IS_WORSE", submission + ": " + stage.stage() + " " + ladder.get(rung - 1).code());
				}
			}
		}
	}

	private static boolean isWorse(Outcome better, Outcome outcome) {
		Decision decision = outcome.decision();
		return better.level() != null && better.level().percent() < outcome.level().percent()
				|| decision != null && better.decision() != null && decision.betterThan(better.decision());
	}

	/** Equal submissions have equal assessments: in any order, from several scorers, in several threads, twice. */
	private void isDeterministic() {
		ObjectKind kind = variant.info().kinds().iterator().next();
		List<Submission> submissions = new ArrayList<>(everyGrade(kind));
		submissions.addAll(pasts(best(kind)));
		everyFinding(kind, SAMPLE).forEach(submissions::add);
		Scorer one = variant.scorer(DEFAULTS);
		List<Assessment> inOrder = submissions.stream().map(one::assess).toList();
		Scorer other = variant.scorer(DEFAULTS);
		List<Integer> shuffled = new ArrayList<>(IntStream.range(0, submissions.size()).boxed().toList());
		Collections.shuffle(shuffled, new Random(7));
		for (int index : shuffled) {
			equal(submissions.get(index), inOrder.get(index), other.assess(submissions.get(index)));
		}
		Scorer shared = variant.scorer(DEFAULTS);
		List<Assessment> concurrent = submissions.parallelStream().map(shared::assess).toList();
		for (int i = 0; i < concurrent.size(); i++) {
			equal(submissions.get(i), inOrder.get(i), concurrent.get(i));
			equal(submissions.get(i), inOrder.get(i), one.assess(submissions.get(i)));
			if (i % SAMPLE == 0 && inOrder.get(i) instanceof Outcome outcome
					&& concurrent.get(i) instanceof Outcome again && !outcome.trace().equals(again.trace())) {
				add("NOT_EQUAL", submissions.get(i).toString());
			}
		}
	}

	private void equal(Submission submission, Assessment expected, Assessment actual) {
		if (!Objects.equals(expected, actual)) {
			add("NOT_EQUAL", submission + ": " + expected + " / " + actual);
		}
	}

	/** Every so many of all combinations of findings, in and out of the lists. */
	private Stream<Submission> everyFinding(ObjectKind kind, int every) {
		Finding[] findings = Finding.values();
		Finding[] reception = variant.scheme().stage(Stage.RECEPTION) == null ? new Finding[] { Finding.NOT_STATED }
				: findings;
		Finding[] monitoring = variant.scheme().stage(Stage.MONITORING) == null ? new Finding[] { Finding.NOT_STATED }
				: findings;
		int fourths = monitoring.length;
		int thirds = findings.length * fourths;
		int seconds = reception.length * thirds;
		int firsts = findings.length * seconds;
		String subject = variant.info().subject();
		Submission.Dates dates = Submission.Dates.issued(ISSUED);
		Map<String, String> yes = yes();
		return IntStream.iterate(0, i -> i < 4 * firsts, i -> i + every)
				.mapToObj(i -> new Submission(kind, subject, i / firsts > 1, i / firsts % 2 == 1,
						findings[i % firsts / seconds], reception[i % seconds / thirds], findings[i % thirds / fourths],
						monitoring[i % fourths], dates, null, yes));
	}

	private List<Submission> everyGrade(ObjectKind kind) {
		List<Submission> lattice = List.of(best(kind));
		for (StageScheme stage : variant.scheme().stages()) {
			List<Submission> next = new ArrayList<>();
			for (Submission submission : lattice) {
				ladder(stage).forEach(finding -> next.add(submission.with(stage.stage(), finding)));
			}
			lattice = next;
		}
		return lattice;
	}

	/** Everything that is asked for is answered with yes. */
	private Map<String, String> yes() {
		Map<String, String> answers = new HashMap<>();
		variant.columns().forEach(column -> answers.put(column, "yes"));
		return answers;
	}

	private Submission best(ObjectKind kind) {
		Submission best = new Submission(kind, variant.info().subject(), true, true, Finding.NOT_STATED,
				Finding.NOT_STATED, Finding.NOT_STATED, Finding.NOT_STATED, Submission.Dates.issued(ISSUED), null,
				yes());
		for (StageScheme stage : variant.scheme().stages()) {
			best = best.with(stage.stage(), ladder(stage).get(0));
		}
		return best;
	}

	/** The grades of a stage, or the answers about its capability, the best first. */
	private static List<Finding> ladder(StageScheme stage) {
		return stage.award(Finding.G) == null ? List.of(Finding.CAPABLE, Finding.NOT_CAPABLE)
				: List.of(Finding.A_PLUS, Finding.A, Finding.B_PLUS, Finding.B, Finding.V, Finding.G);
	}

	/** An object with every kind of past. */
	private List<Submission> pasts(Submission submission) {
		List<Submission> all = new ArrayList<>();
		for (CertificateType type : CertificateType.values()) {
			for (int level : variant.scheme().reachableLevels()) {
				for (Basis basis : Basis.values()) {
					for (int used = 0; used < 3; used++) {
						Recertification past = new Recertification(basis, type, level, ISSUED.minusYears(1), used,
								used == 1, used == 2);
						all.add(submission.again(submission.dates(), past));
					}
				}
			}
		}
		return all;
	}
}
