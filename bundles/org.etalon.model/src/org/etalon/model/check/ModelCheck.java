// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.base.References;
import org.etalon.model.internal.Norms;
import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;

/** Checks a document with all it contains against the constraints of the metamodel. */
public final class ModelCheck {

	private ModelCheck() {
	}

	/** Everything {@code document} breaks, with the settings at their defaults. */
	public static List<ModelDiagnostic> check(EObject document) {
		return check(document, Settings.defaults(RulesSettings.all()));
	}

	/**
	 * Everything {@code document} breaks, from its root downwards.
	 *
	 * @param settings at least those of {@link RulesSettings}
	 */
	public static List<ModelDiagnostic> check(EObject document, Settings settings) {
		Map<Object, Object> context = new HashMap<>();
		context.put(Settings.class, settings);
		BasicDiagnostic found = new BasicDiagnostic();
		new Diagnostician().validate(document, found, context);
		List<ModelDiagnostic> all = new ArrayList<>();
		found.getChildren().forEach(child -> collect(child, all));
		references(document, all);
		return List.copyOf(all);
	}

	/** Ids and references, which EMF checks in a resource only: a document need not be in one. */
	private static void references(EObject document, List<ModelDiagnostic> all) {
		Set<String> ids = new HashSet<>();
		Iterator<EObject> contents = EcoreUtil.getAllContents(List.of(document));
		while (contents.hasNext()) {
			EObject object = contents.next();
			String id = EcoreUtil.getID(object);
			if (id != null && !ids.add(id)) {
				all.add(own(Constraint.ID_REPEATED, object, object.eClass().getEIDAttribute(), id));
			}
			for (EReference reference : object.eClass().getEAllReferences()) {
				if (!reference.isContainment() && !reference.isDerived() && !Norms.isExternal(reference)) {
					references(document, object, reference, all);
				}
			}
		}
	}

	private static void references(EObject document, EObject object, EReference reference, List<ModelDiagnostic> all) {
		Object value = object.eGet(reference, false);
		for (Object target : value instanceof List<?> many ? many : value == null ? List.of() : List.of(value)) {
			EObject referred = (EObject) target;
			if (referred.eIsProxy()) {
				all.add(own(Constraint.REFERENCE_UNRESOLVED, object, reference, References.id(referred)));
			} else if (!EcoreUtil.isAncestor(document, referred)) {
				all.add(own(Constraint.NOT_CONTAINED, object, reference, References.id(referred)));
			}
		}
	}

	private static ModelDiagnostic own(Constraint constraint, EObject object, EStructuralFeature feature, String id) {
		return new ModelDiagnostic(constraint, constraint.error(), object, feature, Norms.clause(feature), id);
	}

	private static void collect(Diagnostic diagnostic, List<ModelDiagnostic> all) {
		if (diagnostic instanceof ModelDiagnostic own) {
			all.add(own);
			return;
		}
		if (EObjectValidator.DIAGNOSTIC_SOURCE.equals(diagnostic.getSource())) {
			ModelDiagnostic own = own(diagnostic);
			if (own != null) {
				all.add(own);
			}
			return;
		}
		diagnostic.getChildren().forEach(child -> collect(child, all));
	}

	/** What EMF itself found, in our words; null for what is checked here anyway. */
	private static ModelDiagnostic own(Diagnostic diagnostic) {
		EObject object = (EObject) diagnostic.getData().get(0);
		EStructuralFeature feature = diagnostic.getData().size() > 1
				&& diagnostic.getData().get(1) instanceof EStructuralFeature found ? found : null;
		Constraint constraint = switch (diagnostic.getCode()) {
		case EObjectValidator.EOBJECT__EVERY_MULTIPCITY_CONFORMS -> Constraint.REQUIRED_MISSING;
		case EObjectValidator.EOBJECT__EVERY_PROXY_RESOLVES, EObjectValidator.EOBJECT__EVERY_REFERENCE_IS_CONTAINED,
				EObjectValidator.EOBJECT__UNIQUE_ID ->
			null;
		default -> Constraint.VALUE_NOT_ALLOWED;
		};
		if (constraint == null) {
			return null;
		}
		return new ModelDiagnostic(constraint, true, object, feature,
				feature == null ? Norms.clause(object.eClass()) : Norms.clause(feature),
				feature == null ? Locator.of(object, null).path() : feature.getName());
	}
}
