// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.etalon.model.typical.TypicalPackage.Literals.BRANCH__NEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__SERVICES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__BRANCHES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__LANE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__NEXT;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;

/** What is wrong with a model at the moment, by the things it is wrong with, and how it can be put right at once. */
final class Faults {

	/**
	 * Something wrong.
	 *
	 * @param thing what it is wrong with
	 * @param text  what is wrong, with the clause
	 * @param error whether the model is wrong, or only remarkable
	 * @param fix   puts it right; null if only a person can
	 * @param named what that does, in words; null without one
	 */
	record Fault(EObject thing, String text, boolean error, Supplier<Edit> fix, String named) {
	}

	private final List<Fault> all = new ArrayList<>();
	private final Map<EObject, List<Fault>> byThing = new IdentityHashMap<>();

	/** Checks a model. */
	Faults(TypicalServiceModel model, Texts words) {
		Locale locale = words.locale();
		for (ModelDiagnostic each : ModelCheck.check(model)) {
			EObject thing = (EObject) each.getData().get(0);
			String clause = each.clause().map(found -> " (" + found.in(locale) + ")").orElse("");
			Optional<Fix> fix = fix(each, thing, model, words);
			Fault fault = new Fault(thing, each.message(locale) + clause, each.error(), fix.map(Fix::edit).orElse(null),
					fix.map(Fix::name).orElse(null));
			all.add(fault);
			byThing.computeIfAbsent(thing, any -> new ArrayList<>()).add(fault);
		}
	}

	private record Fix(String name, Supplier<Edit> edit) {
	}

	private static Optional<Fix> fix(ModelDiagnostic fault, EObject thing, TypicalServiceModel model, Texts words) {
		JourneyMap map = model.getJourney();
		EStructuralFeature feature = fault.getData().size() > 1 ? (EStructuralFeature) fault.getData().get(1) : null;
		return Optional.ofNullable(switch (fault.constraint()) {
		case STEP_FOLLOWS_ITSELF ->
			new Fix(words.get("fix.itself"), () -> new Edit(words.get("fix.itself")).remove(thing, STEP__NEXT, thing));
		case BRANCH_NOT_NEXT -> new Fix(words.get("fix.follows"), () -> new Edit(words.get("fix.follows"))
				.add(thing.eContainer(), STEP__NEXT, -1, thing.eGet(BRANCH__NEXT)));
		case BRANCH_REPEATED -> thing instanceof Branch
				? new Fix(words.get("fix.branch"),
						() -> new Edit(words.get("fix.branch")).remove(thing.eContainer(), STEP__BRANCHES, thing))
				: null;
		case SERVICE_NOT_IN_MAP -> new Fix(words.get("fix.service"), () -> services((Step) thing, map, words));
		case ID_REPEATED -> new Fix(words.get("fix.id"), () -> new Edit(words.get("fix.id")).set(thing,
				thing.eClass().getEIDAttribute(), Ids.fresh(thing, EcoreUtil.getID(thing))));
		case REQUIRED_MISSING ->
			feature == STEP__LANE && map != null && !map.getLanes().isEmpty() ? new Fix(words.get("fix.lane"),
					() -> new Edit(words.get("fix.lane")).set(thing, STEP__LANE, map.getLanes().get(0))) : null;
		default -> null;
		});
	}

	private static Edit services(Step step, JourneyMap map, Texts words) {
		Edit edit = new Edit(words.get("fix.service"));
		step.getServices().stream().filter(service -> !map.getServices().contains(service)).toList()
				.forEach(service -> edit.add(map, JOURNEY_MAP__SERVICES, -1, service));
		return edit;
	}

	/** All, in the order of the model. */
	List<Fault> all() {
		return all;
	}

	/** Those of a thing. */
	List<Fault> of(Object thing) {
		return byThing.getOrDefault(thing, List.of());
	}
}
