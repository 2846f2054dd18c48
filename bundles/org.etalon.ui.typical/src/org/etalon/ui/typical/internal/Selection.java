// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.etalon.journey.Row;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;

/**
 * Several parts that are chosen together: known by what they stand for, so that they stay chosen in the next picture.
 */
final class Selection {

	private record Chosen(Kind kind, Object thing, Object owner) {

		static Chosen of(Part part) {
			return new Chosen(part.kind(), part.thing(), part.owner());
		}
	}

	private final Set<Chosen> all = new LinkedHashSet<>();

	/** Whether a part can be chosen together with others. */
	static boolean takes(Part part) {
		return part.kind() != Kind.TITLE && part.thing() != null && !(part.thing() instanceof Row);
	}

	/** Whether a part is one of those that a frame drawn around them chooses: what stands in the cells. */
	static boolean isCard(Part part) {
		return takes(part) && part.kind() != Kind.LINK && part.kind() != Kind.STAGE && part.kind() != Kind.BAND;
	}

	/** Whether nothing is. */
	boolean isEmpty() {
		return all.isEmpty();
	}

	/** Chooses nothing. */
	void clear() {
		all.clear();
	}

	/** Chooses what is chosen in another one. */
	void like(Selection other) {
		all.clear();
		all.addAll(other.all);
	}

	/** Chooses a part as well. */
	void add(Part part) {
		if (takes(part)) {
			all.add(Chosen.of(part));
		}
	}

	/** Chooses a part no longer. */
	void remove(Part part) {
		all.remove(Chosen.of(part));
	}

	/** Whether a part is chosen. */
	boolean has(Part part) {
		return all.contains(Chosen.of(part));
	}

	/** Whether a thing is chosen, wherever it is seen. */
	boolean hasThing(Object thing) {
		return all.stream().anyMatch(each -> each.thing() == thing);
	}

	/** What is chosen and seen, in the order of painting. */
	List<Part> in(Scene scene) {
		return all.isEmpty() ? List.of() : scene.parts().stream().filter(this::has).toList();
	}
}
