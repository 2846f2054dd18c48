// SPDX-License-Identifier: EPL-2.0
/**
 * What turns the findings of the stages into a level and a decision, and proves why.
 * <p>
 * A {@link org.etalon.scoring.Scheme scheme} is declared, not coded: stages, points, thresholds, terms, clauses. A
 * {@link org.etalon.scoring.ScoringVariant variant} is an OSGi service around a scheme with typed properties that say
 * for which objects and dates it is meant. A variant makes a {@link org.etalon.scoring.Scorer scorer} for the settings
 * of one run; the scorer turns a {@link org.etalon.scoring.Submission submission} into an
 * {@link org.etalon.scoring.Assessment assessment}: an {@link org.etalon.scoring.Outcome outcome} with its trace, or a
 * {@link org.etalon.scoring.Refusal refusal} with what is wrong in the submission.
 */
package org.etalon.scoring;
