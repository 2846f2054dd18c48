// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EDataType;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Field;
import org.etalon.exchange.model.internal.Node.Fields;
import org.etalon.exchange.model.internal.Node.Items;
import org.etalon.exchange.model.internal.Node.Kind;
import org.etalon.exchange.model.internal.Node.Place;
import org.etalon.exchange.model.internal.Node.Ref;
import org.etalon.exchange.model.internal.Node.Scalar;
import org.etalon.exchange.model.internal.Node.Type;
import org.etalon.model.base.Document;
import org.etalon.model.base.Identified;
import org.etalon.model.base.References;
import org.etalon.norm.Subject;

/** Makes a document of a tree. What does not fit the metamodel is reported and kept. */
final class Binder {

	/** A reference that waits until every id is known; without a target when it has an address of its own. */
	private record Waiting(EObject owner, EReference feature, String target, Where where) {
	}

	/** Where something stands. */
	private record Where(Place place, String path, String id) {

		Where feature(String name, Place at) {
			return new Where(at, path.isEmpty() ? name : path + "." + name, id);
		}

		Where item(int index, Place at) {
			return new Where(at, path + "[" + (index + 1) + "]", id);
		}

		Where of(EObject object) {
			return object instanceof Identified identified && identified.getId() != null
					? new Where(place, path, identified.getId())
					: this;
		}
	}

	private final Problems problems;
	private final Map<EObject, Integer> lines;
	private final List<Waiting> waiting = new ArrayList<>();
	private final Map<String, EObject> ids = new HashMap<>();
	private final Map<EObject, Map<EReference, Set<String>>> targets = new HashMap<>();

	private Binder(Problems problems, Map<EObject, Integer> lines) {
		this.problems = problems;
		this.lines = lines;
	}

	/** Makes a document and notes the line of each object. */
	static Document bind(Fields root, Problems problems, Map<EObject, Integer> lines) throws ModelTextException {
		EClass eClass = root.type() == null ? null : Metamodel.find(root.type());
		if (eClass == null || eClass.isAbstract() || !(EcoreUtil.create(eClass) instanceof Document document)) {
			throw problems.fatal(root.place(), "MODEL_TYPE_UNKNOWN", root.type() == null ? "" : root.type().name(), "");
		}
		Binder binder = new Binder(problems, lines);
		binder.fill(document, root, new Where(root.place(), "", ""));
		binder.resolve();
		return document;
	}

	private void fill(EObject object, Fields fields, Where outer) {
		lines.put(object, fields.place().line());
		EAttribute idFeature = object.eClass().getEIDAttribute();
		if (idFeature != null && fields.find(idFeature.getName()).orElse(null) instanceof Scalar scalar
				&& scalar.kind() == Kind.TEXT) {
			// first, so that problems of what comes before it can name it
			object.eSet(idFeature, scalar.text());
		}
		Where inner = outer.of(object);
		Set<EStructuralFeature> seen = new HashSet<>();
		for (Field field : fields.fields()) {
			EStructuralFeature feature = object.eClass().getEStructuralFeature(field.name());
			Where where = inner.feature(field.name(), field.place());
			if (feature == null || !Metamodel.isWritten(feature)) {
				keep(object, field.name(), -1, field.value(), where, "FEATURE_UNKNOWN", object.eClass().getName());
			} else if (!seen.add(feature)) {
				keep(object, field.name(), -1, field.value(), where, "FEATURE_REPEATED", "");
			} else if (!isNull(field.value())) {
				set(object, feature, field.value(), where);
			}
		}
		if (object instanceof Identified identified && identified.getId() != null
				&& ids.putIfAbsent(identified.getId(), object) != null) {
			problems.add(fields.place(), inner.path(), identified.getId(), "MODEL_ID_REPEATED", identified.getId(), "");
		}
	}

	private static boolean isNull(Node value) {
		return value instanceof Scalar scalar && scalar.kind() == Kind.NULL;
	}

	private void set(EObject object, EStructuralFeature feature, Node value, Where where) {
		if (!feature.isMany()) {
			Node single = value instanceof Items items && items.items().size() == 1 ? items.items().get(0) : value;
			one(object, feature, -1, single, where);
			return;
		}
		List<Node> nodes = switch (value) {
		case Items items -> items.items();
		case Scalar scalar when feature instanceof EReference reference && !reference.isContainment() -> words(scalar);
		default -> List.of(value);
		};
		for (int i = 0; i < nodes.size(); i++) {
			one(object, feature, i, nodes.get(i), where.item(i, nodes.get(i).place()));
		}
	}

	/** Several references in one attribute. */
	private static List<Node> words(Scalar scalar) {
		List<Node> words = new ArrayList<>();
		for (String word : scalar.text().strip().split("\\s+")) {
			words.add(new Scalar(word, Kind.TEXT, scalar.place()));
		}
		return words;
	}

	private void one(EObject object, EStructuralFeature feature, int index, Node node, Where where) {
		if (feature instanceof EAttribute attribute) {
			value(object, attribute, index, node, where);
		} else if (((EReference) feature).isContainment()) {
			contained(object, (EReference) feature, index, node, where);
		} else {
			reference(object, (EReference) feature, index, node, where);
		}
	}

	private void value(EObject object, EAttribute attribute, int index, Node node, Where where) {
		Optional<Object> value = text(node)
				.flatMap(scalar -> convert(attribute.getEAttributeType(), scalar.text(), scalar.kind()));
		if (value.isPresent()) {
			put(object, attribute, value.get());
		} else {
			keep(object, attribute.getName(), index, node, where, "VALUE_INVALID",
					expected(attribute.getEAttributeType()));
		}
	}

	/** What a value may be, as it is written; quoted where the letters count, so that nobody translates them. */
	private static String expected(EDataType type) {
		Class<?> java = type.getInstanceClass();
		if (java == boolean.class || java == Boolean.class) {
			return quoted(Stream.of("true", "false"));
		}
		if (Enumerator.class.isAssignableFrom(java) && type instanceof EEnum literals) {
			return quoted(literals.getELiterals().stream().map(EEnumLiteral::getLiteral));
		}
		if (java.isEnum()) {
			return quoted(Stream.of(java.getEnumConstants()).map(each -> EcoreUtil.convertToString(type, each)));
		}
		if (java == LocalDate.class) {
			return "yyyy-MM-dd";
		}
		if (java == YearMonth.class) {
			return "yyyy-MM";
		}
		if (java == int.class || java == Integer.class || java == long.class || java == Long.class) {
			return "whole number";
		}
		return java == Subject.class ? "code of a subject" : type.getName();
	}

	private static String quoted(Stream<String> values) {
		return values.map(each -> '"' + each + '"').collect(Collectors.joining("|"));
	}

	/** An empty element of XML has no more to it than an empty text. */
	private static Optional<Scalar> text(Node node) {
		return switch (node) {
		case Scalar scalar when scalar.kind() != Kind.NULL -> Optional.of(scalar);
		case Fields empty when empty.type() == null && empty.fields().isEmpty() ->
			Optional.of(new Scalar("", Kind.TEXT, empty.place()));
		default -> Optional.empty();
		};
	}

	private static Optional<Object> convert(EDataType type, String text, Kind kind) {
		Class<?> java = type.getInstanceClass();
		if (java == String.class) {
			return kind == Kind.TEXT ? Optional.of(text) : Optional.empty();
		}
		if ((java == boolean.class || java == Boolean.class) && !text.equals("true") && !text.equals("false")) {
			return Optional.empty();
		}
		try {
			return Optional.ofNullable(EcoreUtil.createFromString(type, text));
		} catch (RuntimeException e) {
			// whatever a data type throws at a text that is none of its own
			return Optional.empty();
		}
	}

	private void contained(EObject object, EReference feature, int index, Node node, Where where) {
		if (!(node instanceof Fields fields)) {
			keep(object, feature.getName(), index, node, where, "VALUE_INVALID", feature.getEReferenceType().getName());
			return;
		}
		EClass eClass = fields.type() == null ? feature.getEReferenceType() : Metamodel.find(fields.type());
		if (eClass == null || eClass.isAbstract() || !feature.getEReferenceType().isSuperTypeOf(eClass)) {
			keep(object, feature.getName(), index, node, where, "MODEL_TYPE_UNKNOWN",
					feature.getEReferenceType().getName());
			return;
		}
		EObject child = EcoreUtil.create(eClass);
		fill(child, fields, new Where(fields.place(), where.path(), where.id()));
		put(object, feature, child);
	}

	private void reference(EObject object, EReference feature, int index, Node node, Where where) {
		String target = switch (node) {
		case Scalar scalar when scalar.kind() == Kind.TEXT && !scalar.text().isBlank() -> scalar.text();
		case Ref ref -> ref.target();
		case Fields link when link.fields().size() == 1 && link.find("href").orElse(null) instanceof Scalar href ->
			href.text();
		default -> null;
		};
		if (target == null) {
			keep(object, feature.getName(), index, node, where, "VALUE_INVALID", feature.getEReferenceType().getName());
			return;
		}
		EObject proxy = proxy(feature, target);
		String address = References.address(proxy);
		String known = address == null ? References.id(proxy) : address;
		if (feature.isMany() && !targets.computeIfAbsent(object, any -> new HashMap<>())
				.computeIfAbsent(feature, any -> new HashSet<>()).add(known)) {
			keep(object, feature.getName(), index, node, where, "REFERENCE_REPEATED", "");
			return;
		}
		// A stand-in keeps the place among others until every id is known.
		put(object, feature, proxy);
		waiting.add(new Waiting(object, feature, address == null ? known : null, where));
	}

	/** An address that is nothing but a fragment means the same document. */
	private static EObject proxy(EReference feature, String target) {
		EClass type = feature.getEReferenceType();
		return target.indexOf('#') > 0 ? References.proxy(type, URI.createURI(target))
				: References.proxy(EObject.class, type, target.startsWith("#") ? target.substring(1) : target);
	}

	private void resolve() {
		Map<Waiting, EObject> found = new HashMap<>();
		for (Waiting reference : waiting) {
			EObject target = ids.get(reference.target);
			if (target != null && reference.feature.getEReferenceType().isInstance(target)) {
				found.put(reference, target);
			} else if (target != null) {
				report(reference.where, "REFERENCE_UNFIT", reference.target,
						reference.feature.getEReferenceType().getName());
			} else if (!References.isExternal(reference.feature)) {
				report(reference.where, "REFERENCE_UNRESOLVED", reference.target == null ? "" : reference.target, "");
			}
		}
		Map<EObject, Map<EReference, Integer>> next = new HashMap<>();
		for (Waiting reference : waiting) {
			int position = next.computeIfAbsent(reference.owner, any -> new HashMap<>()).merge(reference.feature, 1,
					Integer::sum) - 1;
			EObject target = found.get(reference);
			if (target == null) {
				continue;
			}
			if (reference.feature.isMany()) {
				replace(reference, position, target);
			} else {
				reference.owner.eSet(reference.feature, target);
			}
		}
	}

	@SuppressWarnings("unchecked")
	private static void replace(Waiting reference, int position, EObject target) {
		((InternalEList<EObject>) reference.owner.eGet(reference.feature, false)).setUnique(position, target);
	}

	/** Nothing is added twice: asking the list for it would try to resolve every stand-in in it, each time. */
	@SuppressWarnings("unchecked")
	private static void put(EObject object, EStructuralFeature feature, Object value) {
		if (feature.isMany()) {
			((InternalEList<Object>) object.eGet(feature, false)).addUnique(value);
		} else {
			object.eSet(feature, value);
		}
	}

	private void keep(EObject object, String feature, int index, Node value, Where where, String code,
			String expected) {
		Kept.in(object).add(feature, index, value);
		report(where, code, quote(value), expected);
	}

	private void report(Where where, String code, String found, String expected) {
		problems.add(where.place(), where.path(), where.id(), code, found, expected);
	}

	private static String quote(Node value) {
		return switch (value) {
		case Scalar scalar -> scalar.text();
		case Ref ref -> ref.target();
		case Items items -> "[" + items.items().size() + "]";
		case Fields fields ->
			Optional.ofNullable(fields.type()).map(Type::name).orElse("{" + fields.fields().size() + "}");
		};
	}
}
