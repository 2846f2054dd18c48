// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.etalon.exchange.Texts;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Step;
import org.etalon.ui.common.Look;

/** The diagram on the screen: which piece of it is seen at what scale, typing in it, and drawing connectors. */
final class DiagramCanvas {

	private static final int LINE = 60;
	/** The scale at first, percent: texts can be read, and some steps are seen at once. */
	private static final int FIRST = 70;

	private final Diagram diagram;
	private final Surface surface;
	private final Texts words;
	private final Canvas canvas;
	private final InPlace typing;
	private final Viewport view = new Viewport();
	private final Heads heads;
	private final DiagramPainter painter;
	private final Pointer pointer;
	private final Heard heard;
	private final Palette palette = Look.isDark() ? Palette.DARK : Palette.LIGHT;
	private Consumer<String> say = text -> {
	};
	private Runnable scaled = () -> {
	};
	private Step linking;
	private boolean still;

	DiagramCanvas(Composite parent, Diagram diagram, Surface surface, Texts words) {
		this.diagram = diagram;
		this.surface = surface;
		this.words = words;
		heads = new Heads(diagram, view);
		painter = new DiagramPainter(diagram, view, heads, surface, palette, words);
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
		canvas.setBackground(surface.colour(palette, Ink.PAGE));
		typing = new InPlace(canvas, this::typed);
		pointer = new Pointer(diagram, this, heads, painter);
		canvas.addListener(SWT.Paint, event -> painter.paint(event.gc, canvas, canvas.getClientArea(),
				canvas.isFocusControl(), pointer::paint));
		canvas.addListener(SWT.Resize, event -> resized());
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.Dispose, event -> painter.dispose());
		new Keys(diagram, this);
		heard = new Heard(canvas, diagram, heads, this::name);
		scroll(canvas.getHorizontalBar(), true);
		scroll(canvas.getVerticalBar(), false);
		view.zoom(FIRST, 0, 0);
		show(false);
	}

	private void scroll(ScrollBar bar, boolean across) {
		bar.addListener(SWT.Selection, event -> {
			double to = bar.getSelection() / view.scale();
			view.to(across ? to : view.left(), across ? view.top() : to);
			moved();
		});
	}

	private String name() {
		int chosen = diagram.chosen().size();
		String at = diagram.scene() == null ? words.get("canvas.empty")
				: chosen > 1 ? words.get("canvas.chosen", String.valueOf(chosen))
						: diagram.selected().map(Part::says).orElse(words.get("canvas.cell"));
		return words.get("canvas", at);
	}

	/** The widget. */
	Canvas control() {
		return canvas;
	}

	/** Looks at the diagram as another canvas did: the same piece at the same scale. */
	void like(DiagramCanvas other) {
		still(() -> diagram.like(other.diagram));
		view.like(other.view);
		moved();
	}

	/** Who tells the user something, and who hears that another piece is seen or at another scale. */
	void tell(Consumer<String> sayTo, Runnable scaledTo) {
		say = sayTo;
		scaled = scaledTo;
		scaled.run();
	}

	/** The picture, the cursor or what is chosen is another. */
	void show(boolean reveal) {
		if (diagram.scene() != null) {
			view.bounds(diagram.scene().bounds());
			if (reveal && !still) {
				heads.reveal();
			}
		}
		canvas.setData("org.etalon.name", name());
		heard.changed();
		moved();
	}

	/** Does something without moving the picture under the pointer. */
	void still(Runnable what) {
		still = true;
		try {
			what.run();
		} finally {
			still = false;
		}
	}

	/** What is wrong is another. */
	void show(Faults found) {
		painter.show(found);
		canvas.redraw();
	}

	private void resized() {
		Rectangle area = canvas.getClientArea();
		view.size(area.width, area.height);
		moved();
	}

	// ---- scale and place

	private void moved() {
		Rectangle area = canvas.getClientArea();
		bar(canvas.getHorizontalBar(), view.scrollWidth(), area.width, (int) (view.left() * view.scale()));
		bar(canvas.getVerticalBar(), view.scrollHeight(), area.height, (int) (view.top() * view.scale()));
		canvas.redraw();
		scaled.run();
	}

	private static void bar(ScrollBar bar, int all, int seen, int at) {
		int thumb = Math.max(1, Math.min(all, seen));
		bar.setValues(at, 0, Math.max(thumb, all), thumb, LINE, Math.max(1, seen - LINE));
	}

	/** Moves the picture by points of the screen. */
	void pan(int dx, int dy) {
		typing.finish();
		view.pan(dx, dy);
		moved();
	}

	/** Another scale; the middle stays where it is. */
	void zoom(int percent) {
		Rectangle area = canvas.getClientArea();
		zoom(percent, area.width / 2, area.height / 2);
	}

	private void zoom(int percent, int x, int y) {
		typing.finish();
		view.zoom(percent, x, y);
		moved();
	}

	/** The next scale in a direction: steps of a tenth. */
	void zoomBy(int steps) {
		zoom(next(steps));
	}

	/** The same; what is at a point of the screen stays there. */
	void zoomBy(int steps, int x, int y) {
		zoom(next(steps), x, y);
	}

	private int next(int steps) {
		return view.percent() * (10 + steps) / 10 + steps;
	}

	/** All of the picture. */
	void fit() {
		typing.finish();
		view.fit();
		moved();
	}

	/** What is seen of the picture. */
	Viewport view() {
		return view;
	}

	// ---- connectors

	/** From now on the next step that is clicked on, or on which Enter is pressed, follows the one at the cursor. */
	void link() {
		if (isFixed()) {
			return;
		}
		linking = diagram.selected().filter(part -> part.kind() == Kind.STEP).flatMap(part -> part.thing(Step.class))
				.orElse(null);
		say.accept(words.get(linking == null ? "link.none" : "link.choose"));
		canvas.setFocus();
	}

	/** Whether a step is looked for that follows another one. */
	boolean isLinking() {
		return linking != null;
	}

	/** Lets a part follow the step, if it is another step; nothing is looked for any longer. */
	void connect(Part to) {
		Step from = linking;
		linking = null;
		say.accept("");
		if (to != null && to.kind() == Kind.STEP && to.thing() != from) {
			diagram.run(diagram.edits().link(from, (Step) to.thing()));
		}
		canvas.redraw();
	}

	/** Ends what was begun, else chooses only one thing. */
	void leave() {
		if (linking != null) {
			connect(null);
		} else if (!pointer.cancel()) {
			diagram.chooseOne();
		}
	}

	// ---- typing

	/** Removes what is chosen, or says why that cannot be. */
	void remove() {
		if (!isFixed() && !diagram.remove()) {
			say.accept(words.get("remove.not"));
		}
	}

	/** Pins criteria and typical errors to the steps that are chosen. */
	void pin() {
		List<Step> steps = diagram.chosenSteps();
		if (isFixed()) {
			return;
		}
		if (steps.isEmpty()) {
			say.accept(words.get("pin.none"));
			return;
		}
		PinDialog dialog = new PinDialog(canvas.getShell(), diagram.model(), steps);
		if (dialog.isEmpty()) {
			say.accept(words.get("pin.nothing"));
		} else if (dialog.agreed()) {
			diagram.run(dialog.edit());
			canvas.setFocus();
		}
	}

	/** Types something new behind the cursor. */
	void insert() {
		diagram.insert().ifPresent(draft -> begin(draft, null));
	}

	/** Types at the cursor; what is there is replaced if something was typed already. */
	void type(String begun) {
		diagram.type().ifPresent(draft -> begin(draft, begun));
	}

	/** Types a step at a place of the picture that follows another one. */
	void follow(Step from, int x, int y) {
		diagram.follow(from, x, y).ifPresent(draft -> begin(draft, null));
	}

	/** Whether nothing can be changed; says so. */
	private boolean isFixed() {
		if (diagram.isFixed()) {
			say.accept(words.get("fixed"));
		}
		return diagram.isFixed();
	}

	private void begin(Drafts.Draft draft, String begun) {
		if (isFixed()) {
			return;
		}
		pointer.cancel();
		typing.begin(draft, begun, view, surface, palette);
	}

	/** A text was typed: it becomes an edit, and perhaps the next one begins. */
	private void typed(Drafts.Draft draft, String text, boolean next) {
		if (!text.equals(draft.text()) && (!text.isBlank() || !draft.text().isBlank())) {
			diagram.run(draft.commit().apply(text));
		}
		if (next) {
			insert();
		}
	}

	// ---- pictures

	/** The whole picture at a scale, light as on paper; the caller disposes it. */
	Image image(int percent) {
		Scene scene = diagram.scene();
		int width = scene.bounds().width() * percent / 100;
		int height = scene.bounds().height() * percent / 100;
		Image image = new Image(canvas.getDisplay(), width, height);
		GC gc = new GC(image);
		new ScenePainter(surface, Palette.LIGHT).paint(gc, scene, scene.bounds(), 0, 0, percent / 100.0, part -> true);
		gc.dispose();
		return image;
	}
}
