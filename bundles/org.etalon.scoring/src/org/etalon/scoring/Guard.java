// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.norm.Stage;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Scheme.StageScheme;

/**
 * Compares a regional variant with the national one exhaustively: every combination of findings, of lists of МСЗУ and
 * of answers that decide; and every past and reading with one object for each pair of levels and decisions. Nothing may
 * be better for an object by the regional variant: not the level, not the decision, not the last day of the
 * certificate, nor may it be scored where it is refused nationally.
 */
public final class Guard {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
	private static final Submission.Dates DATES = new Submission.Dates(DAY, DAY, DAY);

	private final ScoringVariant national;
	private final Supplier<ProductionCalendar> calendar;

	/** What got better. */
	public enum Aspect {
		/** The object is scored, and is refused nationally. */
		SCORED,
		/** The level is higher. */
		LEVEL,
		/** The decision is better. */
		DECISION,
		/** The certificate lasts longer. */
		TERM
	}

	/**
	 * Something that is better by the regional variant.
	 *
	 * @param difference the difference that loosens; null for a variant that is no overlay, and where none does alone
	 * @param aspect     what got better
	 * @param example    findings, lists, answers and past of such an object
	 * @param reading    the setting that is not at its default, as {@code A11=CERTIFICATE}; empty if all are
	 * @param before     what it comes to nationally
	 * @param after      what it comes to by the regional variant
	 */
	public record Loosening(Difference difference, Aspect aspect, Submission example, String reading, Assessment before,
			Assessment after) {
	}

	/** Objects that neither a past nor dates can tell apart: one of them stands for all. */
	private record Alike(int before, Decision decided, int after, Decision regional, boolean mszuFederal) {
	}

	private record Reading(String changed, Settings settings) {

		/** Whether findings alone can come to something else; the other readings are about dates and the past. */
		boolean ofFindings() {
			return changed.isEmpty() || changed.startsWith(ScoringSettings.A07.id());
		}
	}

	private Guard(ScoringVariant national, Supplier<ProductionCalendar> calendar) {
		this.national = national;
		this.calendar = calendar;
	}

	/**
	 * What loosens: for each difference of an overlay and each aspect one example; empty if nothing does.
	 *
	 * @param national a variant for all subjects
	 * @param regional a variant under an overlay, or one of its own, with a kind in common
	 */
	public static List<Loosening> loosened(ScoringVariant national, ScoringVariant regional,
			Supplier<ProductionCalendar> calendar) {
		Guard guard = new Guard(national, calendar);
		List<Reading> all = readings();
		Map<Aspect, Loosening> whole = guard.compare(regional, null, all, true);
		if (!(regional instanceof OverlaidVariant overlaid)) {
			return List.copyOf(whole.values());
		}
		List<Loosening> found = new ArrayList<>();
		Set<Aspect> named = EnumSet.noneOf(Aspect.class);
		for (Difference difference : overlaid.overlay().differences()) {
			// The past and other readings only matter where the whole is too good: one difference is never better
			// alone.
			Map<Aspect, Loosening> alone = guard.alone(overlaid, difference, whole.isEmpty() ? all.subList(0, 1) : all,
					!whole.isEmpty());
			found.addAll(alone.values());
			named.addAll(alone.keySet());
		}
		whole.forEach((aspect, loosening) -> {
			if (!named.contains(aspect)) {
				found.add(loosening);
			}
		});
		return found;
	}

	private Map<Aspect, Loosening> alone(OverlaidVariant overlaid, Difference difference, List<Reading> readings,
			boolean pasts) {
		Overlay.Declaration all = overlaid.overlay();
		try {
			return compare(new OverlaidVariant(overlaid.base(),
					new Overlay.Declaration(all.id(), all.name(), all.edition(), all.base(), all.kinds(), all.subject(),
							all.effectiveFrom(), all.effectiveTo(), all.onlyTightens(), List.of(difference))),
					difference, readings, pasts);
		} catch (IllegalArgumentException e) {
			return Map.of(); // a threshold that crosses another one is only possible together with that
		}
	}

	/** The default settings, and each other value alone. */
	private static List<Reading> readings() {
		Settings defaults = Settings.defaults(ScoringSettings.all());
		List<Reading> all = new ArrayList<>(List.of(new Reading("", defaults)));
		for (Setting setting : ScoringSettings.all()) {
			setting.values().stream().skip(1).forEach(
					value -> all.add(new Reading(setting.id() + "=" + value, defaults.with(setting.id(), value))));
		}
		return all;
	}

	private Map<Aspect, Loosening> compare(ScoringVariant regional, Difference difference, List<Reading> readings,
			boolean pasts) {
		Map<Aspect, Loosening> found = new EnumMap<>(Aspect.class);
		List<Map<String, String>> answers = answers(regional);
		List<Submission> lattice = lattice(regional);
		Map<Alike, Submission> apart = new LinkedHashMap<>();
		for (Reading reading : readings) {
			Scorer before = national.scorer(reading.settings(), calendar);
			Scorer after = regional.scorer(reading.settings(), calendar);
			if (reading.ofFindings()) {
				for (Submission plain : lattice) {
					Assessment nationally = before.assess(plain);
					for (Map<String, String> each : answers) {
						Submission submission = each.isEmpty() ? plain : plain.withAnswers(each);
						Assessment regionally = after.assess(submission);
						note(found, difference, reading, submission, nationally, regionally);
						if (nationally instanceof Outcome one && regionally instanceof Outcome other) {
							apart.putIfAbsent(new Alike(one.level().percent(), one.decision(), other.level().percent(),
									other.decision(), plain.mszuFederal()), submission);
						}
					}
				}
			} else {
				apart.values().forEach(submission -> note(found, difference, reading, submission,
						before.assess(submission), after.assess(submission)));
			}
			if (pasts) {
				again(found, difference, reading, apart.values(), before, after, regional);
			}
		}
		return found;
	}

	/** Objects that come again; a past that is impossible nationally is nothing to compare. */
	private void again(Map<Aspect, Loosening> found, Difference difference, Reading reading,
			Iterable<Submission> submissions, Scorer before, Scorer after, ScoringVariant regional) {
		Set<Integer> levels = new TreeSet<>(national.scheme().reachableLevels());
		levels.addAll(regional.scheme().reachableLevels());
		List<Recertification> pasts = pasts(levels);
		Map<Recertification, Boolean> possible = new HashMap<>();
		for (Submission submission : submissions) {
			for (Recertification past : pasts) {
				if (!possible.getOrDefault(past, true)) {
					continue;
				}
				Submission again = submission.again(DATES, past);
				Assessment nationally = before.assess(again);
				if (nationally instanceof Refusal) {
					possible.put(past, false);
				} else {
					note(found, difference, reading, again, nationally, after.assess(again));
				}
			}
		}
	}

	private static List<Recertification> pasts(Set<Integer> levels) {
		List<Recertification> all = new ArrayList<>();
		for (CertificateType type : CertificateType.values()) {
			for (int level : levels) {
				for (Basis basis : Basis.values()) {
					for (int used = 0; used < 2; used++) {
						all.add(new Recertification(basis, type, level, DAY.minusDays(1), used, true, false));
						all.add(new Recertification(basis, type, level, DAY.minusDays(1), used, false, used == 1));
					}
				}
			}
		}
		return all;
	}

	private static void note(Map<Aspect, Loosening> found, Difference difference, Reading reading,
			Submission submission, Assessment before, Assessment after) {
		if (!(after instanceof Outcome regional)) {
			return;
		}
		if (!(before instanceof Outcome national)) {
			add(found, difference, Aspect.SCORED, reading, submission, before, after);
			return;
		}
		if (regional.level().percent() > national.level().percent()) {
			add(found, difference, Aspect.LEVEL, reading, submission, before, after);
		}
		if (regional.decision().betterThan(national.decision())) {
			add(found, difference, Aspect.DECISION, reading, submission, before, after);
		} else if (regional.decision().certifies() && national.decision().certifies() && lasts(regional, national)) {
			add(found, difference, Aspect.TERM, reading, submission, before, after);
		}
	}

	private static boolean lasts(Outcome one, Outcome other) {
		return other.validTo() != null && (one.validTo() == null || one.validTo().isAfter(other.validTo()));
	}

	private static void add(Map<Aspect, Loosening> found, Difference difference, Aspect aspect, Reading reading,
			Submission submission, Assessment before, Assessment after) {
		if (!found.containsKey(aspect)) {
			found.put(aspect, new Loosening(difference, aspect, submission, reading.changed(), before, after));
		}
	}

	/**
	 * Answers that decide: of criteria the strictest counts that is not fulfilled, so that all, none and each one alone
	 * are enough.
	 */
	private static List<Map<String, String>> answers(ScoringVariant regional) {
		if (!(regional instanceof OverlaidVariant overlaid)) {
			return List.of(Map.of());
		}
		List<String> columns = overlaid.overlay().all(RequiredCriterion.class).stream().map(RequiredCriterion::column)
				.toList();
		Set<Map<String, String>> all = new LinkedHashSet<>();
		Map<String, String> yes = new HashMap<>();
		columns.forEach(column -> yes.put(column, Answers.YES));
		all.add(Map.copyOf(yes));
		for (String column : columns) {
			Map<String, String> one = new HashMap<>(yes);
			one.put(column, Answers.NO);
			all.add(Map.copyOf(one));
		}
		all.add(Map.of());
		if (!overlaid.overlay().all(RegionalList.class).isEmpty()) {
			for (Map<String, String> each : List.copyOf(all)) {
				Map<String, String> listed = new HashMap<>(each);
				listed.put(Submission.LISTED, Answers.YES);
				all.add(Map.copyOf(listed));
			}
		}
		return List.copyOf(all);
	}

	private List<Submission> lattice(ScoringVariant regional) {
		List<ObjectKind> kinds = new ArrayList<>(regional.info().kinds());
		kinds.retainAll(national.info().kinds());
		if (kinds.isEmpty()) {
			throw new IllegalArgumentException(
					"no kind in common: " + national.info().id() + ", " + regional.info().id());
		}
		boolean declared = national instanceof DeclaredVariant
				&& (regional instanceof OverlaidVariant || regional instanceof DeclaredVariant);
		List<Submission> all = new ArrayList<>();
		for (ObjectKind kind : declared ? kinds.subList(0, 1) : kinds) { // a scheme does not ask for the kind
			List<Submission> lattice = new ArrayList<>();
			for (int lists = 0; lists < 4; lists++) {
				lattice.add(new Submission(kind, regional.info().subject(), lists > 1, lists % 2 == 1,
						Finding.NOT_STATED, Finding.NOT_STATED, Finding.NOT_STATED, Finding.NOT_STATED, DATES, null));
			}
			for (Stage stage : Stage.values()) {
				List<Submission> next = new ArrayList<>();
				for (Finding finding : findings(national.scheme().stage(stage), regional.scheme().stage(stage))) {
					lattice.forEach(submission -> next.add(submission.with(stage, finding)));
				}
				lattice = next;
			}
			all.addAll(lattice);
		}
		return all;
	}

	/** What a stage can be said to have ended with; one finding if neither scheme has it. */
	private static Set<Finding> findings(StageScheme... schemes) {
		Set<Finding> all = EnumSet.of(Finding.NOT_STATED);
		Arrays.stream(schemes).filter(scheme -> scheme != null).forEach(scheme -> {
			all.addAll(scheme.awards().keySet());
			all.add(Finding.NOT_PRESENTED);
		});
		all.remove(Finding.STAGE_NOT_APPLICABLE);
		return Collections.unmodifiableSet(all);
	}
}
