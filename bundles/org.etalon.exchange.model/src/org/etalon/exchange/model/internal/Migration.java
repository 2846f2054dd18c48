// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.function.UnaryOperator;

import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Fields;

/**
 * How a document of one version becomes one of the next. It works on the tree, before the metamodel sees it, so it
 * needs no classes of the old version; namespaces are put right by whoever runs it.
 *
 * @param from   the old version
 * @param to     the next one
 * @param change changes the root
 */
record Migration(ModelVersion from, ModelVersion to, UnaryOperator<Fields> change) {

	Migration {
		if (from.compareTo(to) >= 0) {
			throw new IllegalArgumentException(from + " → " + to);
		}
	}
}
