// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.base.Document;
import org.etalon.model.check.Locator;
import org.etalon.model.compare.IncomparableException.Reason;
import org.etalon.model.compare.ModelChange.Kind;
import org.etalon.model.compare.Tree.Place;

/**
 * The structural difference of two states of a document. Objects are the same where kind and id are the same, so that
 * what was moved or renamed is neither gone nor new. Equal documents have no difference, and documents without a
 * difference are equal.
 */
public final class ModelDiff {

	private final Tree before;
	private final Tree after;
	private final List<ModelChange> changes = new ArrayList<>();

	private ModelDiff(Tree before, Tree after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * What changed, in the order of the later document; what was removed comes last.
	 *
	 * @throws IncomparableException if the documents are of different kinds, or use an id twice
	 */
	public static List<ModelChange> compare(Document before, Document after) throws IncomparableException {
		requireSameKind(before, after);
		ModelDiff diff = new ModelDiff(Tree.of(before), Tree.of(after));
		diff.run();
		return List.copyOf(diff.changes);
	}

	static void requireSameKind(Document one, Document other) throws IncomparableException {
		if (one.eClass() != other.eClass()) {
			throw new IncomparableException(Reason.KINDS_DIFFER, other.eClass().getName());
		}
	}

	private void run() {
		Map<String, int[]> reordered = reordered();
		for (String key : after.keys()) {
			EObject now = after.object(key);
			Place place = after.place(key);
			if (!before.has(key)) {
				if (before.has(place.container())) {
					add(Kind.ADDED, now, place.feature(), List.of(), List.of());
				}
				continue;
			}
			if (place != null && !place.equals(before.place(key))) {
				add(Kind.MOVED, now, place.feature(), List.of(path(before, key)), List.of(path(after, key)));
			} else if (reordered.containsKey(key)) {
				int[] positions = reordered.get(key);
				add(Kind.REORDERED, now, place.feature(), List.of(Integer.toString(positions[0])),
						List.of(Integer.toString(positions[1])));
			}
			features(before.object(key), now);
		}
		for (String key : before.keys()) {
			if (!after.has(key) && after.has(before.place(key).container())) {
				add(Kind.REMOVED, before.object(key), before.place(key).feature(), List.of(), List.of());
			}
		}
	}

	private void features(EObject was, EObject now) {
		for (EStructuralFeature feature : Values.features(now)) {
			if (!Values.of(before, was, feature).equals(Values.of(after, now, feature))) {
				changes.add(new ModelChange(Kind.CHANGED, now.eClass(), Values.label(now), Locator.of(now, feature),
						Holder.of(now), feature, Values.words(before, was, feature),
						Values.words(after, now, feature)));
			}
		}
	}

	private void add(Kind kind, EObject object, EReference feature, List<String> was, List<String> now) {
		changes.add(new ModelChange(kind, object.eClass(), Values.label(object), Locator.of(object, null),
				Holder.of(object), feature, was, now));
	}

	/** Where an object is contained, for a person. */
	private static String path(Tree tree, String key) {
		EObject container = tree.object(tree.place(key).container());
		String label = Values.label(container);
		return label.isEmpty() ? Locator.of(container, null).path() : label;
	}

	/** What stands elsewhere among those neighbours that it had before and has now, with both positions. */
	private Map<String, int[]> reordered() {
		Map<String, int[]> reordered = new HashMap<>();
		Set<Place> seen = new HashSet<>();
		for (String key : after.keys()) {
			Place place = after.place(key);
			if (place == null || !seen.add(place)) {
				continue;
			}
			List<String> was = before.children(place);
			List<String> now = after.children(place).stream().filter(new HashSet<>(was)::contains).toList();
			Map<String, Integer> positions = new HashMap<>();
			was.forEach(each -> positions.put(each, positions.size()));
			int[] order = now.stream().mapToInt(positions::get).toArray();
			boolean[] stays = longestRising(order);
			for (int i = 0; i < order.length; i++) {
				if (!stays[i]) {
					reordered.put(now.get(i),
							new int[] { order[i] + 1, after.children(place).indexOf(now.get(i)) + 1 });
				}
			}
		}
		return reordered;
	}

	/** Which members of a sequence of different numbers belong to a longest rising part of it: these did not move. */
	static boolean[] longestRising(int[] sequence) {
		int[] ends = new int[sequence.length]; // index of the smallest end of a rising part of each length
		int[] previous = new int[sequence.length];
		int longest = 0;
		for (int i = 0; i < sequence.length; i++) {
			int from = 0;
			int to = longest;
			while (from < to) {
				int middle = (from + to) >>> 1;
				if (sequence[ends[middle]] < sequence[i]) {
					from = middle + 1;
				} else {
					to = middle;
				}
			}
			previous[i] = from == 0 ? -1 : ends[from - 1];
			ends[from] = i;
			longest = Math.max(longest, from + 1);
		}
		boolean[] rising = new boolean[sequence.length];
		for (int at = longest == 0 ? -1 : ends[longest - 1]; at >= 0; at = previous[at]) {
			rising[at] = true;
		}
		return rising;
	}
}
