// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.etalon.norm.Clause;
import org.etalon.norm.Document;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * What a client thinks of a mandatory requirement that applies to them (оценка применения обязательного требования),
 * given at least once a year (clause 4.7.3.1 of the Standard «Государство для бизнеса»).
 *
 * @param clarity          how clear it is, a whole mark 1 to 5
 * @param feasibility      how feasible it is, a whole mark 1 to 5
 * @param duplicates       whether it repeats another requirement
 * @param contradicts      whether it contradicts another requirement
 * @param contradictionRef the provisions it contradicts, null or blank if none are named
 */
public record RequirementAssessment(BigDecimal clarity, BigDecimal feasibility, boolean duplicates, boolean contradicts,
		String contradictionRef) {

	private static final Clause CLAUSE = new Clause(Document.BUSINESS_STANDARD, "4.7.3.2");
	private static final BigDecimal LOWEST = BigDecimal.ONE;
	private static final BigDecimal HIGHEST = BigDecimal.valueOf(5);

	public RequirementAssessment {
		Objects.requireNonNull(clarity);
		Objects.requireNonNull(feasibility);
	}

	/** What can be wrong with it, in this order. */
	public enum Fault {
		/** The mark of clarity is not on the scale. */
		CLARITY_OUT_OF_1_5,
		/** The mark of feasibility is not on the scale. */
		FEASIBILITY_OUT_OF_1_5,
		/** A contradiction is stated without the provisions it is with. */
		CONTRADICTION_REFERENCE_REQUIRED
	}

	/** What is wrong with it, empty if it can be taken; it never refuses to answer. */
	public Ruling<List<Fault>> faults() {
		List<Fault> faults = new ArrayList<>();
		if (isOffScale(clarity)) {
			faults.add(Fault.CLARITY_OUT_OF_1_5);
		}
		if (isOffScale(feasibility)) {
			faults.add(Fault.FEASIBILITY_OUT_OF_1_5);
		}
		boolean named = !Objects.requireNonNullElse(contradictionRef, "").isBlank();
		if (contradicts && !named) {
			faults.add(Fault.CONTRADICTION_REFERENCE_REQUIRED);
		}
		return Ruling.made(List.copyOf(faults),
				TraceStep.of("MARKS",
						"clarity " + Decimals.text(clarity) + ", feasibility " + Decimals.text(feasibility) + " ("
								+ LOWEST + "…" + HIGHEST + ")",
						CLAUSE),
				TraceStep.of("MARKED", "duplicates " + duplicates + ", contradicts " + contradicts
						+ ", contradictionRef " + (named ? contradictionRef : "–"), CLAUSE));
	}

	/** The scale has whole marks only. */
	private static boolean isOffScale(BigDecimal mark) {
		return mark.compareTo(LOWEST) < 0 || mark.compareTo(HIGHEST) > 0 || !Decimals.isWhole(mark);
	}
}
