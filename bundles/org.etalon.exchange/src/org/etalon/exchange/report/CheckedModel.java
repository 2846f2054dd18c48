// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

/**
 * A model that was checked.
 *
 * @param file     the file as the user named it, or as it was found in a folder
 * @param id       id of the document, empty for none
 * @param title    what people call it
 * @param kind     package and class, as {@code typical.TypicalServiceModel}
 * @param version  version of the metamodel its text is in
 * @param findings what was found, errors and remarks
 */
public record CheckedModel(String file, String id, String title, String kind, String version,
		List<ModelFinding> findings) {

	public CheckedModel {
		findings = List.copyOf(findings);
	}

	/** How many errors it has. */
	public long errors() {
		return findings.stream().filter(ModelFinding::error).count();
	}

	/** How many remarks it has. */
	public long remarks() {
		return findings.size() - errors();
	}
}
