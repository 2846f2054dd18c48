// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.util.List;

/**
 * A filled document.
 *
 * @param docx     the DOCX file
 * @param warnings what its template leaves out that is recommended
 */
public record FilledDocument(byte[] docx, List<TemplateProblem> warnings) {

	public FilledDocument {
		warnings = List.copyOf(warnings);
	}
}
