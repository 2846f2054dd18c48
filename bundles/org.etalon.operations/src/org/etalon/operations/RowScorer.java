// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.etalon.exchange.CheckedRow;
import org.etalon.exchange.RegisterRow;
import org.etalon.exchange.RejectedRow;
import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Assessment;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Refusal;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Submission;
import org.etalon.scoring.Variants;

/** Scores the rows of a register: chooses the variant for each and says where a refusal lies. Safe for threads. */
final class RowScorer {

	private final Variants variants;
	private final Map<ScoringVariant, By> scorers = new IdentityHashMap<>();
	private final LocalDate asOf;

	/** Scheme and scorer of a variant. */
	private record By(Scheme scheme, Scorer scorer) {
	}

	RowScorer(Collection<ScoringVariant> installed, Map<ObjectKind, String> forced, Settings settings,
			Supplier<ProductionCalendar> calendar, LocalDate asOf) {
		this.variants = new Variants(installed, forced);
		this.asOf = asOf;
		for (ScoringVariant variant : installed) {
			scorers.put(variant, new By(variant.scheme(), variant.scorer(settings, calendar)));
		}
	}

	/** The variants that fit a row best. */
	List<ScoringVariant> chosen(RegisterRow row) {
		Submission submission = row.submission();
		LocalDate issued = submission.dates().issuedOn();
		return variants.choose(submission.kind(), submission.subject(), issued == null ? asOf : issued);
	}

	/** Scores a row, and puts it among the rows checked; the rejected form of the row if that cannot be done. */
	RejectedRow score(RegisterRow row, List<CheckedRow> checked) {
		Submission submission = row.submission();
		List<ScoringVariant> chosen = chosen(row);
		if (chosen.size() != 1) {
			String ids = chosen.stream().map(variant -> variant.info().id()).collect(Collectors.joining(", "));
			return rejected(row, List.of(new Flaw("kind", chosen.isEmpty() ? "NO_VARIANT" : "AMBIGUOUS_VARIANT",
					chosen.isEmpty() ? submission.kind().name() : ids, "")));
		}
		ScoringVariant variant = chosen.get(0);
		By by = scorers.get(variant);
		Submission complete;
		try {
			complete = variant.complete(submission, row.id(), row.name(), row.extra());
		} catch (BundleFailedException e) {
			return rejected(row, List.of(e.flaw()));
		}
		Assessment assessment = by.scorer().assess(complete);
		if (assessment instanceof Refusal refusal) {
			return rejected(row, refusal.flaws());
		}
		checked.add(new CheckedRow(complete == submission ? row : row.with(complete), (Outcome) assessment, by.scheme(),
				by.scorer()));
		return null;
	}

	/** The flaws as located problems; of a value that means nothing the reader knows more than the scorer. */
	private static RejectedRow rejected(RegisterRow row, List<Flaw> flaws) {
		List<Problem> problems = new ArrayList<>();
		for (Flaw flaw : flaws) {
			problems.add(row.doubts().stream().filter(doubt -> doubt.column().equals(flaw.field())).findFirst()
					.orElseGet(() -> new Problem(row.file(), row.line(), flaw.field(), row.id(), flaw.code(),
							flaw.found(), flaw.expected())));
		}
		return new RejectedRow(row.file(), row.line(), row.id(), problems);
	}
}
