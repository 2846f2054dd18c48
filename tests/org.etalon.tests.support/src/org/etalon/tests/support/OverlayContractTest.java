// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.Difference.RequiredCriterion;
import org.etalon.scoring.Difference.Threshold;
import org.etalon.scoring.Guard;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringSettings;
import org.etalon.scoring.Submission;
import org.junit.jupiter.api.Test;

/** What every overlay of a region has to keep. The test of an overlay extends this class; a plain unit test run. */
public abstract class OverlayContractTest {

	/** A new instance of the overlay, made as the component would be. */
	protected abstract Overlay overlay();

	/** The national variant it lies over. */
	protected abstract DeclaredVariant base();

	private OverlaidVariant variant() {
		return new OverlaidVariant(base(), overlay().declaration());
	}

	private Submission best() {
		return SubmissionBuilder.of(variant().info().kinds().iterator().next()).build();
	}

	@Test
	public void declaresTheSameEveryTime() {
		assertEquals(overlay().declaration(), overlay().declaration());
		assertFalse(overlay().declaration().name().ru().isBlank());
		assertFalse(overlay().declaration().name().en().isBlank());
	}

	@Test
	public void isNamedInEveryOutcome() {
		Scorer scorer = variant().scorer(Settings.defaults(ScoringSettings.all()));
		Outcome outcome = (Outcome) scorer.assess(best());
		assertEquals(base().info().id() + "+" + overlay().declaration().id(), outcome.variant());
		List<TraceStep> steps = outcome.trace().stream().filter(step -> step.subject().equals("OVERLAY")).toList();
		for (Difference difference : overlay().declaration().differences()) {
			if (difference instanceof Threshold || difference instanceof RequiredCriterion) {
				assertTrue(steps.stream().anyMatch(step -> step.clause().equals(difference.basis())
						&& step.input().contains(difference.name().ru())), difference::toString);
			}
		}
	}

	@Test
	public void tightensIfItSaysSo() {
		if (overlay().declaration().onlyTightens()) {
			assertEquals(List.of(), Guard.loosened(base(), variant(), ProductionCalendar::builtIn));
		}
	}

	@Test
	public void asksOnlyForItsColumns() {
		Submission complete = variant().complete(best(), "unknown", "", Map.of("no such column", "yes"));
		assertEquals(Map.of(), complete.answers());
	}
}
