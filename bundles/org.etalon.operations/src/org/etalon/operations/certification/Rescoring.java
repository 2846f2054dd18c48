// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.Map;
import java.util.function.Supplier;

import org.etalon.norm.Grade;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Stage;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.RefusedException;
import org.etalon.scoring.Finding;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Submission;
import org.etalon.store.records.AssessmentRecord;

/**
 * What an assessment would have come to with other grades: by the very variant and settings of its recipe. For one
 * thread.
 */
public final class Rescoring {

	private final Scoring scoring;
	private final AssessmentRecord recipe;
	private final Submission submission;

	/**
	 * Rescoring of an assessment.
	 *
	 * @param calendar the production calendar
	 * @throws RefusedException {@code RECIPE_UNREADABLE}
	 */
	public Rescoring(VariantRegistry registry, Supplier<ProductionCalendar> calendar, AssessmentRecord recipe) {
		this.scoring = new Scoring(registry, calendar);
		this.recipe = recipe;
		try {
			this.submission = SubmissionJson.read(recipe.inputs());
		} catch (RecipeException e) {
			throw new RefusedException("RECIPE_UNREADABLE", recipe.id(), e.getMessage());
		}
	}

	/** What a stage found. */
	public Finding found(Stage stage) {
		return submission.finding(stage);
	}

	/** Id and version of the variant. */
	public String by() {
		return recipe.variant() + " " + recipe.variantVersion();
	}

	/**
	 * The outcome with other grades of some stages.
	 *
	 * @throws RefusedException {@code RECIPE_UNREADABLE}, {@code VARIANT_GONE} if the variant is neither installed nor
	 *                          declared, {@code NOT_SCORED} if it refuses
	 */
	public Outcome with(Map<Stage, Grade> grades) {
		Submission changed = submission;
		for (Map.Entry<Stage, Grade> each : grades.entrySet()) {
			changed = changed.with(each.getKey(), Finding.of(each.getValue()));
		}
		try {
			return scoring.again(recipe, changed)
					.orElseThrow(() -> new RefusedException("VARIANT_GONE", recipe.id(), by())).outcome();
		} catch (RecipeException e) {
			throw new RefusedException("RECIPE_UNREADABLE", recipe.id(), e.getMessage());
		}
	}
}
