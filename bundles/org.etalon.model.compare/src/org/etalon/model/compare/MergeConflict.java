// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.check.Locator;

/**
 * Something both sides changed, each in its way. The merged document has it as {@code mine} says; what the other side
 * wanted is here, so that nothing is lost without a word.
 *
 * @param kind    what collides
 * @param type    kind of the object
 * @param label   what a person calls the object, empty where it has no name
 * @param place   where it is in the document it was found in
 * @param within  the same for people: what holds it, from the outside
 * @param feature the feature both changed, or the one the object is contained in; null where none is meant
 * @param base    values before
 * @param mine    values of mine
 * @param theirs  values of theirs
 */
public record MergeConflict(Kind kind, EClass type, String label, Locator place, List<Holder> within,
		EStructuralFeature feature, List<String> base, List<String> mine, List<String> theirs) {

	/** What can collide. */
	public enum Kind {
		/** Both gave a feature other values; mine is kept. */
		CHANGED_BOTH,
		/** Both gave the neighbours another order; that of mine is kept, with what theirs added. */
		REORDERED_BOTH,
		/** Both moved the object, to different places; it is where mine wants it. */
		MOVED_BOTH,
		/** Mine changed what theirs removed; it is kept. */
		REMOVED_BY_THEIRS,
		/** Theirs changed what mine removed; it is kept. */
		REMOVED_BY_MINE,
		/** Both put another object where only one can be; that of theirs is left out. */
		FILLED_BOTH
	}

	public MergeConflict {
		within = List.copyOf(within);
		base = List.copyOf(base);
		mine = List.copyOf(mine);
		theirs = List.copyOf(theirs);
	}
}
