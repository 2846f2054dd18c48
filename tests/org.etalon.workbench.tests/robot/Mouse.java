// SPDX-License-Identifier: EPL-2.0

import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/**
 * A mouse as a person moves it, on what is painted: {@code click 1.1}, {@code double 1.1}, {@code drag 1.1 => 1.2}. A
 * place is how something painted begins to say what it is, and perhaps how far from its middle, {@code 1.1@102,0}; its
 * edges are {@code @right} and {@code @below}.
 */
final class Mouse {

	private static final int STEPS = 8;
	private static final int PAUSE = 20;

	private final Display display;
	private Canvas canvas;

	Mouse(Display display) {
		this.display = display;
	}

	/** Does what is said; not in the thread of the user interface, which paints in between. */
	void act(String line) throws InterruptedException {
		int space = line.indexOf(' ');
		String what = line.substring(0, space);
		String[] places = line.substring(space + 1).split(" => ");
		Point from = place(places[0]);
		send(SWT.MouseMove, 0, from);
		send(SWT.MouseDown, 1, from);
		switch (what) {
		case "click" -> send(SWT.MouseUp, 1, from);
		case "double" -> {
			send(SWT.MouseUp, 1, from);
			send(SWT.MouseDown, 1, from);
			send(SWT.MouseDoubleClick, 1, from);
			send(SWT.MouseUp, 1, from);
		}
		case "drag" -> {
			Point to = place(places[1]);
			for (int i = 1; i <= STEPS; i++) {
				send(SWT.MouseMove, 0,
						new Point(from.x + (to.x - from.x) * i / STEPS, from.y + (to.y - from.y) * i / STEPS));
			}
			send(SWT.MouseUp, 1, to);
		}
		default -> throw new IllegalArgumentException("unknown: " + what);
		}
	}

	/** What a person does comes as such an event, too; the screen has no pointer of which one could be sure. */
	private void send(int type, int button, Point at) throws InterruptedException {
		Event event = new Event();
		event.button = button;
		event.x = at.x;
		event.y = at.y;
		display.syncExec(() -> canvas.notifyListeners(type, event));
		Thread.sleep(PAUSE);
	}

	private Point place(String said) {
		int at = said.lastIndexOf('@');
		String name = at < 0 ? said : said.substring(0, at);
		Rectangle[] box = new Rectangle[1];
		display.syncExec(() -> {
			for (Shell shell : display.getShells()) {
				canvas = box[0] == null ? find(shell) : canvas;
				box[0] = box[0] == null && canvas != null ? places(canvas).apply(name) : box[0];
			}
		});
		if (box[0] == null) {
			throw new IllegalArgumentException("nothing says " + name);
		}
		Point middle = new Point(box[0].x + box[0].width / 2, box[0].y + box[0].height / 2);
		if (at < 0) {
			return middle;
		}
		String where = said.substring(at + 1);
		return switch (where) {
		case "right" -> new Point(box[0].x + box[0].width + 3, middle.y);
		case "below" -> new Point(middle.x, box[0].y + box[0].height + 40);
		default -> new Point(middle.x + Integer.parseInt(where.split(",")[0]),
				middle.y + Integer.parseInt(where.split(",")[1]));
		};
	}

	/** The canvas that is seen and says where its parts are. */
	private static Canvas find(Composite in) {
		if (in instanceof Canvas canvas && in.isVisible() && places(canvas) != null) {
			return canvas;
		}
		for (Control each : in.getChildren()) {
			Canvas found = each instanceof Composite composite ? find(composite) : null;
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	@SuppressWarnings("unchecked")
	private static Function<String, Rectangle> places(Canvas canvas) {
		return (Function<String, Rectangle>) canvas.getData("org.etalon.places");
	}
}
