// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.check.Locator;
import org.etalon.model.compare.ModelChange.Kind;

/** The changes of one side that a merge does not take. */
final class Declined {

	private record Key(Kind kind, String type, String fragment, EStructuralFeature feature) {
	}

	private final Set<Key> keys = new HashSet<>();

	private Declined() {
	}

	static Declined of(List<ModelChange> changes) {
		Declined declined = new Declined();
		for (ModelChange each : changes) {
			declined.keys.add(new Key(each.kind(), each.type().getName(), each.place().fragment(),
					each.kind() == Kind.CHANGED ? each.feature() : null));
		}
		return declined;
	}

	private boolean has(Kind kind, EObject object, EStructuralFeature feature) {
		return !keys.isEmpty() && keys
				.contains(new Key(kind, object.eClass().getName(), Locator.of(object, feature).fragment(), feature));
	}

	boolean adds(EObject object) {
		return has(Kind.ADDED, object, null);
	}

	boolean removes(EObject object) {
		return has(Kind.REMOVED, object, null);
	}

	boolean moves(EObject object) {
		return has(Kind.MOVED, object, null);
	}

	boolean reorders(EObject object) {
		return has(Kind.REORDERED, object, null);
	}

	boolean changes(EObject object, EStructuralFeature feature) {
		return has(Kind.CHANGED, object, feature);
	}
}
