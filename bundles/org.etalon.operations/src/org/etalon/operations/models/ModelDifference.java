// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.List;
import java.util.Set;

import org.etalon.norm.Text;

/**
 * A difference of two models, or something that collides when two copies of one are merged.
 *
 * @param code    stable code: ADDED, REMOVED, MOVED, REORDERED, CHANGED; for a merge CHANGED_BOTH, REORDERED_BOTH,
 *                MOVED_BOTH, REMOVED_BY_THEIRS, REMOVED_BY_MINE, FILLED_BOTH
 * @param kind    kind of the object, as the metamodel calls it
 * @param id      id of the object, or the way to it
 * @param path    place in the document, in the words of the metamodel
 * @param where   the same in words; that of the document itself is empty
 * @param feature the feature, as the metamodel calls it; empty for none
 * @param before  what there was
 * @param after   what there is; for a merge mine
 * @param theirs  for a merge, what theirs is
 * @param about   what it is about in words, as the heading over what each side has
 * @param brief   the same for a list: what is another comes first
 * @param text    all that in words
 */
public record ModelDifference(String code, String kind, String id, String path, Text where, String feature, Side before,
		Side after, Side theirs, Text about, Text brief, Text text) {

	/** What both sides changed in one way or the other, and can be decided. */
	private static final Set<String> DECIDED = Set.of("CHANGED_BOTH", "REORDERED_BOTH", "MOVED_BOTH");

	/**
	 * What one side has.
	 *
	 * @param values its values, as a file has them
	 * @param shown  the same for people
	 */
	public record Side(List<String> values, Text shown) {

		/** A side that has nothing. */
		static final Side NONE = new Side(List.of(), new Text("", ""));

		public Side {
			values = List.copyOf(values);
		}
	}

	/** Whether it collides in a merge and people decide it; else it only tells what becomes of it. */
	public boolean open() {
		return DECIDED.contains(code);
	}

	/** Whether it says what became of the model: that changes with every edition and says nothing about the service. */
	public boolean ofItsLife() {
		return kind.equals("Proposal")
				|| kind.equals("TypicalServiceModel") && !feature.equals("name") && code.equals("CHANGED");
	}
}
