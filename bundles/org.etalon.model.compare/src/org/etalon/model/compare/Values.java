// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.compare;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.Identified;
import org.etalon.model.base.References;

/** Values of features as texts that are equal where the values are: references by what they refer to. */
final class Values {

	private Values() {
	}

	/** The features of a class whose values are compared: no derived ones, and nothing that is an object of its own. */
	static List<EStructuralFeature> features(EObject object) {
		return object.eClass().getEAllStructuralFeatures().stream()
				.filter(feature -> !feature.isDerived() && !feature.isTransient())
				.filter(feature -> !(feature instanceof EReference reference) || !reference.isContainment()
						|| Tree.isValue(reference))
				.toList();
	}

	/** The values of a feature, none where there is none. */
	static List<String> of(Tree tree, EObject object, EStructuralFeature feature) {
		if (feature instanceof EReference reference) {
			return Tree.targets(object, reference).stream()
					.map(target -> reference.isContainment() ? text(tree, target) : token(tree, target)).toList();
		}
		if (feature.isUnsettable() && !object.eIsSet(feature)) {
			return List.of();
		}
		EAttribute attribute = (EAttribute) feature;
		List<String> texts = new ArrayList<>();
		Object value = object.eGet(feature);
		for (Object each : feature.isMany() ? (List<?>) value : value == null ? List.of() : List.of(value)) {
			texts.add(EcoreUtil.convertToString(attribute.getEAttributeType(), each));
		}
		return texts;
	}

	/** What a reference points to: the key of an object of the document, or an id with a mark. */
	static String token(Tree tree, EObject target) {
		String key = tree.key(target);
		return key != null ? key : "→" + References.id(target);
	}

	/** The same for a person. */
	static List<String> words(Tree tree, EObject object, EStructuralFeature feature) {
		if (feature instanceof EReference reference && !reference.isContainment()) {
			return Tree.targets(object, reference).stream()
					.map(target -> target.eIsProxy() ? String.valueOf(References.id(target)) : label(target)).toList();
		}
		return of(tree, object, feature);
	}

	/** What a person calls an object, empty where it has neither name nor id. */
	static String label(EObject object) {
		String label = object instanceof Identified identified ? identified.label() : null;
		return label == null ? "" : label;
	}

	/** All there is in an object that is part of a value. */
	private static String text(Tree tree, EObject object) {
		StringBuilder text = new StringBuilder(object.eClass().getName()).append('(');
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (feature.isDerived() || feature.isTransient() || !object.eIsSet(feature)) {
				continue;
			}
			List<String> values = feature instanceof EReference reference && reference.isContainment()
					? Tree.targets(object, reference).stream().map(target -> text(tree, target)).toList()
					: of(tree, object, feature);
			text.append(text.charAt(text.length() - 1) == '(' ? "" : ", ").append(feature.getName()).append('=')
					.append(String.join("; ", values));
		}
		return text.append(')').toString();
	}
}
