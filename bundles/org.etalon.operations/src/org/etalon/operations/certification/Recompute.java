// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

import org.etalon.cases.Json;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Progress;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Outcome;
import org.etalon.store.Filter;
import org.etalon.store.Place;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Records;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.RecordKinds;

/**
 * Computes assessments again as they were issued, from nothing but their recipes, and compares field by field: the
 * outcome with its trace, level and decision beside it, and the certificate that rests on it. The variant is the very
 * one of the recipe if that is installed, else the scheme that was kept with it.
 */
public final class Recompute {

	private static final int PAGE = 200; // recipes are some kilobytes each
	private static final int MOST_CERTIFICATES = 1000; // of an object; one lives for some decades

	private final VariantRegistry registry;

	/**
	 * What to compute again.
	 *
	 * @param target   an object, or one of its assessments as {@code EP-1/2}; null for all that documents were issued
	 *                 on
	 * @param year     only what was issued in a year, null for any
	 * @param calendar the production calendar
	 */
	public record Request(String target, Integer year, Supplier<ProductionCalendar> calendar) {
	}

	/** By what it was computed again. */
	public enum How {
		/** The variant of the recipe is installed. */
		INSTALLED,
		/** By the scheme of the recipe: the variant is gone or changed. */
		SCHEME,
		/** Not at all: the variant is gone and declared no scheme. */
		GONE,
		/** Not at all: the recipe cannot be read. */
		UNREADABLE
	}

	/**
	 * A field that is not what it was.
	 *
	 * @param field    its place, as {@code level.percent}
	 * @param stored   what is kept
	 * @param computed what came out now
	 */
	public record Difference(String field, String stored, String computed) {
	}

	/**
	 * An assessment computed again.
	 *
	 * @param assessment  the recipe
	 * @param how         by what
	 * @param installed   the variant of that id that is installed now, null if there is none
	 * @param differences what differs; empty if nothing does
	 * @param detail      why it could not be computed, empty if it was
	 */
	public record Recomputed(AssessmentRecord assessment, How how, VariantStamp installed, List<Difference> differences,
			String detail) {

		public Recomputed {
			differences = List.copyOf(differences);
		}

		/** Whether it came out as it is kept. */
		public boolean equal() {
			return differences.isEmpty() && (how == How.INSTALLED || how == How.SCHEME);
		}
	}

	/**
	 * How it ended.
	 *
	 * @param equal    how many came out as they are kept
	 * @param byScheme how many of these by the scheme of the recipe
	 * @param unequal  how many did not come out as they are kept, or could not be computed
	 */
	public record Result(long equal, long byScheme, long unequal) {
	}

	/** Hears of each assessment. */
	@FunctionalInterface
	public interface Listener {

		/** Takes an assessment that was computed again. */
		void recomputed(Recomputed recomputed);
	}

	public Recompute(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Computes again.
	 *
	 * @param listener hears of every assessment in order of its id
	 * @throws RefusedException {@code UNKNOWN_OBJECT} or {@code NOT_ASSESSED} for a target that has none
	 */
	public Result run(Store store, Request request, Listener listener, Progress progress) throws StoreException {
		Scoring scoring = new Scoring(registry, request.calendar());
		return store.read(snapshot -> {
			Counter counter = new Counter(listener);
			if (request.target() != null) {
				for (AssessmentRecord each : of(snapshot, request.target())) {
					counter.add(recompute(snapshot, scoring, each));
				}
			} else {
				all(snapshot, scoring, request.year(), counter, progress);
			}
			return new Result(counter.equal, counter.byScheme, counter.unequal);
		});
	}

	private static List<AssessmentRecord> of(Snapshot snapshot, String target) throws StoreException {
		Optional<Revised<AssessmentRecord>> one = snapshot.records(RecordKinds.ASSESSMENTS).find(target);
		if (one.isPresent()) {
			return List.of(one.get().value());
		}
		List<AssessmentRecord> all = Dossier.of(snapshot, target).assessments().stream().map(Revised::value).toList();
		if (all.isEmpty()) {
			throw new RefusedException("NOT_ASSESSED", target);
		}
		return all;
	}

	private static void all(Snapshot snapshot, Scoring scoring, Integer year, Counter counter, Progress progress)
			throws StoreException {
		Records<AssessmentRecord> records = snapshot.records(RecordKinds.ASSESSMENTS);
		Query query = Query.of(RecordKinds.ASSESSMENTS, Filter.is(RecordKinds.ASSESSMENTS.field("finished"), true));
		long total = records.count(query);
		long done = 0;
		Place after = null;
		List<Revised<AssessmentRecord>> page;
		do {
			page = records.page(query, after, PAGE);
			for (Revised<AssessmentRecord> each : page) {
				if (year == null || year.equals(issuedIn(each.value()))) {
					counter.add(recompute(snapshot, scoring, each.value()));
				}
			}
			done += page.size();
			progress.at(done, total);
			Permission.proceed(progress);
			after = page.isEmpty() ? null : records.place(query, page.getLast().value());
		} while (page.size() == PAGE);
	}

	private static Integer issuedIn(AssessmentRecord assessment) {
		try {
			return SubmissionJson.read(assessment.inputs()).dates().issuedOn().getYear();
		} catch (RecipeException e) {
			return null; // is reported when everything is computed
		}
	}

	private static Recomputed recompute(Snapshot snapshot, Scoring scoring, AssessmentRecord recipe)
			throws StoreException {
		VariantStamp namesake = scoring.namesake(recipe).orElse(null);
		try {
			Optional<Scored> scored = scoring.again(recipe, SubmissionJson.read(recipe.inputs()));
			if (scored.isEmpty()) {
				return new Recomputed(recipe, How.GONE, namesake, List.of(), "");
			}
			Outcome outcome = scored.get().outcome();
			List<Difference> differences = new ArrayList<>();
			compare("", read(recipe.outcome()), read(OutcomeJson.write(outcome)), differences);
			compare("record.level", recipe.level(), outcome.level().percent(), differences);
			compare("record.decision", recipe.decision(), outcome.decision(), differences);
			certificate(snapshot, recipe, outcome, differences);
			return new Recomputed(recipe, scoring.isInstalled(recipe) ? How.INSTALLED : How.SCHEME, namesake,
					differences, "");
		} catch (RecipeException e) {
			return new Recomputed(recipe, How.UNREADABLE, namesake, List.of(), e.getMessage());
		} catch (RefusedException e) {
			return new Recomputed(recipe, scoring.isInstalled(recipe) ? How.INSTALLED : How.SCHEME, namesake,
					List.of(new Difference("decision", recipe.decision().name(), e.flaws().toString())), e.code());
		}
	}

	/** A certificate says what its assessment came to; what it says of its end is not the assessment's. */
	private static void certificate(Snapshot snapshot, AssessmentRecord recipe, Outcome outcome,
			List<Difference> differences) throws StoreException {
		if (!recipe.finished() || !outcome.decision().certifies()) {
			return;
		}
		RecordKind<Certificate> kind = RecordKinds.CERTIFICATES;
		Query ofObject = Query.of(kind, Filter.is(kind.field("objectId"), recipe.objectId()));
		Certificate certificate = null;
		for (Revised<Certificate> each : snapshot.records(kind).page(ofObject, null, MOST_CERTIFICATES)) {
			certificate = recipe.id().equals(each.value().assessmentId()) ? each.value() : certificate;
		}
		if (certificate == null) {
			differences.add(new Difference("certificate", "–", outcome.decision().name()));
			return;
		}
		compare("certificate.level", certificate.level(), outcome.level().percent(), differences);
		compare("certificate.clause", certificate.clause(), RecipeFields.clause(outcome.clause()), differences);
		compare("certificate.validFrom", certificate.validFrom(), outcome.validFrom(), differences);
		compare("certificate.validTo", certificate.validTo(), outcome.validTo(), differences);
	}

	private static Object read(String text) throws RecipeException {
		try {
			return Json.object(text);
		} catch (Json.MalformedException e) {
			throw new RecipeException("outcome", e.getMessage());
		}
	}

	/** Compares JSON values; what differs is named as deep as it lies. */
	private static void compare(String place, Object stored, Object computed, List<Difference> differences) {
		if (stored instanceof Map<?, ?> one && computed instanceof Map<?, ?> other) {
			TreeSet<String> keys = new TreeSet<>();
			one.keySet().forEach(key -> keys.add(key.toString()));
			other.keySet().forEach(key -> keys.add(key.toString()));
			for (String key : keys) {
				compare(place.isEmpty() ? key : place + "." + key, one.get(key), other.get(key), differences);
			}
		} else if (stored instanceof List<?> one && computed instanceof List<?> other && one.size() == other.size()) {
			for (int i = 0; i < one.size(); i++) {
				compare(place + "[" + i + "]", one.get(i), other.get(i), differences);
			}
		} else if (!Objects.equals(stored, computed)) {
			differences.add(new Difference(place, String.valueOf(stored), String.valueOf(computed)));
		}
	}

	private static final class Counter {

		private final Listener listener;
		private long equal;
		private long byScheme;
		private long unequal;

		Counter(Listener listener) {
			this.listener = listener;
		}

		void add(Recomputed recomputed) {
			if (recomputed.equal()) {
				equal++;
				byScheme += recomputed.how() == How.SCHEME ? 1 : 0;
			} else {
				unequal++;
			}
			listener.recomputed(recomputed);
		}
	}
}
