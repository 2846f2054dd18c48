// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.exchange.model.internal.Node.Ref;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;
import org.etalon.model.base.Document;
import org.etalon.model.base.References;

/** Makes a tree of a document: features in the order of the metamodel, then what is kept. */
final class Unbinder {

	private final Problems problems;
	private final ModelVersion version;

	private Unbinder(Problems problems, ModelVersion version) {
		this.problems = problems;
		this.version = version;
	}

	/** Makes a tree. */
	static Fields unbind(Document document, Problems problems) throws ModelTextException {
		Unbinder unbinder = new Unbinder(problems, version(document));
		return unbinder.object(document, unbinder.type(document.eClass()));
	}

	/** The version a document is written in: the newer one it was read in, or the current one. */
	static ModelVersion version(Document document) {
		Kept kept = Kept.of(document);
		return kept == null || kept.version() == null ? ModelVersion.CURRENT : kept.version();
	}

	private Type type(EClass eClass) {
		return new Type(version.namespace(eClass.getEPackage().getName()), eClass.getName());
	}

	private Fields object(EObject object, Type type) throws ModelTextException {
		Kept kept = Kept.of(object);
		List<Field> fields = new ArrayList<>();
		for (EStructuralFeature feature : object.eClass().getEAllStructuralFeatures()) {
			if (Metamodel.isWritten(feature)) {
				Node value = value(object, feature, kept);
				if (value != null) {
					fields.add(new Field(feature.getName(), value, Place.NONE));
				}
			}
		}
		if (kept != null) {
			for (Kept.Part part : kept.parts()) {
				EStructuralFeature feature = object.eClass().getEStructuralFeature(part.feature());
				if (feature == null || !Metamodel.isWritten(feature)) {
					fields.add(new Field(part.feature(), part.value(), Place.NONE));
				}
			}
		}
		return new Fields(type, fields, Place.NONE);
	}

	private Node value(EObject object, EStructuralFeature feature, Kept kept) throws ModelTextException {
		List<Kept.Part> parts = kept == null ? List.of()
				: kept.parts().stream().filter(part -> part.feature().equals(feature.getName()))
						.sorted(Comparator.comparingInt(Kept.Part::index)).toList();
		if (!feature.isMany()) {
			if (object.eIsSet(feature)) {
				return one(object, feature, object.eGet(feature, false));
			}
			return parts.isEmpty() ? null : parts.get(0).value();
		}
		List<Node> nodes = new ArrayList<>();
		for (Object value : (List<?>) object.eGet(feature, false)) {
			nodes.add(one(object, feature, value));
		}
		for (Kept.Part part : parts) {
			nodes.add(part.index() < 0 ? nodes.size() : Math.min(part.index(), nodes.size()), part.value());
		}
		return nodes.isEmpty() ? null : new Items(nodes, Place.NONE);
	}

	private Node one(EObject object, EStructuralFeature feature, Object value) throws ModelTextException {
		if (feature instanceof EAttribute attribute) {
			return new Scalar(EcoreUtil.convertToString(attribute.getEAttributeType(), value), kind(value), Place.NONE);
		}
		EReference reference = (EReference) feature;
		EObject target = (EObject) value;
		if (reference.isContainment()) {
			return object(target, target.eClass() == reference.getEReferenceType() ? null : type(target.eClass()));
		}
		String address = References.address(target);
		if (address != null) {
			return new Ref(address, false, Place.NONE);
		}
		String id = References.id(target);
		if (id == null || id.isEmpty()) {
			throw problems.fatal(object.eClass().getName() + "/" + feature.getName(), "REFERENCE_WITHOUT_ID",
					target.eClass().getName(), "");
		}
		boolean here = !target.eIsProxy() && EcoreUtil.getRootContainer(target) == EcoreUtil.getRootContainer(object);
		return new Ref(id, here || !References.isExternal(reference), Place.NONE);
	}

	private static Kind kind(Object value) {
		return switch (value) {
		case Boolean any -> Kind.BOOLEAN;
		case Number any -> Kind.NUMBER;
		default -> Kind.TEXT;
		};
	}
}
