// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.etalon.exchange.Texts;
import org.etalon.journey.Row;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.Icon;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Emotion;
import org.etalon.model.typical.Lane;
import org.etalon.model.typical.Step;
import org.etalon.ui.common.Look;

/** The diagram on the screen: painted from a layer, moved, scaled, and worked on with keys and mouse. */
final class DiagramCanvas {

	private static final int WHEEL = 60;
	private static final int DRAG = 4;
	/** The scale at first, percent: texts can be read, and some steps are seen at once. */
	private static final int FIRST = 70;

	private final Diagram diagram;
	private final Surface surface;
	private final Texts words;
	private final Canvas canvas;
	private final InPlace typing;
	private final Viewport view = new Viewport();
	private final Layer layer = new Layer();
	private final ScenePainter painter;
	private final Palette palette;
	private Faults faults;
	private Consumer<String> say = text -> {
	};
	private Runnable scaled = () -> {
	};
	private Part pressed;
	private Point pressedAt;
	private Point dragged;
	private boolean panning;
	private Step linking;

	DiagramCanvas(Composite parent, Diagram diagram, Surface surface, Texts words) {
		this.diagram = diagram;
		this.surface = surface;
		this.words = words;
		palette = Look.isDark() ? Palette.DARK : Palette.LIGHT;
		painter = new ScenePainter(surface, palette);
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | SWT.H_SCROLL | SWT.V_SCROLL);
		canvas.setBackground(surface.colour(palette, Ink.PAGE));
		typing = new InPlace(canvas, this::typed);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.Resize, event -> resized());
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseDoubleClick, event -> type(null));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseHorizontalWheel, event -> pan(-event.count * WHEEL / 3, 0));
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.FocusOut, event -> canvas.redraw());
		canvas.addListener(SWT.Dispose, event -> layer.dispose());
		// arrows and letters are for us; Tab leads on
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		scroll(canvas.getHorizontalBar(), true);
		scroll(canvas.getVerticalBar(), false);
		heard();
		view.zoom(FIRST, 0, 0);
		show(false);
	}

	private void scroll(ScrollBar bar, boolean across) {
		bar.addListener(SWT.Selection, event -> {
			double to = bar.getSelection() / view.scale();
			view.to(across ? to : view.left(), across ? view.top() : to);
			canvas.redraw();
		});
	}

	private void heard() {
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = name();
			}
		});
		canvas.getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABLE;
			}

			@Override
			public void getValue(AccessibleControlEvent e) {
				e.result = name();
			}
		});
	}

	private String name() {
		String at = diagram.scene() == null ? words.get("canvas.empty")
				: diagram.selected().map(Part::says).orElse(words.get("canvas.cell"));
		return words.get("canvas", at);
	}

	/** The widget. */
	Canvas control() {
		return canvas;
	}

	/** Who tells the user something, and who hears of another scale. */
	void tell(Consumer<String> sayTo, Runnable scaledTo) {
		say = sayTo;
		scaled = scaledTo;
	}

	/** The picture or the cursor is another. */
	void show(boolean reveal) {
		if (diagram.scene() != null) {
			view.bounds(diagram.scene().bounds());
			if (reveal) {
				Box heads = diagram.scene().heads();
				boolean grid = diagram.cursor().band() >= 0;
				int top = grid && view.top() > heads.y() - heads.height() ? heads.height() + 12 : 0;
				view.reveal(diagram.cursorBox(), diagram.cursor().band() >= Diagram.HEADS ? heads.x() : 0, top);
			}
		}
		bars();
		canvas.setData("org.etalon.name", name());
		canvas.getAccessible().selectionChanged();
		canvas.redraw();
	}

	/** What is wrong is another. */
	void show(Faults found) {
		faults = found;
		canvas.redraw();
	}

	private void bars() {
		Rectangle area = canvas.getClientArea();
		bar(canvas.getHorizontalBar(), view.scrollWidth(), area.width, (int) (view.left() * view.scale()));
		bar(canvas.getVerticalBar(), view.scrollHeight(), area.height, (int) (view.top() * view.scale()));
	}

	private static void bar(ScrollBar bar, int all, int seen, int at) {
		int thumb = Math.max(1, Math.min(all, seen));
		bar.setValues(at, 0, Math.max(thumb, all), thumb, WHEEL, Math.max(1, seen - WHEEL));
	}

	private void resized() {
		Rectangle area = canvas.getClientArea();
		view.size(area.width, area.height);
		bars();
		canvas.redraw();
	}

	// ---- scale and place

	private void pan(int dx, int dy) {
		typing.finish();
		view.pan(dx, dy);
		bars();
		canvas.redraw();
	}

	/** Another scale; the middle stays where it is. */
	void zoom(int percent) {
		Rectangle area = canvas.getClientArea();
		zoom(percent, area.width / 2, area.height / 2);
	}

	private void zoom(int percent, int x, int y) {
		typing.finish();
		view.zoom(percent, x, y);
		bars();
		canvas.redraw();
		scaled.run();
	}

	/** The next scale in a direction: steps of a tenth. */
	void zoomBy(int steps) {
		zoom(view.percent() * (10 + steps) / 10 + steps);
	}

	/** All of the picture. */
	void fit() {
		typing.finish();
		view.fit();
		bars();
		canvas.redraw();
		scaled.run();
	}

	/** The scale in percent. */
	int percent() {
		return view.percent();
	}

	/** What is seen of the picture; for an overview. */
	Viewport view() {
		return view;
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			int by = event.count > 0 ? 1 : -1;
			zoom(view.percent() * (10 + by) / 10 + by, event.x, event.y);
			event.doit = false;
		} else if ((event.stateMask & SWT.SHIFT) != 0) {
			pan(-event.count * WHEEL / 3, 0);
			event.doit = false;
		} else {
			pan(0, -event.count * WHEEL / 3);
			event.doit = false;
		}
	}

	// ---- painting

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		Scene scene = diagram.scene();
		if (scene == null) {
			gc.fillRectangle(area);
			return;
		}
		layer.draw(gc, canvas.getDisplay(), painter, scene, view, area.width, area.height);
		over(gc, area, scene);
		faults(gc, scene);
		heads(gc, area, scene);
		cursor(gc);
		if (dragged != null && pressed != null) {
			drag(gc);
		}
	}

	/** What is beyond the picture is ground. */
	private void over(GC gc, Rectangle area, Scene scene) {
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		int right = view.screenX(scene.bounds().right());
		int bottom = view.screenY(scene.bounds().bottom());
		if (right < area.width) {
			gc.fillRectangle(right, 0, area.width - right, area.height);
		}
		if (bottom < area.height) {
			gc.fillRectangle(0, bottom, area.width, area.height - bottom);
		}
	}

	/** The heads of columns and rows stay at the edges while the rest moves. */
	private void heads(GC gc, Rectangle area, Scene scene) {
		Box heads = scene.heads();
		double top = Math.max(heads.y(), view.top() + 6 / view.scale());
		boolean stuck = top > heads.y();
		int left = (int) (heads.x() * view.scale());
		int below = view.screenY(top + heads.height());
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		if (stuck) {
			gc.fillRectangle(0, 0, area.width, below + 5);
			rule(gc, 0, below + 5, area.width);
		}
		paintHeads(gc, scene, Kind.STAGE, top - heads.y());
		gc.setClipping(0, stuck ? below + 6 : 0, area.width, area.height);
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		int from = Math.max(stuck ? below + 6 : 0, view.screenY(heads.y()));
		if (view.left() > 0) {
			gc.fillRectangle(0, from, left - (int) (4 * view.scale()), area.height);
		}
		paintHeads(gc, scene, Kind.BAND, 0);
		gc.setClipping((Rectangle) null);
		if (view.left() > 0) {
			gc.setBackground(surface.colour(palette, Ink.PAGE));
			int y = view.screenY(top);
			gc.fillRectangle(0, y, left - (int) (4 * view.scale()), Math.max(0, below - y));
		}
	}

	private void rule(GC gc, int x, int y, int width) {
		gc.setBackground(surface.colour(palette, Ink.RULE));
		gc.fillRectangle(x, y, width, 1);
	}

	private void paintHeads(GC gc, Scene scene, Kind kind, double down) {
		Box seen = view.seen(0);
		for (Part part : scene.parts()) {
			Box box = part.box();
			boolean visible = kind == Kind.BAND ? box.y() < seen.bottom() && box.bottom() > seen.y()
					: box.x() < seen.right() && box.right() > seen.x();
			if (part.kind() == kind && visible) {
				double fromX = kind == Kind.BAND ? 0 : view.left();
				double fromY = kind == Kind.BAND ? view.top() : view.top() - down;
				painter.paint(gc, part.marks().subList(0, 1), fromX, fromY, 0, 0, view.scale());
				painter.paint(gc, part.marks().subList(1, part.marks().size()), fromX - along(part, true),
						fromY - along(part, false), 0, 0, view.scale());
			}
		}
	}

	/** How far the texts of a head go along with what is seen, so that nobody has to look for them. */
	private double along(Part head, boolean across) {
		Box box = head.box();
		Box heads = diagram.scene().heads();
		if (across != (head.kind() == Kind.STAGE)) {
			return 0;
		}
		double hidden = across ? view.left() + heads.x() - box.x()
				: view.top() + (view.top() > heads.y() ? heads.height() + 12 : 0) - box.y();
		int needed = head.marks().stream().filter(Mark.Words.class::isInstance).map(Mark.Words.class::cast)
				.mapToInt(words -> across ? words.x() + words.width() - box.x() : words.baseline() - box.y()).max()
				.orElse(0) + 12;
		return Math.clamp(hidden, 0, Math.max(0, (across ? box.width() : box.height()) - needed));
	}

	/** A box of a part on the screen, where its head stays if it is one. */
	private Box onScreen(Part part) {
		Box box = part.box();
		if (part.kind() == Kind.BAND) {
			return view.screen(new Box((int) Math.round(view.left()), box.y(), box.width(), box.height()));
		}
		if (part.kind() == Kind.STAGE) {
			int y = (int) Math.max(box.y(), view.top() + 6 / view.scale());
			return view.screen(new Box(box.x(), y, box.width(), box.height()));
		}
		return view.screen(box);
	}

	private void cursor(GC gc) {
		Optional<Part> selected = diagram.selected();
		Box box = selected.map(this::onScreen).orElseGet(() -> view.screen(diagram.cursorBox()));
		gc.setAntialias(SWT.ON);
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setLineWidth(canvas.isFocusControl() ? 2 : 1);
		if (selected.isPresent() && selected.get().kind() == Kind.LINK) {
			for (Mark mark : selected.get().marks()) {
				if (mark instanceof Mark.Route route) {
					painter.paint(gc, List.of(new Mark.Route(route.points(), Ink.ACCENT, 2, true)), view.left(),
							view.top(), 0, 0, view.scale());
				}
			}
			return;
		}
		int round = 20;
		if (selected.isEmpty()) {
			gc.setLineStyle(SWT.LINE_DASH);
			round = 12;
		}
		gc.drawRoundRectangle(box.x() - 3, box.y() - 3, box.width() + 5, box.height() + 5, round, round);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		if (selected.isEmpty()) {
			gc.setFont(surface.font(Face.SMALL));
			String hint = words.get(diagram.cursor().band() == Diagram.HEADS ? "hint.stage" : "hint.cell");
			Point size = gc.stringExtent(hint);
			if (size.x < box.width() && size.y < box.height()) {
				gc.drawString(hint, box.centreX() - size.x / 2, box.centreY() - size.y / 2, true);
			}
		} else if (selected.get().kind() == Kind.STEP) {
			Box handle = handle(box);
			gc.setBackground(surface.colour(palette, Ink.ACCENT));
			gc.fillOval(handle.x(), handle.y(), handle.width(), handle.height());
		}
	}

	/** Where a new connector is drawn from. */
	private static Box handle(Box card) {
		return new Box(card.right() - 2, card.centreY() - 6, 12, 12);
	}

	/** A mark beside each thing with which something is wrong. */
	private void faults(GC gc, Scene scene) {
		if (faults == null) {
			return;
		}
		Box seen = view.seen(0);
		for (Part part : scene.parts()) {
			if (part.kind() != Kind.LINK && part.box().meets(seen) && wrong(part)) {
				Box box = onScreen(part);
				gc.setAntialias(SWT.ON);
				painter.paint(gc,
						List.of(new Mark.Disc(0, 0, 9, Ink.BAD, Ink.PAGE),
								new Mark.Sign(Icon.WARN, -6, -7, 12, Ink.PAGE)),
						0, 0, box.right() - 2, box.y() + 2, Math.max(0.6, Math.min(1.2, view.scale())));
			}
		}
	}

	private boolean wrong(Part part) {
		return part.kind() != Kind.TITLE && part.kind() != Kind.FEELING && !(part.thing() instanceof String)
				&& !faults.of(part.thing()).isEmpty();
	}

	private void drag(GC gc) {
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setLineWidth(2);
		Box box = onScreen(pressed);
		if (linking != null) {
			gc.drawLine(box.right(), box.centreY(), dragged.x, dragged.y);
		} else {
			gc.setAlpha(150);
			painter.paint(gc, pressed.marks(), pressed.box().x(), pressed.box().y(), box.x() + dragged.x - pressedAt.x,
					box.y() + dragged.y - pressedAt.y, view.scale());
			gc.setAlpha(255);
		}
		gc.setLineWidth(1);
	}

	// ---- mouse

	private Optional<Part> at(int x, int y) {
		Scene scene = diagram.scene();
		Optional<Part> head = scene.parts().stream().filter(part -> !Layer.moves(part))
				.filter(part -> onScreen(part).contains(x, y)).findFirst();
		return head.isPresent() ? head : scene.at((int) view.sceneX(x), (int) view.sceneY(y)).filter(Layer::moves);
	}

	private void press(Event event) {
		canvas.setFocus();
		if (diagram.scene() == null) {
			return;
		}
		pressedAt = new Point(event.x, event.y);
		panning = event.button == 2;
		Optional<Part> selected = diagram.selected().filter(part -> part.kind() == Kind.STEP);
		if (event.button == 1 && selected.isPresent()
				&& handle(onScreen(selected.get())).grown(4).contains(event.x, event.y)) {
			pressed = selected.get();
			linking = (Step) pressed.thing();
			return;
		}
		pressed = at(event.x, event.y).orElse(null);
		if (linking != null && event.button == 1) {
			connect(pressed);
			return;
		}
		if (pressed == null) {
			int x = (int) view.sceneX(event.x);
			int y = (int) view.sceneY(event.y);
			diagram.scene().spot(x, y).filter(spot -> spot.slot() >= 0).ifPresentOrElse(diagram::put,
					() -> panning = true);
			return;
		}
		diagram.select(pressed);
		if (pressed.kind() == Kind.BAND && event.button == 1 && event.x < 22 * view.scale()) {
			fold(pressed);
		}
	}

	private void connect(Part to) {
		Step from = linking;
		linking = null;
		say.accept("");
		if (to != null && to.kind() == Kind.STEP && to.thing() != from) {
			diagram.run(diagram.edits().link(from, (Step) to.thing()));
		}
		canvas.redraw();
	}

	/** From now on the next step that is clicked on, or on which Enter is pressed, follows the one at the cursor. */
	void link() {
		linking = diagram.selected().flatMap(part -> part.thing(Step.class)).orElse(null);
		say.accept(words.get(linking == null ? "link.none" : "link.choose"));
		canvas.setFocus();
	}

	private void fold(Part head) {
		String key = head.thing() instanceof Row row ? row.name()
				: head.thing() instanceof Lane lane ? lane.getId() : "";
		if (key != null) {
			diagram.fold(key);
		}
	}

	private void move(Event event) {
		if (pressedAt == null) {
			return;
		}
		if (panning) {
			pan(pressedAt.x - event.x, pressedAt.y - event.y);
			pressedAt = new Point(event.x, event.y);
		} else if (pressed != null && (pressed.kind() == Kind.STEP)
				&& (dragged != null || Math.abs(event.x - pressedAt.x) + Math.abs(event.y - pressedAt.y) > DRAG)) {
			dragged = new Point(event.x, event.y);
			canvas.redraw();
		}
	}

	private void release(Event event) {
		Part part = pressed;
		boolean moved = dragged != null;
		pressedAt = null;
		pressed = null;
		dragged = null;
		panning = false;
		if (moved && linking != null) {
			connect(at(event.x, event.y).orElse(null));
		} else if (moved && part != null) {
			diagram.drop((Step) part.thing(), (int) view.sceneX(event.x), (int) view.sceneY(event.y));
			canvas.redraw();
		}
	}

	// ---- keys

	private void key(Event event) {
		if (diagram.scene() == null) {
			return;
		}
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> arrow(control, -1, 0);
		case SWT.ARROW_RIGHT -> arrow(control, 1, 0);
		case SWT.ARROW_UP -> arrow(control, 0, -1);
		case SWT.ARROW_DOWN -> arrow(control, 0, 1);
		case SWT.CR, SWT.KEYPAD_CR -> enter(control);
		case SWT.F2 -> type(null);
		case SWT.INSERT -> insert();
		case SWT.DEL -> remove();
		case SWT.ESC -> {
			linking = null;
			say.accept("");
		}
		case SWT.HOME -> diagram.put(new Part.Spot(Diagram.HEADS, 0, 0));
		default -> letter(event, control);
		}
	}

	private void arrow(boolean control, int dx, int dy) {
		if (control) {
			diagram.shift(dx, dy);
		} else {
			diagram.go(dx, dy);
		}
	}

	private void enter(boolean control) {
		Optional<Part> at = diagram.selected();
		if (linking != null) {
			connect(at.orElse(null));
		} else if (control) {
			insert();
		} else if (at.isPresent() && at.get().thing() instanceof Row) {
			fold(at.get());
		} else {
			type(null);
		}
	}

	private void letter(Event event, boolean control) {
		if (control) {
			switch (event.keyCode) {
			case '0', SWT.KEYPAD_0 -> {
				if ((event.stateMask & SWT.SHIFT) != 0) {
					fit();
				} else {
					zoom(100);
				}
			}
			case '=', '+', SWT.KEYPAD_ADD -> zoomBy(1);
			case '-', SWT.KEYPAD_SUBTRACT -> zoomBy(-1);
			case 'l' -> link();
			default -> {
				// a command of the window
			}
			}
			return;
		}
		boolean feelings = diagram.cursor().band() >= 0
				&& diagram.scene().bands().get(diagram.cursor().band()).kind() == Kind.FEELING;
		if (feelings && event.character >= '1' && event.character <= '5') {
			diagram.feel(Emotion.values()[event.character - '1']);
		} else if (event.character == ' ' && diagram.cursor().slot() == -1) {
			diagram.selected().ifPresent(this::fold);
		} else if (event.character > ' ' && event.character != SWT.DEL && (event.stateMask & SWT.ALT) == 0) {
			type(String.valueOf(event.character));
		}
	}

	/** Removes what the cursor stands on, or says why that cannot be. */
	void remove() {
		if (!diagram.remove()) {
			say.accept(words.get("remove.not"));
		}
	}

	/** Types something new behind the cursor. */
	void insert() {
		diagram.insert().ifPresent(draft -> typing.begin(draft, null, view, surface, palette));
	}

	/** Types at the cursor; what is there is replaced if something was typed already. */
	void type(String begun) {
		diagram.type().ifPresent(draft -> {
			canvas.redraw();
			typing.begin(draft, begun, view, surface, palette);
		});
	}

	/** A text was typed: it becomes an edit, and perhaps the next one begins. */
	private void typed(Diagram.Draft draft, String text, boolean next) {
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
