// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.BasicDiagnostic;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EObjectValidator;
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
		return List.copyOf(all);
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

	/** What EMF itself found, in our words; null for what is no matter. */
	private static ModelDiagnostic own(Diagnostic diagnostic) {
		EObject object = (EObject) diagnostic.getData().get(0);
		EStructuralFeature feature = diagnostic.getData().size() > 1
				&& diagnostic.getData().get(1) instanceof EStructuralFeature found ? found : null;
		Constraint constraint = switch (diagnostic.getCode()) {
		case EObjectValidator.EOBJECT__EVERY_MULTIPCITY_CONFORMS -> Constraint.REQUIRED_MISSING;
		case EObjectValidator.EOBJECT__EVERY_PROXY_RESOLVES -> Constraint.REFERENCE_UNRESOLVED;
		case EObjectValidator.EOBJECT__EVERY_REFERENCE_IS_CONTAINED -> Constraint.NOT_CONTAINED;
		case EObjectValidator.EOBJECT__UNIQUE_ID -> Constraint.ID_REPEATED;
		default -> Constraint.VALUE_NOT_ALLOWED;
		};
		boolean reference = constraint == Constraint.REFERENCE_UNRESOLVED || constraint == Constraint.NOT_CONTAINED;
		if (reference && feature != null && Norms.isExternal(feature)) {
			return null;
		}
		return new ModelDiagnostic(constraint, true, object, feature,
				feature == null ? Norms.clause(object.eClass()) : Norms.clause(feature),
				feature == null ? Locator.of(object, null).path() : feature.getName());
	}
}
