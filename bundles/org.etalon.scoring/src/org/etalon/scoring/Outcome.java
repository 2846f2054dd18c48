// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Stage;
import org.etalon.norm.TraceStep;

/**
 * A level and a decision, with what they rest on.
 *
 * @param variant        id of the variant that scored
 * @param level          the level and its stages
 * @param decision       the decision
 * @param reason         why there is no certificate, null where the decision says it all
 * @param clause         clause of the decision
 * @param validFrom      first day of the certificate, null if none is given or the date is not known
 * @param validTo        last day of the certificate, inclusive; null likewise, or if it has no end
 * @param gapDays        days without a valid certificate before this one (clause 31), null unless recertified and the
 *                       dates are known
 * @param noIncreaseUsed renewals without an increase used so far, null for a primary certification and for a basis that
 *                       does not apply
 * @param warnings       what a user should know all the same
 * @param reasoning      the steps after the level: why the decision, why the dates
 */
public record Outcome(String variant, Level level, Decision decision, Reason reason, Clause clause, LocalDate validFrom,
		LocalDate validTo, Integer gapDays, Integer noIncreaseUsed, List<Warning> warnings, Reasoning reasoning)
		implements Assessment {

	/**
	 * Steps that are only written out when somebody asks; a million rows never do. Has to have value equality, as
	 * outcomes do.
	 */
	@FunctionalInterface
	public interface Reasoning {

		/** The steps that explain {@code outcome}, after those of its level. */
		List<TraceStep> steps(Outcome outcome);
	}

	public Outcome {
		warnings = List.copyOf(warnings);
	}

	/** Points of {@code stage} in hundredths, null if the scheme does not have it. */
	public Integer points(Stage stage) {
		return level.points(stage);
	}

	/** The whole explanation: each stage, the level, the decision, the dates. */
	public List<TraceStep> trace() {
		List<TraceStep> trace = new ArrayList<>(level.trace());
		trace.addAll(reasoning.steps(this));
		return trace;
	}
}
