// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;

/**
 * A PDF file.
 *
 * @param bytes    the file
 * @param pages    number of its pages
 * @param warnings what it does not show as an office program would
 */
public record PdfDocument(byte[] bytes, int pages, List<TemplateProblem> warnings) {

	public PdfDocument {
		warnings = List.copyOf(warnings);
	}
}
