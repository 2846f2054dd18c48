// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Problem;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;

/**
 * Texts, how readable they are, and by what that was measured.
 *
 * @param product    name and version of the product
 * @param norms      coefficients and limits
 * @param profile    the profile whose limits were checked, null if none was asked for
 * @param documents  the texts in the order of the inputs
 * @param unreadable why an input could not be read
 */
public record ReadabilityReport(String product, ReadabilityNorms norms, ReadabilityProfile profile,
		List<MeasuredDocument> documents, List<Problem> unreadable) {

	public ReadabilityReport {
		documents = List.copyOf(documents);
		unreadable = List.copyOf(unreadable);
	}

	/** Whether a text does not keep to a limit. */
	public boolean exceeds() {
		return documents.stream().anyMatch(MeasuredDocument::exceeds);
	}

	/** A text on one line: each run of white space is a space. */
	public static String onOneLine(String text) {
		return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
	}

	/** A limit that is exceeded, without words: {@code words 31 > 25}. */
	public static String shown(ReadabilityExcess excess) {
		return excess.limit().measure().key() + " " + excess.value().stripTrailingZeros().toPlainString()
				+ (excess.limit().measure().higherIsEasier() ? " < " : " > ") + excess.limit().bound().toPlainString();
	}
}
