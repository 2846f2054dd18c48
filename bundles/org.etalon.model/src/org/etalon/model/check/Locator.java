// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Identified;

/**
 * A place in a document.
 *
 * @param path     for people: {@code Roadmap[r-1]/sections[s-2]/measures[m-1]/dueDate}; what has no id is counted from
 *                 1 as {@code rows[#3]}
 * @param fragment for programs: the id of the object, or the path of features and positions to it (an EMF fragment)
 * @param feature  name of the feature, empty when the object as a whole is meant
 */
public record Locator(String path, String fragment, String feature) {

	/** The place of a feature of {@code object}; of the object when {@code feature} is null. */
	public static Locator of(EObject object, EStructuralFeature feature) {
		Deque<String> parts = new ArrayDeque<>();
		if (feature != null) {
			parts.push(feature.getName());
		}
		Deque<String> fragments = new ArrayDeque<>();
		for (EObject at = object; at != null; at = at.eContainer()) {
			parts.push(name(at) + index(at));
			if (at.eContainer() != null) {
				fragments.push(fragment(at));
			}
		}
		String id = EcoreUtil.getID(object);
		return new Locator(String.join("/", parts), id == null ? "//" + String.join("/", fragments) : id,
				feature == null ? "" : feature.getName());
	}

	private static String name(EObject object) {
		return object.eContainingFeature() == null ? object.eClass().getName() : object.eContainingFeature().getName();
	}

	private static String index(EObject object) {
		if (object instanceof Identified identified && identified.getId() != null) {
			return "[" + identified.getId() + "]";
		}
		return object.eContainer() != null && object.eContainingFeature().isMany() ? "[#" + (position(object) + 1) + "]"
				: "";
	}

	private static String fragment(EObject object) {
		String name = "@" + object.eContainingFeature().getName();
		return object.eContainingFeature().isMany() ? name + "." + position(object) : name;
	}

	private static int position(EObject object) {
		return ((List<?>) object.eContainer().eGet(object.eContainingFeature())).indexOf(object);
	}
}
