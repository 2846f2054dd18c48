// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.etalon.model.base.Document;
import org.etalon.norm.Problem;

/**
 * A document that was read.
 *
 * @param document the document; what the metamodel does not know goes along with it and is written again
 * @param format   how it was written
 * @param version  the version it was written in; an older one was migrated
 * @param problems what was remarkable, in the order of the text; nothing of it was lost
 * @param lines    the line each object of the document stands in
 */
public record ModelReading(Document document, ModelFormat format, ModelVersion version, List<Problem> problems,
		Map<EObject, Integer> lines) {

	public ModelReading {
		problems = List.copyOf(problems);
		lines = Collections.unmodifiableMap(new IdentityHashMap<>(lines));
	}

	/** The line an object stands in; 0 for one that was not read. */
	public int line(EObject object) {
		return lines.getOrDefault(object, 0);
	}

	/** What an index holds of it. */
	public ModelFacts facts() {
		return ModelFacts.of(document, version);
	}
}
