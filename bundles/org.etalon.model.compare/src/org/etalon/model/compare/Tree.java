// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.etalon.model.base.BasePackage;
import org.etalon.model.base.Document;
import org.etalon.model.base.Identified;
import org.etalon.model.compare.IncomparableException.Reason;

/**
 * A document as objects by keys. The key of an object is its kind and id; what has no id and is the only one at its
 * place is known by the place; what has no id and is one of several is no object here, but part of a value. Keys of two
 * documents are equal exactly where they speak of the same object.
 */
final class Tree {

	/** Where an object is contained. */
	record Place(String container, EReference feature) {
	}

	static final String ROOT = "";

	private final Map<String, EObject> objects = new LinkedHashMap<>();
	private final Map<EObject, String> keys = new IdentityHashMap<>();
	private final Map<String, Place> places = new LinkedHashMap<>();
	private final Map<Place, List<String>> children = new LinkedHashMap<>();

	private Tree() {
	}

	static Tree of(Document document) throws IncomparableException {
		Tree tree = new Tree();
		tree.put(ROOT, document, null);
		return tree;
	}

	private void put(String key, EObject object, Place place) throws IncomparableException {
		if (objects.putIfAbsent(key, object) != null) {
			throw new IncomparableException(Reason.ID_REPEATED, ((Identified) object).getId());
		}
		keys.put(object, key);
		if (place != null) {
			places.put(key, place);
			children.computeIfAbsent(place, any -> new ArrayList<>()).add(key);
		}
		for (EReference feature : object.eClass().getEAllContainments()) {
			if (isValue(feature)) {
				continue;
			}
			Place within = new Place(key, feature);
			int nameless = 0;
			for (EObject child : targets(object, feature)) {
				String id = child instanceof Identified identified ? identified.getId() : null;
				put(id != null ? child.eClass().getName() + " " + id
						: key + "/" + feature.getName() + (feature.isMany() ? "#" + nameless++ : ""), child, within);
			}
		}
	}

	/** Whether a containment is a value as a whole: several objects that nobody can refer to. */
	static boolean isValue(EReference containment) {
		return containment.isMany() && !BasePackage.Literals.IDENTIFIED.isSuperTypeOf(containment.getEReferenceType());
	}

	@SuppressWarnings("unchecked")
	static List<EObject> targets(EObject object, EReference feature) {
		Object value = object.eGet(feature, false);
		return value == null ? List.of()
				: feature.isMany() ? List.copyOf((List<EObject>) value) : List.of((EObject) value);
	}

	/** All keys, in the order of the document. */
	Iterable<String> keys() {
		return objects.keySet();
	}

	boolean has(String key) {
		return objects.containsKey(key);
	}

	EObject object(String key) {
		return objects.get(key);
	}

	/** The key of an object of this document, null for any other. */
	String key(EObject object) {
		return keys.get(object);
	}

	/** Where an object is, null for the document itself and for what is not there. */
	Place place(String key) {
		return places.get(key);
	}

	/** Keys of what is contained somewhere, in order. */
	List<String> children(Place place) {
		return children.getOrDefault(place, List.of());
	}
}
