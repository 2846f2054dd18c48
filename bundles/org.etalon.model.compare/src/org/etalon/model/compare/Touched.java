// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.compare.Tree.Place;

/**
 * The objects of a document that a side has something to do with: it made or changed them or what they contain, moved
 * something into them, or refers to them from where nobody did. They must not vanish because the other side removed
 * them.
 */
final class Touched {

	private final Tree base;
	private final Tree side;
	private final Set<String> keys = new HashSet<>();

	private Touched(Tree base, Tree side) {
		this.base = base;
		this.side = side;
	}

	static Set<String> by(Tree base, Tree side) {
		Touched touched = new Touched(base, side);
		for (String key : side.keys()) {
			touched.look(key);
		}
		return touched.keys;
	}

	private void look(String key) {
		EObject object = side.object(key);
		EObject was = base.object(key);
		if (was == null || hasMoved(key)) {
			mark(key);
		}
		for (EStructuralFeature feature : Values.features(object)) {
			List<String> before = was == null ? List.of() : Values.of(base, was, feature);
			List<String> now = Values.of(side, object, feature);
			if (was != null && !before.equals(now)) {
				mark(key);
			}
			if (feature instanceof EReference reference && !reference.isContainment()) {
				now.stream().filter(target -> side.has(target) && !before.contains(target)).forEach(this::mark);
			}
		}
		for (EReference feature : object.eClass().getEAllContainments()) {
			Place place = new Place(key, feature);
			if (was != null && !base.children(place).equals(side.children(place))) {
				mark(key);
			}
		}
	}

	private boolean hasMoved(String key) {
		Place now = side.place(key);
		return now != null && !now.equals(base.place(key));
	}

	private void mark(String key) {
		String at = key;
		while (keys.add(at) && side.place(at) != null) {
			at = side.place(at).container();
		}
	}
}
