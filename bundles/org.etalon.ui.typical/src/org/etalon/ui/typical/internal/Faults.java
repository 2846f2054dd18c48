// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import static org.etalon.model.assessment.AssessmentPackage.Literals.SHEET_TEMPLATE__REFERENCE;
import static org.etalon.model.assessment.AssessmentPackage.Literals.SHEET_TEMPLATE__STAGE;
import static org.etalon.model.typical.TypicalPackage.Literals.BRANCH__NEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.JOURNEY_MAP__SERVICES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__BRANCHES;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__LANE;
import static org.etalon.model.typical.TypicalPackage.Literals.STEP__NEXT;
import static org.etalon.model.typical.TypicalPackage.Literals.TYPICAL_SERVICE_MODEL__ACCEPTED_PROPOSALS;

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
import org.etalon.exchange.report.ModelFinding;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.check.ModelCheck;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.ProposalDecision;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Text;
import org.etalon.operations.models.ModelWords;

/** What is wrong with a model at the moment, by the things it is wrong with, and how it can be put right at once. */
final class Faults {

	/**
	 * Something wrong.
	 *
	 * @param thing   what it is wrong with
	 * @param feature the feature it is wrong with; null for none
	 * @param text    what is wrong, with the clause
	 * @param error   whether the model is wrong, or only remarkable
	 * @param fix     puts it right; null if only a person can
	 * @param named   what that does, in words; null without one
	 */
	record Fault(EObject thing, EStructuralFeature feature, String text, boolean error, Supplier<Edit> fix,
			String named) {
	}

	private final List<Fault> all = new ArrayList<>();
	private final Map<EObject, List<Fault>> byThing = new IdentityHashMap<>();

	/** Checks a model. */
	Faults(TypicalServiceModel model, Texts words) {
		Locale locale = words.locale();
		for (ModelDiagnostic each : ModelCheck.check(model)) {
			EObject thing = (EObject) each.getData().get(0);
			Text clause = each.clause().map(ModelWords::clause).orElse(new Text("", ""));
			Optional<Fix> fix = fix(each, thing, model, words);
			Fault fault = new Fault(thing, feature(each),
					ModelFinding.remark(ModelWords.message(each), clause).in(locale), each.error(),
					fix.map(Fix::edit).orElse(null), fix.map(Fix::name).orElse(null));
			all.add(fault);
			byThing.computeIfAbsent(thing, any -> new ArrayList<>()).add(fault);
		}
	}

	private static EStructuralFeature feature(ModelDiagnostic fault) {
		return fault.getData().size() > 1 ? (EStructuralFeature) fault.getData().get(1) : null;
	}

	private record Fix(String name, Supplier<Edit> edit) {
	}

	private static Optional<Fix> fix(ModelDiagnostic fault, EObject thing, TypicalServiceModel model, Texts words) {
		JourneyMap map = model.getJourney();
		EStructuralFeature feature = feature(fault);
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
		case REFERENCE_SHEET_UNFIT -> feature == null ? null
				: new Fix(words.get("fix.sheet"), () -> sheet((SheetTemplate) model.eGet(feature), feature, words));
		case FACT_REPEATED -> new Fix(words.get("fix.fact"), () -> new Edit(words.get("fix.fact")).delete(thing));
		case PROPOSALS_MISCOUNTED -> new Fix(words.get("fix.count"),
				() -> new Edit(words.get("fix.count")).set(model, TYPICAL_SERVICE_MODEL__ACCEPTED_PROPOSALS,
						(int) model.getProposals().stream()
								.filter(each -> each.getDecision() == ProposalDecision.ACCEPTED).count()));
		case REQUIRED_MISSING ->
			feature == STEP__LANE && map != null && !map.getLanes().isEmpty() ? new Fix(words.get("fix.lane"),
					() -> new Edit(words.get("fix.lane")).set(thing, STEP__LANE, map.getLanes().get(0))) : null;
		default -> null;
		});
	}

	private static Edit sheet(SheetTemplate sheet, EStructuralFeature feature, Texts words) {
		return new Edit(words.get("fix.sheet")).set(sheet, SHEET_TEMPLATE__REFERENCE, true).set(sheet,
				SHEET_TEMPLATE__STAGE, SheetEdits.stage(Page.of(feature).part().orElseThrow()));
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
