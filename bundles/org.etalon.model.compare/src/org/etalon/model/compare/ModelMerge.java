// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.base.Document;
import org.etalon.model.base.References;
import org.etalon.model.check.Locator;
import org.etalon.model.compare.MergeConflict.Kind;
import org.etalon.model.compare.Tree.Place;

/**
 * Merges two changed copies of a document. What one side changed is taken; where both changed the same in different
 * ways, the document has it as mine says, and a conflict tells what theirs wanted. Merging with what did not change
 * gives the other side.
 */
public final class ModelMerge {

	private final Tree base;
	private final Tree mine;
	private final Tree theirs;
	private final List<MergeConflict> conflicts = new ArrayList<>();
	private final Map<String, Place> places = new LinkedHashMap<>();
	private final Set<String> unwanted = new HashSet<>();
	private final Set<String> settled = new HashSet<>();
	private final Set<Place> occupied = new LinkedHashSet<>();

	private final Predicate<MergeConflict> ofTheirs;
	private final Declined declined;

	private ModelMerge(Tree base, Tree mine, Tree theirs, Predicate<MergeConflict> ofTheirs, Declined declined) {
		this.ofTheirs = ofTheirs;
		this.base = base;
		this.mine = mine;
		this.theirs = theirs;
		this.declined = declined;
	}

	/**
	 * Merges. Mine becomes the merged document, in place, so that what was kept with its objects stays with them;
	 * theirs is used up, because its new objects move over. Whoever needs the copies passes copies.
	 *
	 * @return what collides, in the order it was met
	 * @throws IncomparableException if the documents are of different kinds, or use an id twice; nothing was changed
	 */
	public static List<MergeConflict> merge(Document base, Document mine, Document theirs)
			throws IncomparableException {
		return merge(base, mine, theirs, conflict -> false);
	}

	/**
	 * Merges with decisions: of the conflicts about a value, an order or a place, those that are tested true are
	 * decided as theirs wants them.
	 *
	 * @param ofTheirs which conflicts are decided so
	 * @return what collides, in the order it was met, decided or not
	 * @throws IncomparableException if the documents are of different kinds, or use an id twice; nothing was changed
	 */
	public static List<MergeConflict> merge(Document base, Document mine, Document theirs,
			Predicate<MergeConflict> ofTheirs) throws IncomparableException {
		return merge(base, mine, theirs, ofTheirs, change -> true);
	}

	/**
	 * Merges some of what theirs changed. What is not taken stays as mine has it, and what is in it with it; what was
	 * taken and refers to something new that was not does so no longer.
	 *
	 * @param ofTheirs which conflicts are decided as theirs wants them
	 * @param takes    which changes of theirs are taken, of those that {@link ModelDiff} finds between base and theirs;
	 *                 what both sides changed in different ways is a conflict all the same
	 * @return what collides, in the order it was met, decided or not
	 * @throws IncomparableException if the documents are of different kinds, or use an id twice; nothing was changed
	 */
	public static List<MergeConflict> merge(Document base, Document mine, Document theirs,
			Predicate<MergeConflict> ofTheirs, Predicate<ModelChange> takes) throws IncomparableException {
		ModelDiff.requireSameKind(base, mine);
		Declined declined = Declined.of(ModelDiff.compare(base, theirs).stream().filter(takes.negate()).toList());
		ModelMerge merge = new ModelMerge(Tree.of(base), Tree.of(mine), Tree.of(theirs), ofTheirs, declined);
		merge.run();
		return List.copyOf(merge.conflicts);
	}

	private void run() {
		for (String key : theirs.keys()) { // a container comes before what is in it
			if (!base.has(key) && !mine.has(key)
					&& (declined.adds(theirs.object(key)) || unwanted.contains(theirs.place(key).container()))) {
				unwanted.add(key);
			}
		}
		Set<String> kept = kept();
		kept.forEach(this::settle);
		// All is read before anything is written, because writing moves objects out of what is read.
		List<Runnable> writing = new ArrayList<>();
		for (String key : kept) {
			if (key.equals(Tree.ROOT) || places.containsKey(key)) {
				features(key, writing);
				containments(key, writing);
			}
		}
		writing.forEach(Runnable::run);
		new Links(object(Tree.ROOT)).connect();
	}

	/** The object that stands for a key in the merged document. */
	private EObject object(String key) {
		return mine.has(key) ? mine.object(key) : theirs.object(key);
	}

	/** What there is in the end: all but what one side removed and the other did not touch. */
	private Set<String> kept() {
		Set<String> byMine = Touched.by(base, mine);
		Set<String> byTheirs = Touched.by(base, theirs);
		Set<String> kept = new LinkedHashSet<>();
		keep(mine, theirs, byMine, Kind.REMOVED_BY_THEIRS, kept);
		keep(theirs, mine, byTheirs, Kind.REMOVED_BY_MINE, kept);
		return kept;
	}

	private void keep(Tree side, Tree other, Set<String> touched, Kind kind, Set<String> kept) {
		Set<String> rescued = new HashSet<>();
		for (String key : side.keys()) {
			boolean removed = base.has(key) && !other.has(key);
			boolean within = removed && rescued.contains(side.place(key).container());
			boolean stays = removed && side == mine && declined.removes(base.object(key));
			if (removed && !within && !stays && !touched.contains(key) || isUnwanted(key)) {
				continue;
			}
			if (removed) {
				rescued.add(key);
				if (!within && !stays) {
					conflict(kind, side, key, side.place(key).feature(), List.of(), List.of(), List.of());
				}
			}
			kept.add(key);
		}
	}

	/**
	 * Finds the place of an object, after that of its container: one that was left out leaves out what is in it. Kinds
	 * of objects never contain each other in a circle.
	 *
	 * @return whether the object is there in the end
	 */
	private boolean settle(String key) {
		if (key.equals(Tree.ROOT)) {
			return true;
		}
		if (settled.add(key)) {
			place(key);
		}
		return places.containsKey(key);
	}

	/** Whether something new of theirs is not taken: it was declined, or what it is in. */
	private boolean isUnwanted(String key) {
		return unwanted.contains(key);
	}

	/** Where theirs has an object, as far as that is taken. */
	private Place wanted(String key) {
		Place ofTheirs = theirs.place(key);
		boolean elsewhere = ofTheirs != null && mine.has(key) && !ofTheirs.equals(base.place(key));
		return elsewhere && (declined.moves(theirs.object(key)) || isUnwanted(ofTheirs.container())) ? mine.place(key)
				: ofTheirs;
	}

	private void place(String key) {
		if (isUnwanted(key)) {
			return;
		}
		Place ofMine = mine.place(key);
		Place ofTheirs = wanted(key);
		Place place = ofMine == null || ofMine.equals(base.place(key)) && ofTheirs != null ? ofTheirs : ofMine;
		if (ofMine != null && ofTheirs != null && !ofMine.equals(ofTheirs) && !ofMine.equals(base.place(key))
				&& !ofTheirs.equals(base.place(key))) {
			boolean other = conflict(Kind.MOVED_BOTH, mine, key, ofMine.feature(), container(base, base.place(key)),
					container(mine, ofMine), container(theirs, ofTheirs));
			place = other ? ofTheirs : ofMine;
		}
		if (!settle(place.container())) {
			return;
		}
		if (!place.feature().isMany() && !occupied.add(place)) {
			conflict(Kind.FILLED_BOTH, theirs.has(key) ? theirs : mine, key, place.feature(), List.of(), List.of(),
					List.of());
			return;
		}
		places.put(key, place);
	}

	private static List<String> container(Tree tree, Place place) {
		return place == null ? List.of() : List.of(Values.label(tree.object(place.container())));
	}

	private void features(String key, List<Runnable> writing) {
		if (!mine.has(key) || !theirs.has(key)) {
			return; // only one side has it, as it wants it
		}
		EObject object = mine.object(key);
		EObject other = theirs.object(key);
		EObject was = base.object(key);
		for (EStructuralFeature feature : Values.features(object)) {
			List<String> now = Values.of(mine, object, feature);
			List<String> wanted = Values.of(theirs, other, feature);
			List<String> before = was == null ? List.of() : Values.of(base, was, feature);
			if (now.equals(wanted) || was != null && wanted.equals(before)
					|| was != null && now.equals(before) && declined.changes(other, feature)) {
				continue;
			}
			if (was != null && now.equals(before)) {
				Object value = value(other, feature);
				writing.add(() -> set(object, feature, value));
			} else if (feature.isMany() && !isContainment(feature)) {
				if (was != null && declined.changes(other, feature)) {
					continue;
				}
				list(key, feature, before, now, wanted, writing);
			} else if (conflict(key, feature)) {
				Object value = value(other, feature);
				writing.add(() -> set(object, feature, value));
			}
		}
	}

	private static boolean isContainment(EStructuralFeature feature) {
		return feature instanceof EReference reference && reference.isContainment();
	}

	private void list(String key, EStructuralFeature feature, List<String> before, List<String> now,
			List<String> wanted, List<Runnable> writing) {
		EObject object = mine.object(key);
		ListMerge<String> merged = ListMerge.of(before, now, wanted);
		if (merged.collides() && conflict(key, feature)) {
			merged = ListMerge.of(before, wanted, now);
		}
		Map<String, Object> values = new HashMap<>();
		collect(wanted, value(theirs.object(key), feature), values);
		collect(now, value(object, feature), values);
		List<Object> list = new ArrayList<>(merged.values().stream().map(values::get).toList());
		writing.add(() -> set(object, feature, list));
	}

	private static void collect(List<String> texts, Object values, Map<String, Object> all) {
		List<?> list = (List<?>) values;
		for (int i = 0; i < texts.size(); i++) {
			all.put(texts.get(i), list.get(i));
		}
	}

	/** A value as it is now; a list is copied. */
	private static Object value(EObject object, EStructuralFeature feature) {
		Object value = object.eGet(feature, false);
		if (value instanceof List<?> list) {
			return List.copyOf(list);
		}
		return object.eIsSet(feature) ? value : null;
	}

	@SuppressWarnings("unchecked")
	private static void set(EObject object, EStructuralFeature feature, Object value) {
		if (value == null) {
			object.eUnset(feature);
		} else if (feature.isMany()) {
			List<Object> list = (List<Object>) object.eGet(feature);
			list.clear();
			list.addAll((List<Object>) value);
		} else {
			object.eSet(feature, value);
		}
	}

	private void containments(String key, List<Runnable> writing) {
		EObject object = object(key);
		for (EReference feature : object.eClass().getEAllContainments()) {
			if (Tree.isValue(feature)) {
				continue;
			}
			Place place = new Place(key, feature);
			List<String> members = places.entrySet().stream().filter(each -> each.getValue().equals(place))
					.map(Map.Entry::getKey).toList();
			List<String> wanted = wanted(place, members);
			ListMerge<String> order = ListMerge.of(base.children(place), mine.children(place), wanted);
			if (order.collides() && conflict(Kind.REORDERED_BOTH, mine, key, feature, base.children(place),
					mine.children(place), theirs.children(place))) {
				order = ListMerge.of(base.children(place), theirs.children(place), mine.children(place));
			}
			Set<String> children = new LinkedHashSet<>(order.values());
			children.addAll(members);
			children.retainAll(new HashSet<>(members));
			List<EObject> contents = children.stream().map(this::object).toList();
			writing.add(() -> set(object, feature,
					feature.isMany() ? contents : contents.isEmpty() ? null : contents.get(0)));
		}
	}

	/** What theirs has at a place, in its order, as far as that is taken. */
	private List<String> wanted(Place place, List<String> members) {
		List<String> ofTheirs = theirs.children(place);
		if (ofTheirs.stream().anyMatch(each -> declined.reorders(theirs.object(each)))) {
			return mine.children(place);
		}
		List<String> wanted = new ArrayList<>(ofTheirs);
		String before = null;
		for (String each : base.children(place)) {
			// what theirs took away stays behind what it stood behind
			if (!wanted.contains(each) && members.contains(each) && mine.children(place).contains(each)) {
				wanted.add(wanted.indexOf(before) + 1, each);
			}
			before = wanted.contains(each) ? each : before;
		}
		return wanted;
	}

	private boolean conflict(String key, EStructuralFeature feature) {
		return decided(new MergeConflict(Kind.CHANGED_BOTH, mine.object(key).eClass(), Values.label(mine.object(key)),
				Locator.of(mine.object(key), feature), Holder.of(mine.object(key)), feature,
				base.has(key) ? Values.words(base, base.object(key), feature) : List.of(),
				Values.words(mine, mine.object(key), feature), Values.words(theirs, theirs.object(key), feature)));
	}

	private boolean conflict(Kind kind, Tree tree, String key, EStructuralFeature feature, List<String> before,
			List<String> now, List<String> wanted) {
		EObject object = tree.object(key);
		return decided(new MergeConflict(kind, object.eClass(), Values.label(object), Locator.of(object, null),
				Holder.of(object), feature, before, now, wanted));
	}

	/** Whether a conflict is decided as theirs wants it. */
	private boolean decided(MergeConflict conflict) {
		conflicts.add(conflict);
		return ofTheirs.test(conflict);
	}

	/** Lets what came from theirs refer to the objects of the merged document. */
	private final class Links {

		private final EObject root;

		Links(EObject root) {
			this.root = root;
		}

		void connect() {
			connect(root);
			root.eAllContents().forEachRemaining(this::connect);
		}

		private void connect(EObject object) {
			for (EReference feature : object.eClass().getEAllReferences()) {
				if (feature.isContainment() || feature.isContainer() || feature.isDerived()) {
					continue;
				}
				List<EObject> targets = Tree.targets(object, feature);
				List<EObject> connected = targets.stream().filter(target -> !isLeftOut(target))
						.map(target -> connected(target, feature)).distinct().toList();
				if (!connected.equals(targets)) {
					set(object, feature, feature.isMany() ? connected : connected.isEmpty() ? null : connected.get(0));
				}
			}
		}

		private boolean isLeftOut(EObject target) {
			String key = target.eIsProxy() ? null : theirs.key(target);
			return key != null && isUnwanted(key);
		}

		/** The object of the merged document; where it is gone on purpose, a stand-in that says its id. */
		private EObject connected(EObject target, EReference feature) {
			if (target.eIsProxy()) {
				String key = feature.getEReferenceType().getName() + " " + References.id(target);
				return places.containsKey(key) ? object(key) : target;
			}
			String key = theirs.key(target) != null ? theirs.key(target) : mine.key(target);
			if (places.containsKey(key) || Tree.ROOT.equals(key)) {
				return object(key);
			}
			return References.proxy(EObject.class, target.eClass(), References.id(target));
		}
	}
}
