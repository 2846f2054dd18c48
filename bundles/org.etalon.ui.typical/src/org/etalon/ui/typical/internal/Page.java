// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Arrays;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.rules.documents.ModelComponent;

/** The pages of the editor: the six parts of a model (43б), the facts of its target state, and the model as a whole. */
enum Page {
	JOURNEY(ModelComponent.USER_JOURNEY_DIAGRAM, Literals.TYPICAL_SERVICE_MODEL__JOURNEY), //
	DESIGN(ModelComponent.DESIGN_SPECIFICATION, Literals.TYPICAL_SERVICE_MODEL__DESIGN), //
	REGULATION(ModelComponent.REFERENCE_SHEET_REGULATION, Literals.TYPICAL_SERVICE_MODEL__REGULATION_SHEET), //
	LABORATORY(ModelComponent.REFERENCE_SHEET_LAB, Literals.TYPICAL_SERVICE_MODEL__LABORATORY_SHEET), //
	RECEPTION(ModelComponent.REFERENCE_SHEET_RECEPTION, Literals.TYPICAL_SERVICE_MODEL__RECEPTION_SHEET), //
	ERRORS(ModelComponent.TYPICAL_ERRORS_LIST, Literals.TYPICAL_SERVICE_MODEL__TYPICAL_ERRORS), //
	FACTS(null, Literals.TYPICAL_SERVICE_MODEL__FACTS), //
	LIFE(null, null);

	private final ModelComponent part;
	private final EStructuralFeature feature;

	Page(ModelComponent part, EStructuralFeature feature) {
		this.part = part;
		this.feature = feature;
	}

	/** The part of the model it shows; empty for what is none of the six. */
	Optional<ModelComponent> part() {
		return Optional.ofNullable(part);
	}

	/** The feature of the model in which its part is. */
	EStructuralFeature feature() {
		return feature;
	}

	/** The page a thing of a model is on. */
	static Page of(EObject thing) {
		EObject at = thing;
		while (at.eContainer() != null && !(at.eContainer() instanceof TypicalServiceModel)) {
			at = at.eContainer();
		}
		return at.eContainer() == null ? LIFE : of(at.eContainingFeature());
	}

	/** The page on which a feature of the model itself is. */
	static Page of(EStructuralFeature feature) {
		return Arrays.stream(values()).filter(page -> page.feature == feature && feature != null).findFirst()
				.orElse(LIFE);
	}
}
