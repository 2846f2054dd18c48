// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.check.Locator;

/**
 * One thing in which two states of a document differ.
 *
 * @param kind    what happened
 * @param type    kind of the object
 * @param label   what a person calls the object, empty where it has no name
 * @param place   where it is now; for what was removed, where it was
 * @param within  the same for people: what holds it, from the outside
 * @param feature the feature that changed; for the others, the one the object is contained in; null for the document
 * @param before  values before, for a person; what was moved: where it was
 * @param after   values after; what was moved: where it is
 */
public record ModelChange(Kind kind, EClass type, String label, Locator place, List<Holder> within,
		EStructuralFeature feature, List<String> before, List<String> after) {

	/** What can happen. */
	public enum Kind {
		/** An object is new, with all it contains. */
		ADDED,
		/** An object is gone, with all it contained. */
		REMOVED,
		/** An object is contained elsewhere. */
		MOVED,
		/** An object has another place among its neighbours; before and after are positions from 1. */
		REORDERED,
		/** A feature has other values. */
		CHANGED
	}

	public ModelChange {
		within = List.copyOf(within);
		before = List.copyOf(before);
		after = List.copyOf(after);
	}
}
