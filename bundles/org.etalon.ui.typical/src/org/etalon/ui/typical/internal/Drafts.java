// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.etalon.journey.Row;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;

/** What can be typed at the cursor of a diagram: the text of what is there, or something new. */
final class Drafts {

	/**
	 * Something that is being typed.
	 *
	 * @param box    where
	 * @param text   what stands there so far
	 * @param commit what becomes of it
	 */
	record Draft(Box box, String text, Function<String, Edit> commit) {
	}

	private static final int WIDTH = 204;
	private static final int LEAST = 56;

	private final Diagram diagram;

	Drafts(Diagram diagram) {
		this.diagram = diagram;
	}

	private JourneyEdits edits() {
		return diagram.edits();
	}

	/** The text of what is at the cursor, or something new where nothing is. Empty where nothing can be typed. */
	Optional<Draft> type() {
		Optional<Part> at = diagram.selected();
		if (at.isEmpty()) {
			return create(diagram.cursorBox());
		}
		Part part = at.get();
		return text(part).map(text -> new Draft(part.box(), text, typed -> changed(part, typed)));
	}

	private Edit changed(Part part, String typed) {
		if (part.kind() == Kind.LINK && part.owner() instanceof Step from) {
			return edits().condition(from, Diagram.target(part), typed);
		}
		if (part.kind() == Kind.FEELING || part.kind() == Kind.THOUGHT) {
			return edits().think((Step) part.owner(), typed);
		}
		return edits().retype(part.thing(), part.owner(), typed);
	}

	private static Optional<String> text(Part part) {
		String text = switch (part.thing()) {
		case Step to when part.kind() == Kind.LINK -> "";
		case Step step -> step.getAction();
		case JourneyStage stage -> stage.getTitle();
		case Lane lane -> lane.getTitle();
		case Touchpoint touchpoint -> touchpoint.getTitle();
		case ClientProblem problem -> problem.getText();
		case Experience experience -> experience.getThought();
		case Branch branch -> branch.getCondition();
		case String string -> string;
		case JourneyMap map when part.owner() instanceof EStructuralFeature feature && !feature.isMany() ->
			(String) map.eGet(feature);
		case null, default -> null;
		};
		boolean typed = part.thing() != null && !(part.thing() instanceof Row) && part.kind() != Kind.PROCEDURE
				&& !(part.owner() instanceof EStructuralFeature feature && feature.isMany());
		return typed ? Optional.of(text == null ? "" : text) : Optional.empty();
	}

	/** Something new behind what the cursor stands on, of the same kind. */
	Optional<Draft> insert() {
		Optional<Part> at = diagram.selected();
		if (at.isEmpty()) {
			return create(diagram.cursorBox());
		}
		Box box = at.get().box();
		Box beside = new Box(box.right() + 24, box.y(), WIDTH, Math.max(LEAST, box.height()));
		Box under = new Box(box.x(), box.bottom() + 8, box.width(), 44);
		return switch (at.get().thing()) {
		case Step step when at.get().kind() == Kind.STEP -> Optional.of(new Draft(beside, "",
				text -> edits().addStep((JourneyStage) step.eContainer(), step.getLane(), step, text)));
		case JourneyStage stage -> Optional.of(new Draft(new Box(box.right() + 6, box.y(), 220, box.height()), "",
				text -> edits().addStage(stage, text)));
		case Lane lane -> Optional.of(new Draft(under, "", text -> edits().addLane(lane, text)));
		case null, default ->
			diagram.cursor().band() >= 0 && diagram.cursor().slot() >= 0 ? create(under) : Optional.empty();
		};
	}

	private Optional<Draft> create(Box box) {
		Part.Spot cursor = diagram.cursor();
		if (cursor.band() == Cursor.HEADS) {
			List<JourneyStage> stages = diagram.map().orElseThrow().getStages();
			JourneyStage last = stages.isEmpty() ? null : stages.getLast();
			return Optional.of(new Draft(box, "", text -> edits().addStage(last, text)));
		}
		if (cursor.band() < 0 || cursor.slot() < 0) {
			return Optional.empty();
		}
		Scene.Band band = diagram.scene().bands().get(cursor.band());
		Step step = diagram.stepAt(cursor.slot()).orElse(null);
		return Optional.ofNullable(switch (band.kind()) {
		case STEP -> diagram.scene().columns().get(cursor.slot()).stage() instanceof JourneyStage stage
				? new Draft(box, "", text -> edits().addStep(stage, (Lane) band.lane(), lastAt(cursor.slot()), text))
				: null;
		case TOUCHPOINT -> new Draft(box, "", text -> edits().addTouchpoint(step, text));
		case PROBLEM -> new Draft(box, "", text -> edits().addProblem(step, text));
		case SERVICE -> new Draft(box, "", text -> edits().addService(step, text));
		case OBSERVATION -> new Draft(box, "", text -> edits().addObservation(step, text));
		case THOUGHT, FEELING -> step == null ? null : new Draft(box, "", text -> edits().think(step, text));
		default -> null;
		});
	}

	/** The step of a column behind which a new one goes. */
	private Step lastAt(int slot) {
		List<Step> steps = diagram.scene().parts().stream()
				.filter(part -> part.kind() == Kind.STEP && part.spot().slot() == slot).map(part -> (Step) part.thing())
				.toList();
		return steps.isEmpty() ? null : steps.getLast();
	}

	/** A step at a place of the picture to which another one leads; empty where no step can be. */
	Optional<Draft> follow(Step from, int x, int y) {
		Scene scene = diagram.scene();
		return scene.spot(x, y).filter(at -> at.band() >= 0 && at.slot() >= 0)
				.filter(at -> scene.bands().get(at.band()).lane() instanceof Lane
						&& scene.columns().get(at.slot()).stage() instanceof JourneyStage)
				.map(at -> new Draft(new Box(x, y - LEAST / 2, WIDTH, LEAST), "",
						text -> edits().follow(from, (JourneyStage) scene.columns().get(at.slot()).stage(),
								(Lane) scene.bands().get(at.band()).lane(), text)));
	}
}
