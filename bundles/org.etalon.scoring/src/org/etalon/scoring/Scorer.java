// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

/**
 * Scores submissions under fixed settings. Safe for use by several threads; the same submission always gives an equal
 * assessment.
 */
@FunctionalInterface
public interface Scorer {

	/** Scores one submission of a kind the variant is meant for. */
	Assessment assess(Submission submission);
}
