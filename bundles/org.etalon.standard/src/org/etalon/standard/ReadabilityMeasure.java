// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/** What a limit of readability can be set on: an index, or a figure that is counted (Standard 4.6.4.6). */
public sealed interface ReadabilityMeasure permits ReadabilityIndex, TextFigure {

	/** Its name in files and results. */
	String key();

	/** The name a user reads. */
	Text caption();

	/** Whether a higher value means an easier text, so that a limit is the lowest value allowed and not the highest. */
	boolean higherIsEasier();

	/** Its exact value for a text that has words. */
	ExactFigure figure(TextCounts counts, ReadabilityNorms norms);
}
