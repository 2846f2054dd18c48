// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.Texts;
import org.etalon.journey.JourneyDiagram;
import org.etalon.journey.Row;
import org.etalon.journey.View;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Part.Spot;
import org.etalon.journey.scene.Scene;
import org.etalon.journey.scene.TextMeasure;
import org.etalon.model.typical.Branch;
import org.etalon.model.typical.ClientProblem;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Experience;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.Touchpoint;
import org.etalon.model.typical.TypicalServiceModel;

/**
 * The diagram of a model as it is edited: its picture, where the cursor stands in it, and what the keys do. It knows no
 * widgets. The cursor is always at a cell: of the grid, of the heads of rows and columns, or of the texts over them.
 */
final class Diagram {

	/** The row of the texts over the map. */
	private static final int OVER = -2;
	/** The row of the heads of the columns. */
	static final int HEADS = -1;

	/**
	 * A text that is being typed.
	 *
	 * @param box    where
	 * @param text   what stands there so far
	 * @param commit what becomes of it
	 */
	record Draft(Box box, String text, Function<String, Edit> commit) {
	}

	private final TypicalServiceModel model;
	private final BasicCommandStack stack;
	private final JourneyDiagram drawer;
	private final Texts words;
	private final Set<String> folded = new HashSet<>();
	private Scene scene;
	private Spot cursor = new Spot(HEADS, 0, 0);
	private Part link;
	private Runnable listener = () -> {
	};

	Diagram(TypicalServiceModel model, BasicCommandStack stack, TextMeasure measure, Texts words, Locale locale) {
		this.model = model;
		this.stack = stack;
		this.words = words;
		this.drawer = new JourneyDiagram(measure, locale);
		redraw();
		stack.addCommandStackListener(event -> {
			redraw();
			if (stack.getMostRecentCommand() instanceof Edit edit && edit.focus() != null) {
				show(edit.focus());
			}
			listener.run();
		});
	}

	/** Hears of every change of picture, cursor or model. */
	void listen(Runnable to) {
		listener = to;
	}

	/** The map; empty as long as the model has none. */
	Optional<JourneyMap> map() {
		return Optional.ofNullable(model.getJourney());
	}

	/** Changes of the map. */
	JourneyEdits edits() {
		return new JourneyEdits(model.getJourney(), words);
	}

	/** The picture. */
	Scene scene() {
		return scene;
	}

	/** The picture as SVG, in a palette. */
	String svg(Palette palette) {
		return drawer.svg(model.getJourney(), scene, palette);
	}

	private void redraw() {
		if (model.getJourney() != null) {
			scene = drawer.scene(model.getJourney(), new View(folded, Map.of()));
			link = null;
			settle();
		} else {
			scene = null;
		}
	}

	/** Gives the model a map. */
	void begin() {
		run(JourneyEdits.begin(model, words));
		cursor = new Spot(HEADS, 0, 0);
		listener.run();
	}

	/** Does an edit. */
	void run(Edit edit) {
		if (edit != null && !edit.isEmpty()) {
			stack.execute(edit);
		}
	}

	/** Takes the last edit back. */
	void undo() {
		if (stack.canUndo()) {
			Command undone = stack.getUndoCommand();
			stack.undo();
			look(undone);
		}
	}

	/** Makes it again. */
	void redo() {
		if (stack.canRedo()) {
			Command redone = stack.getRedoCommand();
			stack.redo();
			look(redone);
		}
	}

	private void look(Command at) {
		if (at instanceof Edit edit && edit.focus() != null) {
			show(edit.focus());
		}
		listener.run();
	}

	// ---- the cursor

	/** Where the cursor stands. */
	Spot cursor() {
		return cursor;
	}

	/** What the cursor stands on. */
	Optional<Part> selected() {
		return scene == null ? Optional.empty() : link != null ? Optional.of(link) : scene.find(cursor);
	}

	/** Where the cursor is seen: the part, or the empty cell. */
	Box cursorBox() {
		return selected().map(Part::box).orElseGet(this::emptyCell);
	}

	private Box emptyCell() {
		if (cursor.band() == HEADS && cursor.slot() >= scene.columns().size()) {
			int x = scene.columns().isEmpty() ? scene.heads().x() + 3
					: scene.columns().get(scene.columns().size() - 1).box().right() + 3;
			return new Box(x, scene.heads().y(), 200, scene.heads().height());
		}
		return scene.area(cursor.band(), cursor.slot()).grown(-8);
	}

	/** Chooses a part. */
	void select(Part part) {
		link = part.kind() == Kind.LINK ? part : null;
		if (part.spot() != null) {
			cursor = part.spot();
		}
		listener.run();
	}

	/** Puts the cursor into a cell, whether there is something or not. */
	void put(Spot at) {
		link = null;
		cursor = at;
		settle();
		listener.run();
	}

	/** Puts the cursor on a thing, if it is seen. */
	boolean show(Object thing) {
		Optional<Part> found = scene == null ? Optional.empty()
				: scene.parts().stream().filter(part -> part.spot() != null && same(part.thing(), thing)).findFirst();
		found.ifPresent(part -> {
			link = null;
			cursor = part.spot();
		});
		return found.isPresent();
	}

	private static boolean same(Object one, Object other) {
		return one == other || one instanceof String && one.equals(other);
	}

	/** Moves the cursor by cells; over the edge it stays. */
	void go(int dx, int dy) {
		if (scene == null) {
			return;
		}
		link = null;
		if (dy != 0) {
			vertically(dy);
		} else {
			horizontally(dx);
		}
		settle();
		listener.run();
	}

	private void vertically(int dy) {
		int within = scene.cell(cursor.band(), cursor.slot()).size();
		int index = cursor.index() + dy;
		if (cursor.band() != OVER && index >= 0 && index < within) {
			cursor = new Spot(cursor.band(), cursor.slot(), index);
			return;
		}
		int band = cursor.band() + dy;
		while (band >= 0 && band < scene.bands().size() && scene.bands().get(band).folded() && cursor.slot() >= 0) {
			band += dy;
		}
		if (band < OVER || band >= scene.bands().size()) {
			return;
		}
		int slot = cursor.band() == OVER ? 0 : band == OVER ? 0 : cursor.slot();
		int last = Math.max(0, scene.cell(band, slot).size() - 1);
		cursor = new Spot(band, slot, dy < 0 && band >= 0 ? last : 0);
	}

	private void horizontally(int dx) {
		int slot = cursor.slot() + dx;
		if (cursor.band() == HEADS) {
			while (slot > 0 && slot < scene.columns().size() && sameStage(slot, slot - 1)) {
				slot += dx;
			}
		}
		cursor = new Spot(cursor.band(), slot, 0);
	}

	private boolean sameStage(int slot, int other) {
		return scene.columns().get(slot).stage() == scene.columns().get(other).stage();
	}

	/** Brings the cursor to where there is a cell. */
	private void settle() {
		int bands = scene.bands().size();
		int band = Math.clamp(cursor.band(), OVER, bands - 1);
		int columns = scene.columns().size();
		int slot;
		if (band == OVER) {
			slot = Math.clamp(cursor.slot(), 0, 3);
			while (slot > 0 && scene.find(new Spot(OVER, slot, 0)).isEmpty()) {
				slot--;
			}
		} else if (band == HEADS) {
			slot = Math.clamp(cursor.slot(), 0, columns);
			while (slot > 0 && slot < columns && sameStage(slot, slot - 1)) {
				slot--;
			}
		} else {
			slot = Math.clamp(cursor.slot(), -1, Math.max(-1, columns - 1));
		}
		int size = scene.cell(band, slot).size();
		cursor = new Spot(band, slot, Math.clamp(cursor.index(), 0, Math.max(0, size - 1)));
	}

	// ---- typing

	/** Begins to type at the cursor: the text of what is there, or something new. Empty where nothing can be typed. */
	Optional<Draft> type() {
		Optional<Part> at = selected();
		if (at.isEmpty()) {
			return create(emptyCell());
		}
		Part part = at.get();
		Optional<String> text = text(part);
		return text.map(each -> new Draft(part.box(), each, typed -> changed(part, typed)));
	}

	private Edit changed(Part part, String typed) {
		if (part.kind() == Kind.LINK && part.owner() instanceof Step from) {
			return edits().condition(from, target(part), typed);
		}
		if (part.kind() == Kind.FEELING || part.kind() == Kind.THOUGHT) {
			return edits().think((Step) part.owner(), typed);
		}
		return edits().retype(part.thing(), part.owner(), typed);
	}

	/** The step a connector leads to. */
	static Step target(Part link) {
		return link.thing() instanceof Branch branch ? branch.getNext() : (Step) link.thing();
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

	/** Begins to type something new behind what the cursor stands on, of the same kind. */
	Optional<Draft> insert() {
		Optional<Part> at = selected();
		if (at.isEmpty()) {
			return create(emptyCell());
		}
		Box box = at.get().box();
		Box beside = new Box(box.right() + 24, box.y(), 204, Math.max(56, box.height()));
		Box under = new Box(box.x(), box.bottom() + 8, box.width(), 44);
		return switch (at.get().thing()) {
		case Step step when at.get().kind() == Kind.STEP -> Optional.of(new Draft(beside, "",
				text -> edits().addStep((JourneyStage) step.eContainer(), step.getLane(), step, text)));
		case JourneyStage stage -> Optional.of(new Draft(new Box(box.right() + 6, box.y(), 220, box.height()), "",
				text -> edits().addStage(stage, text)));
		case Lane lane -> Optional.of(new Draft(under, "", text -> edits().addLane(lane, text)));
		case null, default -> cursor.band() >= 0 && cursor.slot() >= 0 ? create(under) : Optional.empty();
		};
	}

	private Optional<Draft> create(Box box) {
		if (cursor.band() == HEADS) {
			JourneyStage last = map().orElseThrow().getStages().isEmpty() ? null
					: map().orElseThrow().getStages().getLast();
			return Optional.of(new Draft(box, "", text -> edits().addStage(last, text)));
		}
		if (cursor.band() < 0 || cursor.slot() < 0) {
			return Optional.empty();
		}
		Scene.Band band = scene.bands().get(cursor.band());
		Step step = stepAt(cursor.slot()).orElse(null);
		return Optional.ofNullable(switch (band.kind()) {
		case STEP -> scene.columns().get(cursor.slot()).stage() instanceof JourneyStage stage
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

	/** The step that what is typed into a column belongs to: the one the cursor's part belongs to, else the first. */
	Optional<Step> stepAt(int slot) {
		Optional<Step> owner = selected().map(Part::owner).filter(Step.class::isInstance).map(Step.class::cast);
		return owner.isPresent() ? owner
				: scene.parts().stream().filter(part -> part.kind() == Kind.STEP && part.spot().slot() == slot)
						.map(part -> (Step) part.thing()).findFirst();
	}

	/** The step of a column behind which a new one goes. */
	private Step lastAt(int slot) {
		List<Step> steps = scene.parts().stream().filter(part -> part.kind() == Kind.STEP && part.spot().slot() == slot)
				.map(part -> (Step) part.thing()).toList();
		return steps.isEmpty() ? null : steps.getLast();
	}

	// ---- what keys do

	/** Removes what the cursor stands on; false if that cannot be, as a lane with steps. */
	boolean remove() {
		Optional<Part> at = selected();
		if (at.isEmpty() || at.get().thing() == null || at.get().thing() instanceof Row
				|| at.get().kind() == Kind.TITLE) {
			return false;
		}
		Edit edit = edits().remove(at.get().thing(), at.get().owner());
		run(edit);
		return !edit.isEmpty();
	}

	/** Moves what the cursor stands on: steps in their stage or to another lane, stages, lanes. */
	void shift(int dx, int dy) {
		Object thing = selected().filter(part -> part.kind() != Kind.LINK).map(Part::thing).orElse(null);
		if (thing instanceof Step step && dx != 0) {
			run(edits().shift(step, dx));
		} else if (thing instanceof Step step) {
			int lane = model.getJourney().getLanes().indexOf(step.getLane()) + dy;
			if (lane >= 0 && lane < model.getJourney().getLanes().size()) {
				run(edits().toLane(step, model.getJourney().getLanes().get(lane)));
			}
		} else if (thing instanceof JourneyStage stage && dx != 0) {
			run(edits().shift(stage, dx));
		} else if (thing instanceof Lane lane && dy != 0) {
			run(edits().shift(lane, dy));
		}
	}

	/** Puts a step where it is dropped: into the lane and before or behind what is there. */
	void drop(Step step, int x, int y) {
		Optional<Spot> spot = scene.spot(x, y).filter(at -> at.band() >= 0 && at.slot() >= 0);
		if (spot.isEmpty() || !(scene.columns().get(spot.get().slot()).stage() instanceof JourneyStage stage)
				|| !(scene.bands().get(spot.get().band()).lane() instanceof Lane lane)) {
			return;
		}
		int index = 0;
		for (Part part : scene.parts()) {
			if (part.kind() == Kind.STEP && ((Step) part.thing()).eContainer() == stage && part.box().centreX() < x) {
				index = Math.max(index, stage.getSteps().indexOf(part.thing()) + 1);
			}
		}
		run(edits().place(step, lane, stage, index));
	}

	/** A copy of the step at the cursor, to be put in elsewhere. */
	Optional<Step> copy() {
		return selected().filter(part -> part.kind() == Kind.STEP).flatMap(part -> part.thing(Step.class))
				.map(EcoreUtil::copy);
	}

	/** Puts in a copied step: behind that at the cursor and in its lane, else at the end of the stage of the cursor. */
	void paste(Step copied) {
		Optional<Step> at = selected().filter(part -> part.kind() == Kind.STEP).flatMap(part -> part.thing(Step.class));
		if (at.isPresent()) {
			run(edits().paste(copied, (JourneyStage) at.get().eContainer(), at.get().getLane(), at.get()));
		} else if (scene != null && cursor.slot() >= 0 && cursor.slot() < scene.columns().size()
				&& scene.columns().get(cursor.slot()).stage() instanceof JourneyStage stage
				&& !model.getJourney().getLanes().isEmpty()) {
			Lane lane = cursor.band() >= 0 && scene.bands().get(cursor.band()).lane() instanceof Lane of ? of
					: model.getJourney().getLanes().get(0);
			run(edits().paste(copied, stage, lane, null));
		}
	}

	/** Sets what a client feels at the step of the cursor. */
	void feel(Emotion emotion) {
		if (cursor.slot() >= 0 && cursor.slot() < scene.columns().size()) {
			Optional<Step> step = selected().flatMap(part -> part.thing(Step.class)).or(() -> stepAt(cursor.slot()));
			step.ifPresent(each -> run(edits().feel(each, emotion)));
		}
	}

	/** Folds a row or unfolds it. */
	void fold(String key) {
		if (!folded.remove(key)) {
			folded.add(key);
		}
		redraw();
		listener.run();
	}

	/** The next part in which a text stands, behind the cursor, whatever the case; the cursor goes there. */
	boolean find(String text, boolean again) {
		if (scene == null || text.isBlank()) {
			return false;
		}
		String sought = text.strip().toLowerCase(Locale.ROOT);
		List<Part> parts = scene.parts().stream().filter(part -> part.spot() != null).toList();
		int from = selected().map(parts::indexOf).orElse(-1);
		for (int i = again ? 1 : 0; i <= parts.size(); i++) {
			Part part = parts.get(Math.floorMod(from + i, parts.size()));
			if (part.says().toLowerCase(Locale.ROOT).contains(sought)) {
				select(part);
				return true;
			}
		}
		return false;
	}
}
