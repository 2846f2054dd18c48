// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Event;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.journey.scene.Scene;
import org.etalon.model.typical.Step;

/**
 * What the mouse does in a diagram: a click chooses, with Ctrl or Shift one more; a step is dragged to another place or
 * into a connector, a connector out of the handle of a step; a frame drawn over empty ground chooses; the middle button
 * and the wheel move the picture, with Ctrl the wheel scales it.
 */
final class Pointer {

	private static final int WHEEL = 20;
	private static final int START = 4;
	/** How near to the edge dragging moves the picture, how often (milliseconds), and how far. */
	private static final int EDGE = 28;
	private static final int OFTEN = 40;
	private static final int FAR = 18;
	/** The width of the sign in the head of a row that folds it, points of the picture. */
	private static final int FOLD = 22;

	/** What is being done while a button is down. */
	private interface Gesture {

		/** The pointer is elsewhere. */
		void move(int x, int y);

		/** The button is up. */
		void end(int x, int y);

		/** Paints what is being done. */
		default void paint(GC gc) {
			// nothing is seen of it
		}
	}

	private final Diagram diagram;
	private final DiagramCanvas canvas;
	private final Canvas control;
	private final Viewport view;
	private final Heads heads;
	private final DiagramPainter painter;
	private final Runnable scrolling = this::scroll;
	private Gesture gesture;
	private boolean moved;
	private int fromX;
	private int fromY;
	private int x;
	private int y;

	Pointer(Diagram diagram, DiagramCanvas canvas, Heads heads, DiagramPainter painter) {
		this.diagram = diagram;
		this.canvas = canvas;
		this.control = canvas.control();
		this.view = canvas.view();
		this.heads = heads;
		this.painter = painter;
		control.addListener(SWT.MouseDown, this::press);
		control.addListener(SWT.MouseMove, this::move);
		control.addListener(SWT.MouseUp, this::release);
		control.addListener(SWT.MouseDoubleClick, event -> {
			if (event.button == 1) {
				canvas.type(null);
			}
		});
		control.addListener(SWT.MouseVerticalWheel, this::wheel);
		control.addListener(SWT.MouseHorizontalWheel, event -> canvas.pan(-event.count * WHEEL, 0));
		control.addListener(SWT.MouseHover, event -> explain(event.x, event.y));
	}

	/** The part at a place of the screen. */
	Optional<Part> at(int atX, int atY) {
		Scene scene = diagram.scene();
		if (scene == null) {
			return Optional.empty();
		}
		Optional<Part> head = scene.parts().stream().filter(Heads::isHead)
				.filter(part -> heads.onScreen(part).contains(atX, atY)).findFirst();
		return head.isPresent() ? head
				: scene.at((int) view.sceneX(atX), (int) view.sceneY(atY)).filter(part -> !Heads.isHead(part));
	}

	/** Paints what is being done. */
	void paint(GC gc) {
		if (gesture != null && moved) {
			gesture.paint(gc);
		}
	}

	/** Ends what is being done without doing it; false if nothing was. */
	boolean cancel() {
		boolean was = gesture != null;
		gesture = null;
		control.redraw();
		return was;
	}

	private void press(Event event) {
		control.setFocus();
		if (diagram.scene() == null) {
			return;
		}
		fromX = event.x;
		fromY = event.y;
		moved = false;
		gesture = null;
		if (event.button == 2) {
			gesture = new Pan();
			return;
		}
		Part part = at(event.x, event.y).orElse(null);
		if (event.button == 3) {
			canvas.still(() -> point(part, event));
			return;
		}
		boolean more = (event.stateMask & (SWT.MOD1 | SWT.SHIFT)) != 0;
		Optional<Part> handled = handled(event.x, event.y);
		if (handled.isPresent()) {
			gesture = new Connect(handled.get());
		} else if (canvas.isLinking()) {
			canvas.connect(part);
		} else if (part == null) {
			gesture = new Frame(more);
			if (!more) {
				canvas.still(() -> put(event.x, event.y));
			}
		} else if (more) {
			canvas.still(() -> diagram.toggle(part));
		} else {
			choose(part, event);
		}
	}

	/** Points at what a menu is for: what is chosen already stays so. */
	private void point(Part part, Event event) {
		if (part == null) {
			put(event.x, event.y);
		} else if (!diagram.chosen().contains(part)) {
			diagram.select(part);
		}
	}

	private void put(int atX, int atY) {
		diagram.scene().spot((int) view.sceneX(atX), (int) view.sceneY(atY)).filter(spot -> spot.slot() >= 0)
				.ifPresentOrElse(diagram::put, diagram::chooseOne);
	}

	private void choose(Part part, Event event) {
		boolean several = diagram.chosen().size() > 1 && diagram.chosen().contains(part);
		if (!several) {
			canvas.still(() -> diagram.select(part));
		}
		if (part.kind() == Kind.STEP) {
			gesture = new Drag(part);
		} else if (part.kind() == Kind.BAND && event.x < FOLD * view.scale()) {
			canvas.still(() -> diagram.fold(part));
		}
	}

	/** The step whose handle is at a place. */
	private Optional<Part> handled(int atX, int atY) {
		List<Part> chosen = diagram.chosen();
		return chosen.size() != 1 ? Optional.empty()
				: chosen.stream().filter(part -> part.kind() == Kind.STEP)
						.filter(part -> DiagramPainter.handle(heads.onScreen(part)).grown(3).contains(atX, atY))
						.findFirst();
	}

	private void move(Event event) {
		x = event.x;
		y = event.y;
		if (gesture == null) {
			shape();
			return;
		}
		if (!moved && Math.abs(x - fromX) + Math.abs(y - fromY) <= START) {
			return;
		}
		if (!moved) {
			moved = true;
			control.setToolTipText(null);
			control.getDisplay().timerExec(OFTEN, scrolling);
		}
		gesture.move(x, y);
		control.redraw();
	}

	private void release(Event event) {
		Gesture ended = gesture;
		gesture = null;
		if (ended != null) {
			ended.end(event.x, event.y);
			control.redraw();
		}
	}

	/** While something is dragged near the edge the picture moves. */
	private void scroll() {
		if (control.isDisposed() || gesture == null || gesture instanceof Pan) {
			return;
		}
		Rectangle area = control.getClientArea();
		Rectangle free = heads.free(area.width, area.height);
		int dx = x < free.x + EDGE ? -FAR : x > area.width - EDGE ? FAR : 0;
		int dy = y < free.y + EDGE ? -FAR : y > area.height - EDGE ? FAR : 0;
		if (dx != 0 || dy != 0) {
			double left = view.left();
			double top = view.top();
			canvas.pan(dx, dy);
			fromX -= (int) Math.round((view.left() - left) * view.scale());
			fromY -= (int) Math.round((view.top() - top) * view.scale());
			gesture.move(x, y);
		}
		control.getDisplay().timerExec(OFTEN, scrolling);
	}

	private void wheel(Event event) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			canvas.zoomBy(event.count > 0 ? 1 : -1, event.x, event.y);
		} else if ((event.stateMask & SWT.SHIFT) != 0) {
			canvas.pan(-event.count * WHEEL, 0);
		} else {
			canvas.pan(0, -event.count * WHEEL);
		}
		event.doit = false;
	}

	/** The pointer says what would be done. */
	private void shape() {
		int shape = SWT.CURSOR_ARROW;
		if (diagram.scene() != null && (canvas.isLinking() || handled(x, y).isPresent())) {
			shape = SWT.CURSOR_CROSS;
		} else if (at(x, y).filter(part -> part.kind() == Kind.STEP || part.kind() == Kind.LINK).isPresent()) {
			shape = SWT.CURSOR_HAND;
		}
		control.setCursor(control.getDisplay().getSystemCursor(shape));
	}

	private void explain(int atX, int atY) {
		String says = gesture != null ? null
				: at(atX, atY).filter(part -> part.kind() != Kind.TITLE).map(Part::says).orElse(null);
		control.setToolTipText(says == null || says.isBlank() ? null : says.replace("&", "&&"));
	}

	/** Moves the picture along with the pointer. */
	private final class Pan implements Gesture {

		@Override
		public void move(int toX, int toY) {
			canvas.pan(fromX - toX, fromY - toY);
			fromX = toX;
			fromY = toY;
		}

		@Override
		public void end(int toX, int toY) {
			// it is where it came to
		}
	}

	/** Chooses what is within a frame. */
	private final class Frame implements Gesture {

		private final boolean more;

		Frame(boolean more) {
			this.more = more;
		}

		private Box box() {
			return new Box(Math.min(fromX, x), Math.min(fromY, y), Math.abs(x - fromX), Math.abs(y - fromY));
		}

		@Override
		public void move(int toX, int toY) {
			// it is chosen at the end
		}

		@Override
		public void end(int toX, int toY) {
			if (moved) {
				Box box = box();
				int left = (int) view.sceneX(box.x());
				int top = (int) view.sceneY(box.y());
				Box frame = new Box(left, top, (int) view.sceneX(box.right()) - left,
						(int) view.sceneY(box.bottom()) - top);
				canvas.still(() -> diagram.choose(frame, more));
			}
		}

		@Override
		public void paint(GC gc) {
			painter.frame(gc, box());
		}
	}

	/** Drags steps. */
	private final class Drag implements Gesture {

		private final Part grabbed;
		private Drop drop;

		Drag(Part grabbed) {
			this.grabbed = grabbed;
		}

		@Override
		public void move(int toX, int toY) {
			drop = diagram.drop((Step) grabbed.thing(), (int) view.sceneX(toX), (int) view.sceneY(toY));
		}

		@Override
		public void end(int toX, int toY) {
			if (!moved) {
				canvas.still(() -> diagram.select(grabbed));
			} else if (drop != null) {
				diagram.drop(drop);
			}
		}

		@Override
		public void paint(GC gc) {
			if (drop != null && !drop.isNowhere()) {
				painter.drop(gc, drop);
			}
			List<Part> chosen = diagram.chosen();
			(chosen.contains(grabbed) ? chosen : List.of(grabbed)).stream().filter(part -> part.kind() == Kind.STEP)
					.forEach(part -> painter.ghost(gc, part, x - fromX, y - fromY));
		}
	}

	/** Draws a connector: to a step, or to where a new one is typed. */
	private final class Connect implements Gesture {

		private final Part from;
		private Part over;

		Connect(Part from) {
			this.from = from;
		}

		@Override
		public void move(int toX, int toY) {
			over = at(toX, toY).filter(part -> part.kind() == Kind.STEP && part.thing() != from.thing()).orElse(null);
		}

		@Override
		public void end(int toX, int toY) {
			if (!moved) {
				canvas.link();
			} else if (over != null) {
				diagram.run(diagram.edits().link((Step) from.thing(), (Step) over.thing()));
			} else if (at(toX, toY).isEmpty()) {
				canvas.follow((Step) from.thing(), (int) view.sceneX(toX), (int) view.sceneY(toY));
			}
		}

		@Override
		public void paint(GC gc) {
			if (over != null) {
				painter.frame(gc, over, 2);
			}
			painter.line(gc, heads.onScreen(from), x, y);
		}
	}
}
