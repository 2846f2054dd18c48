// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.operations.BundleFailedException;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Variants;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificationObject;

/** Scores submissions by what is installed, or by what a recipe kept. For one thread and one run. */
final class Scoring {

	/** Name under which the settings of a recipe tell where further years of the calendar came from. */
	private static final String CALENDAR = "calendar=";
	private static final int MOST = 64; // scorers that are remembered; each holds a table of a megabyte

	private final List<InstalledVariant> installed;
	private final Supplier<ProductionCalendar> calendar;
	private final Map<String, By> remembered = new HashMap<>();

	/** By what is scored. */
	private record By(Scheme scheme, Scorer scorer, VariantStamp stamp, boolean declared) {
	}

	Scoring(VariantRegistry registry, Supplier<ProductionCalendar> calendar) {
		this.installed = registry.variants();
		this.calendar = calendar;
	}

	/**
	 * Scores a submission by the installed variant that fits it, as a check of a register does. Of its answers those
	 * are kept that the variant asks for.
	 *
	 * @param object the object
	 * @param forced ids of variants to use for a kind whatever else is installed
	 * @param date   the day whose edition counts
	 * @throws RefusedException if no variant fits or it refuses
	 */
	Scored installed(CertificationObject object, Submission submission, Map<ObjectKind, String> forced, LocalDate date,
			Settings settings) {
		InstalledVariant variant = choose(object, submission.subject(), forced, date);
		String kept = settings(settings);
		Submission complete;
		try {
			complete = variant.variant().complete(submission.withAnswers(Map.of()), object.id(), object.name(),
					submission.answers());
		} catch (BundleFailedException e) {
			throw RefusedException.flaws(object.id(), List.of(e.flaw()));
		}
		return score(object.id(), complete, by(variant, settings, kept), kept);
	}

	/**
	 * The scheme of the variant that fits an object.
	 *
	 * @throws RefusedException if none fits
	 */
	Scheme scheme(CertificationObject object, Map<ObjectKind, String> forced, LocalDate date) {
		return choose(object, object.subject() == null ? "" : object.subject(), forced, date).variant().scheme();
	}

	private InstalledVariant choose(CertificationObject object, String subject, Map<ObjectKind, String> forced,
			LocalDate date) {
		List<ScoringVariant> chosen = new Variants(installed.stream().map(InstalledVariant::variant).toList(), forced)
				.choose(object.kind(), subject, date);
		if (chosen.size() != 1) {
			String ids = chosen.stream().map(variant -> variant.info().id()).collect(Collectors.joining(", "));
			throw RefusedException.flaws(object.id(),
					List.of(new Flaw("kind", chosen.isEmpty() ? "NO_VARIANT" : "AMBIGUOUS_VARIANT",
							chosen.isEmpty() ? object.kind().name() : ids, "")));
		}
		return installed.stream().filter(each -> each.variant() == chosen.get(0)).findFirst().orElseThrow();
	}

	/** Whether the very variant of a recipe is installed, to the last byte. */
	boolean isInstalled(AssessmentRecord recipe) {
		return find(recipe).isPresent();
	}

	/** Version and hash of an installed variant with the id of a recipe, whatever else it is. */
	Optional<VariantStamp> namesake(AssessmentRecord recipe) {
		return installed.stream().map(InstalledVariant::stamp).filter(stamp -> stamp.id().equals(recipe.variant()))
				.findFirst();
	}

	/**
	 * Scores a submission by the very variant of a recipe: as installed, else by the scheme that was kept with it;
	 * under the settings of the recipe.
	 *
	 * @return empty if the variant is gone and declared no scheme
	 * @throws RefusedException if it refuses
	 */
	Optional<Scored> again(AssessmentRecord recipe, Submission submission) throws RecipeException {
		Optional<InstalledVariant> found = find(recipe);
		if (found.isEmpty() && recipe.scheme() == null) {
			return Optional.empty();
		}
		Settings settings = settings(recipe.settings());
		By by = found.isPresent() ? by(found.get(), settings, settings(settings)) : by(recipe, settings);
		return Optional.of(score(recipe.objectId(), submission, by, settings(settings)));
	}

	private Optional<InstalledVariant> find(AssessmentRecord recipe) {
		return installed.stream()
				.filter(each -> each.stamp().id().equals(recipe.variant())
						&& each.stamp().version().equals(recipe.variantVersion())
						&& each.stamp().sha256().equals(recipe.variantHash()))
				.findFirst();
	}

	private By by(InstalledVariant variant, Settings settings, String kept) {
		return remember("installed " + variant.stamp().id() + " " + kept,
				new By(variant.variant().scheme(), null, variant.stamp(), isDeclared(variant)),
				() -> variant.variant().scorer(settings, calendar));
	}

	private static boolean isDeclared(InstalledVariant variant) {
		return variant.variant() instanceof DeclaredVariant || variant.variant() instanceof OverlaidVariant;
	}

	private By by(AssessmentRecord recipe, Settings settings) throws RecipeException {
		Scheme scheme = SchemeJson.read(recipe.scheme());
		VariantStamp stamp = new VariantStamp(recipe.variant(), recipe.variantVersion(), recipe::variantHash);
		return remember("kept " + recipe.variant() + " " + recipe.settings() + " " + recipe.scheme(),
				new By(scheme, null, stamp, true), () -> scheme.scorer(recipe.variant(), settings, calendar));
	}

	/** The same with its scorer, which is made once for each variant and settings. */
	private By remember(String key, By by, Supplier<Scorer> scorer) {
		if (remembered.size() >= MOST) {
			remembered.clear();
		}
		Scorer made = remembered
				.computeIfAbsent(key, any -> new By(by.scheme(), scorer.get(), by.stamp(), by.declared())).scorer();
		return new By(by.scheme(), made, by.stamp(), by.declared());
	}

	private static Scored score(String id, Submission submission, By by, String settings) {
		Assessment assessment = by.scorer().assess(submission);
		if (assessment instanceof Refusal refusal) {
			throw RefusedException.flaws(id, refusal.flaws());
		}
		return new Scored(submission, (Outcome) assessment, by.scheme(), by.scorer(), by.stamp(), by.declared(),
				settings);
	}

	/** Every setting that scoring depends on, and where further years of the calendar came from. */
	private String settings(Settings settings) {
		String all = ScoringSettings.all().stream().map(settings::inEffect).collect(Collectors.joining(", "));
		String source = calendar.get().source();
		return source.isEmpty() ? all : all + ", " + CALENDAR + source;
	}

	/** The settings of a recipe. */
	static Settings settings(String text) throws RecipeException {
		Settings settings = Settings.defaults(ScoringSettings.all());
		for (String each : text.split(", ")) {
			if (each.startsWith(CALENDAR)) {
				break; // the name of a file can have a comma, and is the last of them
			}
			int equals = each.indexOf('=');
			try {
				settings = settings.with(each.substring(0, Math.max(equals, 0)), each.substring(equals + 1));
			} catch (IllegalArgumentException e) {
				throw new RecipeException("settings", each);
			}
		}
		return settings;
	}
}
