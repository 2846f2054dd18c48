// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
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
import org.etalon.standard.TypicalProcedure;

/** What can be said of a part of a diagram besides its text: captions, values, and the edits that change them. */
final class Fields {

	/** How a value is typed. */
	enum Type {
		/** A line. */
		LINE,
		/** Lines. */
		TEXT,
		/** A whole number that is not negative, or nothing. */
		NUMBER,
		/** One of several. */
		CHOICE
	}

	/**
	 * A field.
	 *
	 * @param caption what it is
	 * @param type    how it is typed
	 * @param options what can be chosen
	 * @param value   what is there; for a choice one of the options
	 * @param put     the edit that puts another value there
	 */
	record Field(String caption, Type type, List<String> options, String value, Function<String, Edit> put) {

		/** Whether a text can be put there. */
		boolean takes(String text) {
			return type != Type.NUMBER || text.isBlank() || text.strip().matches("\\d{1,7}");
		}
	}

	private final JourneyEdits edits;
	private final Texts words;
	private final List<Field> fields = new ArrayList<>();

	private Fields(JourneyEdits edits, Texts words) {
		this.edits = edits;
		this.words = words;
	}

	/** The fields of a part. */
	static List<Field> of(Part part, JourneyEdits edits, Texts words) {
		Fields all = new Fields(edits, words);
		all.add(part);
		return all.fields;
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
		case JourneyStage stage -> text(Type.LINE, "field.title", stage, Literals.JOURNEY_STAGE__TITLE);
		case Lane lane -> lane(lane);
		case Touchpoint touchpoint -> touchpoint(touchpoint);
		case ClientProblem problem -> {
			text(Type.TEXT, "field.problem", problem, Literals.CLIENT_PROBLEM__TEXT);
			text(Type.TEXT, "field.proposal", problem, Literals.CLIENT_PROBLEM__PROPOSAL);
		}
		case ProcedureCard card -> procedure((Step) card.eContainer());
		case JourneyMap map -> {
			text(Type.LINE, "field.title", map, Literals.JOURNEY_MAP__TITLE);
			text(Type.TEXT, "field.situation", map, Literals.JOURNEY_MAP__LIFE_SITUATION);
			text(Type.TEXT, "field.profile", map, Literals.JOURNEY_MAP__CLIENT_PROFILE);
		}
		case String text -> fields.add(new Field(words.get("field.text"), Type.TEXT, List.of(), text,
				typed -> edits.retype(text, part.owner(), typed)));
		case null, default -> {
			// nothing to say
		}
		}
	}

	private void step(Step step) {
		text(Type.TEXT, "field.action", step, Literals.STEP__ACTION);
		List<Lane> lanes = ((JourneyMap) step.eContainer().eContainer()).getLanes();
		choice("field.lane", lanes.stream().map(lane -> String.valueOf(lane.getTitle())).toList(),
				lanes.indexOf(step.getLane()), index -> edits.toLane(step, lanes.get(index)));
		number("field.minutes", step, Literals.STEP__MINUTES);
		text(Type.TEXT, "field.details", step, Literals.STEP__DETAILS);
		for (Step next : step.getNext()) {
			condition(step, next, "field.next");
		}
		List<Step> others = edits.steps().stream().filter(other -> other != step && !step.getNext().contains(other))
				.toList();
		choice("field.link", others.stream().map(other -> String.valueOf(other.getAction())).toList(), -1,
				index -> edits.link(step, others.get(index)));
		experience(step);
		procedure(step);
	}

	private void condition(Step from, Step to, String key) {
		String condition = from.getBranches().stream().filter(branch -> branch.getNext() == to)
				.map(branch -> String.valueOf(branch.getCondition())).findFirst().orElse("");
		fields.add(new Field(words.get(key, String.valueOf(to.getAction())), Type.LINE, List.of(), condition,
				typed -> edits.condition(from, to, typed)));
	}

	private void experience(Step step) {
		choice("field.feeling", named("feeling.", Emotion.values()),
				step.getExperience() == null ? -1 : step.getExperience().getEmotion().ordinal(),
				index -> edits.feel(step, Emotion.values()[index]));
		String thought = step.getExperience() == null ? null : step.getExperience().getThought();
		fields.add(new Field(words.get("field.thought"), Type.TEXT, List.of(), thought == null ? "" : thought,
				typed -> edits.think(step, typed)));
		if (step.getExperience() != null) {
			text(Type.TEXT, "field.barrier", step.getExperience(), Literals.EXPERIENCE__BARRIER);
		}
	}

	private void lane(Lane lane) {
		text(Type.LINE, "field.title", lane, Literals.LANE__TITLE);
		choice("field.whose", named("lane.", LaneKind.values()), lane.getKind().ordinal(),
				index -> edit("field.whose").set(lane, Literals.LANE__KIND, LaneKind.values()[index]));
	}

	private void touchpoint(Touchpoint touchpoint) {
		text(Type.LINE, "field.title", touchpoint, Literals.TOUCHPOINT__TITLE);
		choice("field.kind", named("touchpoint.", TouchpointKind.values()), touchpoint.getKind().ordinal(),
				index -> edit("field.kind").set(touchpoint, Literals.TOUCHPOINT__KIND, TouchpointKind.values()[index]));
		text(Type.LINE, "field.address", touchpoint, Literals.TOUCHPOINT__ADDRESS);
	}

	private void procedure(Step step) {
		ProcedureCard card = step.getProcedure();
		Locale locale = words.locale();
		List<TypicalProcedure> kinds = Arrays.asList(TypicalProcedure.values());
		choice("field.procedure", kinds.stream().map(kind -> kind.caption().in(locale)).toList(),
				card == null ? -1 : kinds.indexOf(card.getKind()), index -> procedure(step, kinds.get(index)));
		if (card != null) {
			number("field.days", card, Literals.PROCEDURE_CARD__WORKING_DAYS);
			text(Type.TEXT, "field.start", card, Literals.PROCEDURE_CARD__START);
			text(Type.TEXT, "field.end", card, Literals.PROCEDURE_CARD__END);
		}
	}

	private Edit procedure(Step step, TypicalProcedure kind) {
		Edit edit = edit("field.procedure");
		if (step.getProcedure() == null) {
			edit.set(step, Literals.STEP__PROCEDURE, TypicalFactory.eINSTANCE.createProcedureCard());
		}
		return edit.set(step.getProcedure(), Literals.PROCEDURE_CARD__KIND, kind).focus(step);
	}

	private List<String> named(String prefix, Enumerator[] values) {
		return Arrays.stream(values).map(value -> words.get(prefix + value.getName())).toList();
	}

	private void choice(String key, List<String> options, int chosen, Function<Integer, Edit> put) {
		if (!options.isEmpty()) {
			fields.add(new Field(words.get(key), Type.CHOICE, options, chosen < 0 ? "" : options.get(chosen),
					text -> options.indexOf(text) < 0 ? edit(key) : put.apply(options.indexOf(text))));
		}
	}

	private void text(Type type, String key, EObject owner, EStructuralFeature feature) {
		Object value = owner.eGet(feature);
		fields.add(new Field(words.get(key), type, List.of(), value == null ? "" : value.toString(),
				text -> edit(key).set(owner, feature, text.isBlank() ? null : text.strip())));
	}

	private void number(String key, EObject owner, EStructuralFeature feature) {
		Object value = owner.eGet(feature);
		fields.add(new Field(words.get(key), Type.NUMBER, List.of(), value == null ? "" : value.toString(),
				text -> edit(key).set(owner, feature, text.isBlank() ? null : Integer.valueOf(text.strip()))));
	}

	private Edit edit(String key) {
		return new Edit(words.get("edit.field", words.get(key)));
	}
}
