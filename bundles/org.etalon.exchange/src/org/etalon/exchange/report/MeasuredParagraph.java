// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import org.etalon.exchange.TextParagraph;
import org.etalon.standard.ReadabilityFigures;

/**
 * A paragraph and how readable it is.
 *
 * @param paragraph the paragraph
 * @param figures   its figures
 */
public record MeasuredParagraph(TextParagraph paragraph, ReadabilityFigures figures) {

	/** The beginning of its text on one line, at most {@code length} characters. */
	public String beginning(int length) {
		String line = ReadabilityReport.onOneLine(paragraph.text());
		if (line.length() <= length) {
			return line;
		}
		// Half of a surrogate pair is no text and could not be written.
		int end = Character.isHighSurrogate(line.charAt(length - 2)) ? length - 2 : length - 1;
		return line.substring(0, end).stripTrailing() + "…";
	}
}
