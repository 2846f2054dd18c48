// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import java.util.List;

import org.etalon.model.base.Document;
import org.etalon.norm.Problem;

/**
 * A document that was read.
 *
 * @param document the document; what the metamodel does not know goes along with it and is written again
 * @param format   how it was written
 * @param version  the version it was written in; an older one was migrated
 * @param problems what was remarkable, in the order of the text; nothing of it was lost
 */
public record ModelReading(Document document, ModelFormat format, ModelVersion version, List<Problem> problems) {

	public ModelReading {
		problems = List.copyOf(problems);
	}

	/** What an index holds of it. */
	public ModelFacts facts() {
		return ModelFacts.of(document, version);
	}
}
