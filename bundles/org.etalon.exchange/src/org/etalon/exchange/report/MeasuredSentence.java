// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;

/**
 * A sentence and how readable it is.
 *
 * @param paragraph number of its paragraph in the text, from 1
 * @param number    its number in the paragraph, from 1
 * @param line      the line of the file it begins in, 0 where a file has no lines
 * @param text      the sentence on one line
 * @param figures   its figures
 * @param exceeded  the limits of a sentence it does not keep to
 */
public record MeasuredSentence(int paragraph, int number, int line, String text, ReadabilityFigures figures,
		List<ReadabilityExcess> exceeded) {

	public MeasuredSentence {
		exceeded = List.copyOf(exceeded);
	}
}
