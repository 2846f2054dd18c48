// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.exchange.model.ModelVersion;
import org.etalon.exchange.model.internal.Node.Type;
import org.etalon.model.assessment.AssessmentPackage;
import org.etalon.model.base.BasePackage;
import org.etalon.model.certification.CertificationPackage;
import org.etalon.model.monitoring.MonitoringPackage;
import org.etalon.model.register.RegisterPackage;
import org.etalon.model.settings.SettingsPackage;
import org.etalon.model.typical.TypicalPackage;

/** The packages of the metamodel by name. Texts are bound to these only, whatever else is registered. */
final class Metamodel {

	private static final Map<String, EPackage> PACKAGES = List
			.<EPackage>of(BasePackage.eINSTANCE, RegisterPackage.eINSTANCE, AssessmentPackage.eINSTANCE,
					CertificationPackage.eINSTANCE, TypicalPackage.eINSTANCE, MonitoringPackage.eINSTANCE,
					SettingsPackage.eINSTANCE)
			.stream().collect(Collectors.toUnmodifiableMap(EPackage::getName, Function.identity()));

	private Metamodel() {
	}

	/** The class of a type in any version, null for none. */
	static EClass find(Type type) {
		EPackage found = ModelVersion.packageOf(type.namespace()).map(PACKAGES::get).orElse(null);
		return found != null && found.getEClassifier(type.name()) instanceof EClass eClass ? eClass : null;
	}

	/** Whether a feature is written. */
	static boolean isWritten(EStructuralFeature feature) {
		return !feature.isTransient() && !feature.isDerived() && !feature.isVolatile();
	}
}
