// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.emf.ecore.EObject;
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
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.JourneyMap;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.ui.typical.internal.Drafts.Draft;

/**
 * The diagram of a model as it is edited: its picture, where the cursor stands in it, what is chosen, and what keys and
 * mouse do. It knows no widgets.
 */
final class Diagram {

	private final TypicalServiceModel model;
	private final BasicCommandStack stack;
	private final JourneyDiagram drawer;
	private final Texts words;
	private final CommandStackListener edited = event -> edited();
	private final Drafts drafts = new Drafts(this);
	private final Set<String> folded = new HashSet<>();
	private final Selection selection = new Selection();
	private final Cursor cursor = new Cursor();
	private Marking marking = Marking.NONE;
	private Map<String, Grade> grades = Map.of();
	private Scene scene;
	private Part link;
	private Runnable listener = () -> {
	};

	Diagram(TypicalServiceModel model, BasicCommandStack stack, TextMeasure measure, Texts words, Locale locale) {
		this.model = model;
		this.stack = stack;
		this.words = words;
		this.drawer = new JourneyDiagram(measure, locale);
		redraw();
		stack.addCommandStackListener(edited);
	}

	private void edited() {
		redraw();
		if (stack.getMostRecentCommand() instanceof Edit edit && edit.focus() != null) {
			show(edit.focus());
		}
		listener.run();
	}

	/** Hears of edits no longer. */
	void dispose() {
		stack.removeCommandStackListener(edited);
	}

	/** Hears of every change of picture, cursor, choice or model. */
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

	private JourneyMoves moves() {
		return new JourneyMoves(model.getJourney(), words);
	}

	/** The picture. */
	Scene scene() {
		return scene;
	}

	/** The model it is of. */
	TypicalServiceModel model() {
		return model;
	}

	/** Lays grades over the steps, by their ids; none takes them off. */
	void grade(Map<String, Grade> byStep) {
		if (!grades.equals(byStep)) {
			grades = Map.copyOf(byStep);
			redraw();
			listener.run();
		}
	}

	/** Whether nothing of it can be changed. */
	boolean isFixed() {
		return stack instanceof ModelCommands commands && commands.isLocked();
	}

	/** How its parts differ from another version. */
	Marking marking() {
		return marking;
	}

	/** Marks the parts that differ from another version. */
	void mark(Marking of) {
		marking = of;
		listener.run();
	}

	/** The picture as SVG, in a palette. */
	String svg(Palette palette) {
		return drawer.svg(model.getJourney(), scene, palette);
	}

	/** The picture as PDF, in a palette. */
	byte[] pdf(Palette palette) {
		return drawer.pdf(model.getJourney(), scene, palette);
	}

	private void redraw() {
		if (model.getJourney() != null) {
			scene = drawer.scene(model.getJourney(), new View(folded, grades));
			link = null;
			cursor.settle(scene);
		} else {
			scene = null;
		}
	}

	/** Gives the model a map. */
	void begin() {
		begin(JourneyEdits.begin(model, words));
	}

	/** Begins with a map that was read. */
	void begin(JourneyMap map) {
		begin(JourneyEdits.take(model, map, words));
	}

	private void begin(Edit edit) {
		run(edit);
		cursor.put(Cursor.FIRST);
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
		return cursor.spot();
	}

	/** What the cursor stands on. */
	Optional<Part> selected() {
		return scene == null ? Optional.empty() : link != null ? Optional.of(link) : scene.find(cursor.spot());
	}

	/** Where the cursor is seen: the part, or the empty cell. */
	Box cursorBox() {
		return selected().map(Part::box).orElseGet(this::emptyCell);
	}

	private Box emptyCell() {
		Spot at = cursor.spot();
		if (at.band() == Cursor.HEADS && at.slot() >= scene.columns().size()) {
			int x = scene.columns().isEmpty() ? scene.heads().x() + 3
					: scene.columns().get(scene.columns().size() - 1).box().right() + 3;
			return new Box(x, scene.heads().y(), 200, scene.heads().height());
		}
		return scene.area(at.band(), at.slot()).grown(-8);
	}

	/** Puts the cursor on a part; only that is chosen. */
	void select(Part part) {
		selection.clear();
		point(part);
		listener.run();
	}

	private void point(Part part) {
		link = part.kind() == Kind.LINK ? part : null;
		if (part.spot() != null) {
			cursor.put(part.spot());
		}
	}

	/** Puts the cursor into a cell, whether there is something or not. */
	void put(Spot at) {
		selection.clear();
		link = null;
		cursor.put(at);
		cursor.settle(scene);
		listener.run();
	}

	/** Puts the cursor on a thing, if it is seen. What is chosen stays so if the thing is one of it. */
	boolean show(Object thing) {
		Optional<Part> found = scene == null ? Optional.empty()
				: scene.parts().stream().filter(part -> part.spot() != null && same(part.thing(), thing)).findFirst();
		found.ifPresent(part -> {
			if (!selection.hasThing(thing)) {
				selection.clear();
			}
			point(part);
		});
		return found.isPresent();
	}

	private static boolean same(Object one, Object other) {
		return one == other || one instanceof String && one.equals(other);
	}

	/**
	 * Moves the cursor by cells; over the edge it stays.
	 *
	 * @param extend whether what it comes to is chosen as well
	 */
	void go(int dx, int dy, boolean extend) {
		if (scene == null) {
			return;
		}
		if (extend) {
			selected().ifPresent(selection::add);
		} else {
			selection.clear();
		}
		link = null;
		cursor.go(scene, dx, dy);
		if (extend) {
			selected().ifPresent(selection::add);
		}
		listener.run();
	}

	// ---- what is chosen

	/** What is chosen: several parts, or that at the cursor. */
	List<Part> chosen() {
		if (scene == null) {
			return List.of();
		}
		List<Part> several = selection.in(scene);
		return several.isEmpty() ? selected().stream().toList() : several;
	}

	/** The steps that are chosen, in the order of the map. */
	List<Step> chosenSteps() {
		return steps(chosen());
	}

	private static List<Step> steps(List<Part> parts) {
		return parts.stream().filter(part -> part.kind() == Kind.STEP).map(part -> (Step) part.thing())
				.sorted(Clip::order).toList();
	}

	/** Chooses a part as well, or no longer. */
	void toggle(Part part) {
		if (selection.isEmpty()) {
			selected().ifPresent(selection::add);
		}
		if (selection.has(part)) {
			selection.remove(part);
			selection.in(scene).stream().findFirst().ifPresent(this::point);
		} else {
			selection.add(part);
			point(part);
		}
		listener.run();
	}

	/**
	 * Chooses what stands in the cells within a frame.
	 *
	 * @param frame a box of the picture
	 * @param more  whether what was chosen before stays so
	 */
	void choose(Box frame, boolean more) {
		if (more) {
			selected().ifPresent(selection::add);
		} else {
			selection.clear();
		}
		List<Part> within = scene.parts().stream().filter(Selection::isCard).filter(part -> part.box().meets(frame))
				.toList();
		within.forEach(selection::add);
		within.stream().findFirst().ifPresent(this::point);
		listener.run();
	}

	/** Chooses everything that stands in the cells. */
	void chooseAll() {
		if (scene != null) {
			choose(scene.bounds(), false);
		}
	}

	/** Chooses only what the cursor stands on; false if it was so already. */
	boolean chooseOne() {
		boolean several = !selection.isEmpty();
		selection.clear();
		if (several) {
			listener.run();
		}
		return several;
	}

	// ---- typing

	/** Begins to type at the cursor: the text of what is there, or something new. Empty where nothing can be typed. */
	Optional<Draft> type() {
		return drafts.type();
	}

	/** Begins to type something new behind what the cursor stands on, of the same kind. */
	Optional<Draft> insert() {
		return drafts.insert();
	}

	/** Begins to type a step at a place of the picture to which another one leads. */
	Optional<Draft> follow(Step from, int x, int y) {
		return drafts.follow(from, x, y);
	}

	/** The step a connector leads to. */
	static Step target(Part link) {
		return link.thing() instanceof Branch branch ? branch.getNext() : (Step) link.thing();
	}

	/** The step that what is typed into a column belongs to: the one the cursor's part belongs to, else the first. */
	Optional<Step> stepAt(int slot) {
		Optional<Step> owner = selected().map(Part::owner).filter(Step.class::isInstance).map(Step.class::cast);
		return owner.isPresent() ? owner
				: scene.parts().stream().filter(part -> part.kind() == Kind.STEP && part.spot().slot() == slot)
						.map(part -> (Step) part.thing()).findFirst();
	}

	// ---- what is done with what is chosen

	/** Removes what is chosen; false if nothing of it can be, as a lane with steps. */
	boolean remove() {
		List<Part> parts = chosen().stream().filter(Selection::takes).sorted(Comparator.comparingInt(Diagram::rank))
				.toList();
		if (parts.isEmpty()) {
			return false;
		}
		JourneyEdits edits = edits();
		Edit edit = edits.remove(parts.get(0).thing(), parts.get(0).owner());
		parts.stream().skip(1).forEach(part -> edit.and(edits.remove(part.thing(), part.owner())));
		selection.clear();
		run(edit);
		return !edit.isEmpty();
	}

	/** What belongs to a step goes before the step, steps before their stage and lane. */
	private static int rank(Part part) {
		return part.owner() != null ? 0 : part.kind() == Kind.STEP ? 1 : part.kind() == Kind.STAGE ? 2 : 3;
	}

	/** Moves what is chosen: steps in their stages or to another lane, else stages, else lanes. */
	void shift(int dx, int dy) {
		List<Step> steps = chosenSteps();
		if (!steps.isEmpty()) {
			run(dx != 0 ? moves().shift(steps, dx) : moves().toNextLane(steps, dy));
			return;
		}
		List<EObject> heads = chosen().stream()
				.filter(part -> part.kind() == (dx != 0 ? Kind.STAGE : Kind.BAND)
						&& (part.thing() instanceof JourneyStage || part.thing() instanceof Lane))
				.map(part -> (EObject) part.thing()).toList();
		if (!heads.isEmpty()) {
			run(moves().shiftHeads(heads, dx + dy));
		}
	}

	/** What becomes of a step that is dragged to a place, together with all that are chosen with it. */
	Drop drop(Step step, int x, int y) {
		List<Step> chosen = chosenSteps();
		return new Drop(scene, chosen.contains(step) ? chosen : List.of(step), step, x, y);
	}

	/** Drops steps where that is possible. */
	void drop(Drop drop) {
		drop.edit(moves()).ifPresent(this::run);
	}

	/** Copies of what is chosen, to be put in elsewhere. */
	Clip copy() {
		return Clip.of(chosen());
	}

	/** Puts in what was copied: steps behind that at the cursor, else at the end of its stage; cards to that step. */
	void paste(Clip clip) {
		if (scene == null || clip.isEmpty()) {
			return;
		}
		Pasting pasting = new Pasting(model.getJourney(), edits(), words);
		Optional<Step> at = selected().filter(part -> part.kind() == Kind.STEP).flatMap(part -> part.thing(Step.class));
		Spot cell = cursor.spot();
		boolean inside = cell.slot() >= 0 && cell.slot() < scene.columns().size();
		Optional<Step> owner = at.or(() -> inside ? stepAt(cell.slot()) : Optional.empty());
		if (clip.steps().isEmpty()) {
			run(pasting.cards(clip.cards(), owner.orElse(null)));
			return;
		}
		Edit edit = null;
		if (at.isPresent()) {
			edit = pasting.steps(clip.steps(), (JourneyStage) at.get().eContainer(), at.get().getLane(), at.get());
		} else if (inside && scene.columns().get(cell.slot()).stage() instanceof JourneyStage stage
				&& !model.getJourney().getLanes().isEmpty()) {
			Lane lane = cell.band() >= 0 && scene.bands().get(cell.band()).lane() instanceof Lane of ? of
					: model.getJourney().getLanes().get(0);
			edit = pasting.steps(clip.steps(), stage, lane, null);
		}
		if (edit != null) {
			run(clip.cards().isEmpty() ? edit : edit.and(pasting.cards(clip.cards(), owner.orElse(null))));
		}
	}

	/** Sets what a client feels at the steps that are chosen, else at that of the cursor. */
	void feel(Emotion emotion) {
		List<Step> steps = chosenSteps();
		if (steps.isEmpty() && cursor.spot().slot() >= 0 && cursor.spot().slot() < scene.columns().size()) {
			steps = stepAt(cursor.spot().slot()).stream().toList();
		}
		if (!steps.isEmpty()) {
			Edit edit = edits().feel(steps.getFirst(), emotion);
			steps.stream().skip(1).forEach(step -> edit.and(edits().feel(step, emotion)));
			run(edit);
		}
	}

	// ---- how it is looked at

	/** Looks at the map as another diagram of it does: the same rows are folded, the same is chosen. */
	void like(Diagram other) {
		folded.addAll(other.folded);
		selection.like(other.selection);
		cursor.put(other.cursor.spot());
		redraw();
		listener.run();
	}

	/** Folds a row or unfolds it. */
	void fold(Part head) {
		String key = head.thing() instanceof Row row ? row.name()
				: head.thing() instanceof Lane lane ? lane.getId() : null;
		if (key == null) {
			return;
		}
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
