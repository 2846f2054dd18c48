// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityFigures;

/**
 * A text and how readable it is.
 *
 * @param file       the file as the user named it
 * @param figures    figures of the whole: what its paragraphs have together
 * @param exceeded   the limits of a text it does not keep to
 * @param paragraphs its paragraphs
 * @param hardest    its hardest sentences, the hardest first
 * @param exceeding  the sentences that do not keep to a limit, in the order of the text
 */
public record MeasuredDocument(String file, ReadabilityFigures figures, List<ReadabilityExcess> exceeded,
		List<MeasuredParagraph> paragraphs, List<MeasuredSentence> hardest, List<MeasuredSentence> exceeding) {

	public MeasuredDocument {
		exceeded = List.copyOf(exceeded);
		paragraphs = List.copyOf(paragraphs);
		hardest = List.copyOf(hardest);
		exceeding = List.copyOf(exceeding);
	}

	/** Whether it does not keep to a limit, as a whole or in a sentence. */
	public boolean exceeds() {
		return !exceeded.isEmpty() || !exceeding.isEmpty();
	}
}
