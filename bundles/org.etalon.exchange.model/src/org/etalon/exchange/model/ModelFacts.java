// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import org.etalon.model.base.Document;

/**
 * What an index of documents holds of each.
 *
 * @param id      id of the document, empty if it has none
 * @param title   what a person calls it
 * @param kind    package and class, as {@code typical.TypicalServiceModel}
 * @param version version of the metamodel it was read in, or is written in
 */
public record ModelFacts(String id, String title, String kind, ModelVersion version) {

	static ModelFacts of(Document document, ModelVersion version) {
		String id = document.getId() == null ? "" : document.getId();
		String label = document.label();
		return new ModelFacts(id, label == null ? id : label,
				document.eClass().getEPackage().getName() + "." + document.eClass().getName(), version);
	}
}
