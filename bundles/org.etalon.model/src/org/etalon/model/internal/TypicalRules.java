// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EReference;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.References;
import org.etalon.model.check.Constraint;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.PlanRow;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Stage;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.rules.lifecycle.State;
import org.etalon.rules.plan.RegionPlan;
import org.etalon.standard.JourneyMapSection;

/** Constraints and derived features of {@code typical.ecore}. */
public final class TypicalRules {

	private static final Set<State> OF_MODEL = EnumSet.range(State.PILOT_CERTIFIED, State.APPROVED);
	private static final Set<State> MODEL_DRAFTS = EnumSet.of(State.PILOT_CERTIFIED, State.DRAFT);
	private static final Set<State> OF_PLAN = EnumSet.of(State.DRAFTING, State.ON_APPROVAL, State.AGREED,
			State.APPROVED, State.EXECUTING);
	private static final Set<State> PLAN_APPROVED = EnumSet.of(State.APPROVED, State.EXECUTING);
	private static final Set<TouchpointKind> OFFLINE = EnumSet.of(TouchpointKind.LETTER,
			TouchpointKind.AUTHORITY_OFFICE, TouchpointKind.ONE_STOP_UNIT, TouchpointKind.INSTITUTION_STAY);

	/** Hundredths: a level of 100 %. */
	private static final int ALL_POINTS = 100;

	private TypicalRules() {
	}

	/** The parts a model lacks, in the order of clause 43б. */
	public static EList<ModelComponent> missing(TypicalServiceModel model) {
		Set<ModelComponent> present = EnumSet.noneOf(ModelComponent.class);
		add(present, model.getJourney() != null, ModelComponent.USER_JOURNEY_DIAGRAM);
		add(present, model.getDesign() != null, ModelComponent.DESIGN_SPECIFICATION);
		add(present, model.getRegulationSheet() != null, ModelComponent.REFERENCE_SHEET_REGULATION);
		add(present, model.getLaboratorySheet() != null, ModelComponent.REFERENCE_SHEET_LAB);
		add(present, model.getReceptionSheet() != null, ModelComponent.REFERENCE_SHEET_RECEPTION);
		add(present, !model.getTypicalErrors().isEmpty(), ModelComponent.TYPICAL_ERRORS_LIST);
		return ECollections.unmodifiableEList(ModelComponent.check(present).value().missing());
	}

	private static <T> void add(Set<T> present, boolean there, T part) {
		if (there) {
			present.add(part);
		}
	}

	/** Whether a model has all six parts. */
	public static boolean isComplete(TypicalServiceModel model) {
		return missing(model).isEmpty();
	}

	/** Whether a point of contact is a digital one. */
	public static boolean isDigital(Touchpoint touchpoint) {
		return !OFFLINE.contains(touchpoint.getKind());
	}

	/** The title of a plan as appendix 3 words it; null while service or subject are missing. */
	public static String planTitle(org.etalon.model.typical.RegionPlan plan) {
		if (plan.getServiceName() == null || plan.getSubject() == null) {
			return null;
		}
		return "План-график сертификации типовой услуги «" + plan.getServiceName() + "» в «" + plan.getSubject().name()
				+ "» в соответствии с моделью";
	}

	public static void modelState(TypicalServiceModel model, Report report) {
		report.require(OF_MODEL.contains(model.getState()), Literals.TYPICAL_SERVICE_MODEL__STATE,
				Constraint.STATE_UNFIT, model.getState() == null ? "" : model.getState().caption());
	}

	public static void parts(TypicalServiceModel model, Report report) {
		for (ModelComponent part : missing(model)) {
			report.add(Constraint.MODEL_INCOMPLETE, !MODEL_DRAFTS.contains(model.getState()), model, feature(part),
					part.caption());
		}
	}

	private static EReference feature(ModelComponent part) {
		return switch (part) {
		case USER_JOURNEY_DIAGRAM -> Literals.TYPICAL_SERVICE_MODEL__JOURNEY;
		case DESIGN_SPECIFICATION -> Literals.TYPICAL_SERVICE_MODEL__DESIGN;
		case REFERENCE_SHEET_REGULATION -> Literals.TYPICAL_SERVICE_MODEL__REGULATION_SHEET;
		case REFERENCE_SHEET_LAB -> Literals.TYPICAL_SERVICE_MODEL__LABORATORY_SHEET;
		case REFERENCE_SHEET_RECEPTION -> Literals.TYPICAL_SERVICE_MODEL__RECEPTION_SHEET;
		case TYPICAL_ERRORS_LIST -> Literals.TYPICAL_SERVICE_MODEL__TYPICAL_ERRORS;
		};
	}

	public static void sheets(TypicalServiceModel model, Report report) {
		sheet(model.getRegulationSheet(), Stage.REGULATION, ModelComponent.REFERENCE_SHEET_REGULATION, report);
		sheet(model.getLaboratorySheet(), Stage.LABORATORY, ModelComponent.REFERENCE_SHEET_LAB, report);
		sheet(model.getReceptionSheet(), Stage.RECEPTION, ModelComponent.REFERENCE_SHEET_RECEPTION, report);
	}

	private static void sheet(SheetTemplate sheet, Stage stage, ModelComponent part, Report report) {
		report.require(sheet == null || sheet.isReference() && sheet.getStage() == stage, feature(part),
				Constraint.REFERENCE_SHEET_UNFIT, part.caption());
	}

	public static void approval(TypicalServiceModel model, Report report) {
		report.require(
				model.getState() != State.APPROVED
						|| model.getApprovedOn() != null && BaseRules.isSaid(model.getProtocol()),
				model.getApprovedOn() == null ? Literals.TYPICAL_SERVICE_MODEL__APPROVED_ON
						: Literals.TYPICAL_SERVICE_MODEL__PROTOCOL,
				Constraint.APPROVAL_INCOMPLETE);
	}

	public static void journeySections(JourneyMap map, Report report) {
		List<Step> steps = steps(map);
		Set<JourneyMapSection> present = EnumSet.noneOf(JourneyMapSection.class);
		add(present, BaseRules.isSaid(map.getLifeSituation()), JourneyMapSection.LIFE_SITUATION);
		add(present, BaseRules.isSaid(map.getClientProfile()), JourneyMapSection.CLIENT_SEGMENT_PROFILE);
		add(present, !map.getNeeds().isEmpty(), JourneyMapSection.TYPICAL_NEEDS);
		add(present, !steps.isEmpty(), JourneyMapSection.CLIENT_ACTIONS);
		add(present, !map.getServices().isEmpty(), JourneyMapSection.SERVICES_AND_SERVISES);
		add(present, !map.getTouchpoints().isEmpty(), JourneyMapSection.TOUCHPOINTS);
		add(present, steps.stream().anyMatch(step -> step.getExperience() != null),
				JourneyMapSection.CLIENT_EXPERIENCE);
		for (JourneyMapSection section : JourneyMapSection
				.completeness(present.stream().map(JourneyMapSection::name).toList()).value().missing()) {
			report.require(false, null, Constraint.JOURNEY_INCOMPLETE, section.caption());
		}
	}

	private static List<Step> steps(JourneyMap map) {
		List<Step> steps = new ArrayList<>();
		for (JourneyStage stage : map.getStages()) {
			steps.addAll(stage.getSteps());
		}
		return steps;
	}

	public static void study(JourneyMap map, Report report) {
		report.require(
				!map.isExperienceStudied() || !map.getObservations().isEmpty() || !map.getProblems().isEmpty()
						|| steps(map).stream().anyMatch(step -> !step.getObservations().isEmpty()),
				Literals.JOURNEY_MAP__EXPERIENCE_STUDIED, Constraint.STUDY_WITHOUT_RESULTS);
	}

	public static void minutes(Step step, Report report) {
		report.require(step.getMinutes() == null || step.getMinutes() >= 0, Literals.STEP__MINUTES,
				Constraint.TIME_IMPOSSIBLE, String.valueOf(step.getMinutes()));
	}

	public static void next(Step step, Report report) {
		report.require(!step.getNext().contains(step), Literals.STEP__NEXT, Constraint.STEP_FOLLOWS_ITSELF,
				step.label());
	}

	/** A step goes on without a condition to one step at most: to the one for everybody else. */
	public static void branches(Step step, Report report) {
		Set<Step> conditional = new HashSet<>();
		for (Branch branch : step.getBranches()) {
			if (branch.getNext() != null && !step.getNext().contains(branch.getNext())) {
				report.add(Constraint.BRANCH_NOT_NEXT, true, branch, Literals.BRANCH__NEXT, branch.label());
			} else if (branch.getNext() != null && !conditional.add(branch.getNext())) {
				report.add(Constraint.BRANCH_REPEATED, true, branch, Literals.BRANCH__NEXT, branch.label());
			}
		}
		if (step.getNext().stream().filter(next -> !conditional.contains(next)).count() > 1) {
			report.add(Constraint.CONDITION_MISSING, false, step, Literals.STEP__NEXT, step.label());
		}
		for (String service : step.getServices()) {
			boolean known = step.eContainer() instanceof JourneyStage stage
					&& stage.eContainer() instanceof JourneyMap map && map.getServices().contains(service);
			if (!known) {
				report.add(Constraint.SERVICE_NOT_IN_MAP, false, step, Literals.STEP__SERVICES, service);
			}
		}
	}

	public static void term(ProcedureCard card, Report report) {
		report.require(card.getWorkingDays() == null || card.getWorkingDays() >= 0,
				Literals.PROCEDURE_CARD__WORKING_DAYS, Constraint.TIME_IMPOSSIBLE,
				String.valueOf(card.getWorkingDays()));
	}

	public static void errorPoints(TypicalError error, Report report) {
		Integer points = error.getPointsLost();
		report.require(points == null || points >= 0 && points <= ALL_POINTS, Literals.TYPICAL_ERROR__POINTS_LOST,
				Constraint.POINTS_OUT_OF_RANGE, String.valueOf(points));
	}

	public static void planState(org.etalon.model.typical.RegionPlan plan, Report report) {
		report.require(OF_PLAN.contains(plan.getState()), Literals.REGION_PLAN__STATE, Constraint.STATE_UNFIT,
				plan.getState() == null ? "" : plan.getState().caption());
	}

	public static void plan(org.etalon.model.typical.RegionPlan plan, Report report) {
		boolean binding = plan.getState() != State.DRAFTING;
		Map<Integer, List<String>> groups = new TreeMap<>();
		Set<String> authorities = new LinkedHashSet<>();
		for (PlanRow row : plan.getRows()) {
			groups.computeIfAbsent(row.getPercent(), any -> new ArrayList<>()).add(authority(row));
			authorities.add(authority(row));
		}
		if (authorities.isEmpty()) {
			report.add(Constraint.PLAN_EMPTY, binding, plan, Literals.REGION_PLAN__ROWS);
			return;
		}
		for (RegionPlan.Finding finding : RegionPlan.check(List.copyOf(authorities), groups).value().findings()) {
			// Authorities are those of the rows: none is unknown, none is forgotten.
			Constraint constraint = switch (finding.code()) {
			case POINT_UNKNOWN -> Constraint.POINT_UNKNOWN;
			case AUTHORITY_REPEATED -> Constraint.AUTHORITY_REPEATED;
			case POINT_BELOW_TARGET -> Constraint.POINT_BELOW_TARGET;
			case AUTHORITY_UNKNOWN, AUTHORITY_NOT_PLANNED -> throw new IllegalStateException(finding.toString());
			};
			report.add(constraint, binding || constraint != Constraint.POINT_BELOW_TARGET, plan,
					Literals.REGION_PLAN__ROWS, finding.subject());
		}
	}

	private static String authority(PlanRow row) {
		String id = References.id(row.getAuthority());
		return id == null ? String.valueOf(row.getName()) : id;
	}

	public static void planDates(org.etalon.model.typical.RegionPlan plan, Report report) {
		Map<Integer, LocalDate> ends = new TreeMap<>();
		for (PlanRow row : plan.getRows()) {
			if (row.getEndDate() != null) {
				ends.merge(row.getPercent(), row.getEndDate(), (one, other) -> one.isAfter(other) ? one : other);
			}
		}
		Map.Entry<Integer, LocalDate> before = null;
		for (Map.Entry<Integer, LocalDate> point : ends.entrySet()) {
			report.require(before == null || !point.getValue().isBefore(before.getValue()), Literals.REGION_PLAN__ROWS,
					Constraint.POINTS_OUT_OF_ORDER, before == null ? "" : before.getKey(), point.getKey());
			before = point;
		}
	}

	public static void planApproval(org.etalon.model.typical.RegionPlan plan, Report report) {
		report.require(
				!PLAN_APPROVED.contains(plan.getState()) || plan.getApprovedOn() != null
						&& BaseRules.isSaid(plan.getCurator()) && BaseRules.isSaid(plan.getApprover()),
				plan.getApprovedOn() == null ? Literals.REGION_PLAN__APPROVED_ON : Literals.REGION_PLAN__APPROVER,
				Constraint.APPROVAL_INCOMPLETE);
	}
}
