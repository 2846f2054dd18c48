// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.LaneKind;
import org.etalon.model.typical.ProcedureCard;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TouchpointKind;
import org.etalon.model.typical.TypicalFactory;
import org.etalon.model.typical.TypicalPackage.Literals;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.standard.TypicalProcedure;
import org.etalon.ui.typical.internal.Field.Type;

/** What can be said of a part of a diagram besides its text: captions, values, and the edits that change them. */
final class Fields {

	private final JourneyEdits edits;
	private final Texts words;
	private final FieldList list;

	private Fields(JourneyEdits edits, Texts words) {
		this.edits = edits;
		this.words = words;
		this.list = new FieldList(words);
	}

	/** The fields of a part. */
	static List<Field> of(Part part, JourneyEdits edits, Texts words) {
		Fields all = new Fields(edits, words);
		all.add(part);
		return all.list.fields();
	}

	private void add(Part part) {
		if (part.kind() == Kind.LINK) {
			Step from = (Step) part.owner();
			condition(from, Diagram.target(part), "field.condition");
			return;
		}
		if (part.owner() instanceof Step step && (part.kind() == Kind.FEELING || part.kind() == Kind.THOUGHT)) {
			experience(step);
			return;
		}
		switch (part.thing()) {
		case Step step -> step(step);
		case JourneyStage stage -> list.text(Type.LINE, "field.title", stage, Literals.JOURNEY_STAGE__TITLE);
		case Lane lane -> lane(lane);
		case Touchpoint touchpoint -> touchpoint(touchpoint);
		case ClientProblem problem -> {
			list.text(Type.TEXT, "field.problem", problem, Literals.CLIENT_PROBLEM__TEXT);
			list.text(Type.TEXT, "field.proposal", problem, Literals.CLIENT_PROBLEM__PROPOSAL);
			if (EcoreUtil.getRootContainer(problem) instanceof TypicalServiceModel model) {
				list.several("field.criteria", problem, Literals.CLIENT_PROBLEM__CRITERIA,
						ErrorsOutline.criteria(model));
			}
		}
		case ProcedureCard card -> procedure((Step) card.eContainer());
		case JourneyMap map -> {
			list.text(Type.LINE, "field.title", map, Literals.JOURNEY_MAP__TITLE);
			list.text(Type.TEXT, "field.situation", map, Literals.JOURNEY_MAP__LIFE_SITUATION);
			list.text(Type.TEXT, "field.profile", map, Literals.JOURNEY_MAP__CLIENT_PROFILE);
		}
		case String text -> list.add(new Field(words.get("field.text"), Type.TEXT, List.of(), text,
				typed -> edits.retype(text, part.owner(), typed)));
		case null, default -> {
			// nothing to say
		}
		}
	}

	private void step(Step step) {
		list.text(Type.TEXT, "field.action", step, Literals.STEP__ACTION);
		List<Lane> lanes = ((JourneyMap) step.eContainer().eContainer()).getLanes();
		list.choice("field.lane", lanes.stream().map(lane -> String.valueOf(lane.getTitle())).toList(),
				lanes.indexOf(step.getLane()), index -> edits.toLane(step, lanes.get(index)));
		list.number("field.minutes", step, Literals.STEP__MINUTES);
		list.text(Type.TEXT, "field.details", step, Literals.STEP__DETAILS);
		for (Step next : step.getNext()) {
			condition(step, next, "field.next");
		}
		List<Step> others = edits.steps().stream().filter(other -> other != step && !step.getNext().contains(other))
				.toList();
		list.choice("field.link", others.stream().map(other -> String.valueOf(other.getAction())).toList(), -1,
				index -> edits.link(step, others.get(index)));
		experience(step);
		procedure(step);
		if (EcoreUtil.getRootContainer(step) instanceof TypicalServiceModel model) {
			list.several("field.criteria", step, Literals.STEP__CRITERIA, ErrorsOutline.criteria(model));
			list.several("field.errors", step, Literals.STEP__ERRORS, model.getTypicalErrors());
		}
	}

	private void condition(Step from, Step to, String key) {
		String condition = from.getBranches().stream().filter(branch -> branch.getNext() == to)
				.map(branch -> String.valueOf(branch.getCondition())).findFirst().orElse("");
		list.add(new Field(words.get(key, String.valueOf(to.getAction())), Type.LINE, List.of(), condition,
				typed -> edits.condition(from, to, typed)));
	}

	private void experience(Step step) {
		list.choice("field.feeling", list.named(Emotion.values()),
				step.getExperience() == null ? -1 : step.getExperience().getEmotion().ordinal(),
				index -> edits.feel(step, Emotion.values()[index]));
		String thought = step.getExperience() == null ? null : step.getExperience().getThought();
		list.add(new Field(words.get("field.thought"), Type.TEXT, List.of(), thought == null ? "" : thought,
				typed -> edits.think(step, typed)));
		if (step.getExperience() != null) {
			list.text(Type.TEXT, "field.barrier", step.getExperience(), Literals.EXPERIENCE__BARRIER);
		}
	}

	private void lane(Lane lane) {
		list.text(Type.LINE, "field.title", lane, Literals.LANE__TITLE);
		list.choice("field.whose", list.named(LaneKind.values()), lane.getKind().ordinal(),
				index -> list.edit("field.whose").set(lane, Literals.LANE__KIND, LaneKind.values()[index]));
	}

	private void touchpoint(Touchpoint touchpoint) {
		list.text(Type.LINE, "field.title", touchpoint, Literals.TOUCHPOINT__TITLE);
		list.choice("field.kind", list.named(TouchpointKind.values()), touchpoint.getKind().ordinal(), index -> list
				.edit("field.kind").set(touchpoint, Literals.TOUCHPOINT__KIND, TouchpointKind.values()[index]));
		list.text(Type.LINE, "field.address", touchpoint, Literals.TOUCHPOINT__ADDRESS);
	}

	private void procedure(Step step) {
		ProcedureCard card = step.getProcedure();
		Locale locale = words.locale();
		List<TypicalProcedure> kinds = Arrays.asList(TypicalProcedure.values());
		list.choice("field.procedure", kinds.stream().map(kind -> kind.caption().in(locale)).toList(),
				card == null ? -1 : kinds.indexOf(card.getKind()), index -> procedure(step, kinds.get(index)));
		if (card != null) {
			list.number("field.days", card, Literals.PROCEDURE_CARD__WORKING_DAYS);
			list.text(Type.TEXT, "field.start", card, Literals.PROCEDURE_CARD__START);
			list.text(Type.TEXT, "field.end", card, Literals.PROCEDURE_CARD__END);
		}
	}

	private Edit procedure(Step step, TypicalProcedure kind) {
		Edit edit = list.edit("field.procedure");
		if (step.getProcedure() == null) {
			edit.set(step, Literals.STEP__PROCEDURE, TypicalFactory.eINSTANCE.createProcedureCard());
		}
		return edit.set(step.getProcedure(), Literals.PROCEDURE_CARD__KIND, kind).focus(step);
	}
}
