// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.etalon.exchange.model.ModelVersion;

/** What a text held of an object beyond the metamodel; it goes along with the object and is written again. */
final class Kept extends AdapterImpl {

	/**
	 * One part.
	 *
	 * @param feature name of the feature, known or not
	 * @param index   its position in a known feature of many values, -1 when it is all of the feature
	 * @param value   what stood there
	 */
	record Part(String feature, int index, Node value) {
	}

	private final List<Part> parts = new ArrayList<>();
	private ModelVersion version;

	private Kept() {
	}

	/** Of an object, null when there is none. */
	static Kept of(EObject object) {
		for (Adapter adapter : object.eAdapters()) {
			if (adapter instanceof Kept kept) {
				return kept;
			}
		}
		return null;
	}

	/** Of an object, made when there is none. */
	static Kept in(EObject object) {
		Kept kept = of(object);
		if (kept == null) {
			kept = new Kept();
			EList<Adapter> adapters = object.eAdapters();
			adapters.add(kept);
		}
		return kept;
	}

	void add(String feature, int index, Node value) {
		parts.add(new Part(feature, index, value));
	}

	/** In the order of the text. */
	List<Part> parts() {
		return parts;
	}

	/** A newer version that the document was read in, null for none. */
	ModelVersion version() {
		return version;
	}

	void version(ModelVersion newer) {
		version = newer;
	}

	@Override
	public boolean isAdapterForType(Object type) {
		return type == Kept.class;
	}
}
