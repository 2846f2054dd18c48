// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.util.Map;
import java.util.function.BiConsumer;

import org.eclipse.emf.common.util.DiagnosticChain;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EOperation;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.model.check.Constraint;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Clause;
import org.etalon.norm.Settings;
import org.etalon.rules.RulesSettings;

/** Takes what one constraint finds in one object. */
public final class Report {

	private final EObject object;
	private final String operation;
	private final DiagnosticChain diagnostics;
	private final Map<Object, Object> context;
	private boolean holds = true;

	private Report(EObject object, String operation, DiagnosticChain diagnostics, Map<Object, Object> context) {
		this.object = object;
		this.operation = operation;
		this.diagnostics = diagnostics;
		this.context = context;
	}

	/**
	 * Runs a constraint of the metamodel; called by generated code.
	 *
	 * @param operation   name of the operation that stands for the constraint
	 * @param diagnostics null when only the answer is wanted
	 * @return whether it holds
	 */
	public static <T extends EObject> boolean check(T object, String operation, DiagnosticChain diagnostics,
			Map<Object, Object> context, BiConsumer<T, Report> constraint) {
		Report report = new Report(object, operation, diagnostics, context);
		constraint.accept(object, report);
		return report.holds;
	}

	/** The settings the check runs with. */
	Settings settings() {
		return context != null && context.get(Settings.class) instanceof Settings settings ? settings
				: Settings.defaults(RulesSettings.all());
	}

	/** Requires something of the object. */
	void require(boolean fulfilled, EStructuralFeature feature, Constraint constraint, Object... arguments) {
		if (!fulfilled) {
			add(constraint, constraint.error(), object, feature, arguments);
		}
	}

	/** Adds what was found at another object, or with another severity than usual. */
	void add(Constraint constraint, boolean error, EObject at, EStructuralFeature feature, Object... arguments) {
		holds = false;
		if (diagnostics != null) {
			diagnostics.add(new ModelDiagnostic(constraint, error, at, feature, clause(), arguments));
		}
	}

	private Clause clause() {
		for (EOperation candidate : object.eClass().getEAllOperations()) {
			if (candidate.getName().equals(operation)) {
				return Norms.clause(candidate);
			}
		}
		throw new IllegalStateException("no operation " + operation + " in " + object.eClass().getName());
	}
}
