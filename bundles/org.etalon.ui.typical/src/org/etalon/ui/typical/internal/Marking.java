// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Part;
import org.etalon.model.base.Identified;
import org.etalon.model.check.Locator;
import org.etalon.operations.models.ModelDifference;

/** How the parts of a diagram differ from another version, by what they stand for. */
final class Marking {

	/** What a part is, compared. */
	enum Kind {
		ADDED("+", Ink.GOOD), //
		REMOVED("−", Ink.BAD), //
		CHANGED("≠", Ink.FAIR), //
		MOVED("↔", Ink.ACCENT);

		private final String sign;
		private final Ink ink;

		Kind(String sign, Ink ink) {
			this.sign = sign;
			this.ink = ink;
		}

		/** The sign that says it without colour. */
		String sign() {
			return sign;
		}

		/** Its colour. */
		Ink ink() {
			return ink;
		}
	}

	/** Nothing is marked. */
	static final Marking NONE = new Marking(List.of());

	private final Map<String, Kind> kinds = new HashMap<>();
	private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);

	Marking(List<ModelDifference> differences) {
		for (ModelDifference each : differences) {
			Kind kind = kind(each);
			counts.merge(kind, 1, Integer::sum);
			kinds.merge(key(each), kind, (one, other) -> one.ordinal() <= other.ordinal() ? one : other);
		}
	}

	/** What a difference is about: its id, else its place with the ids around it. */
	private static String key(ModelDifference difference) {
		if (!difference.id().startsWith("//")) {
			return difference.id();
		}
		String path = difference.path();
		return difference.code().equals("CHANGED") ? path.substring(0, path.lastIndexOf('/')) : path;
	}

	/** What a difference makes of what it is about. */
	static Kind kind(ModelDifference difference) {
		return switch (difference.code()) {
		case "ADDED" -> Kind.ADDED;
		case "REMOVED" -> Kind.REMOVED;
		case "MOVED", "REORDERED" -> Kind.MOVED;
		default -> Kind.CHANGED;
		};
	}

	/** How many differences there are of a kind. */
	int count(Kind kind) {
		return counts.getOrDefault(kind, 0);
	}

	/** What a part is. */
	Optional<Kind> of(Part part) {
		return kinds.isEmpty() || !(part.thing() instanceof EObject thing) ? Optional.empty() : of(thing);
	}

	/** What a thing is: what is in something new is new, what was in something that is gone is gone. */
	Optional<Kind> of(EObject thing) {
		Optional<Kind> own = own(thing);
		for (EObject at = thing.eContainer(); own.isEmpty() && at != null; at = at.eContainer()) {
			own = own(at).filter(kind -> kind == Kind.ADDED || kind == Kind.REMOVED);
		}
		return own;
	}

	private Optional<Kind> own(EObject thing) {
		return Optional.ofNullable(
				kinds.get(thing instanceof Identified identified && identified.getId() != null ? identified.getId()
						: Locator.of(thing, null).path()));
	}

	/** Whether a difference is about a thing. */
	static boolean isAbout(ModelDifference difference, EObject thing) {
		return new Marking(List.of(difference)).own(thing).isPresent();
	}
}
