// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Scrollable;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;

/** What people meet who do without the mouse or without the screen: names of controls, and the way of the Tab key. */
final class Access {

	/** Steps after which no way is that long. */
	private static final int MOST = 150;
	private static final int PATIENCE = 60;

	private final Display display;

	Access(Display display) {
		this.display = display;
	}

	/** The controls of the window in front that can take the focus and say no name, a line each. */
	String unnamed() {
		List<String> lines = new ArrayList<>();
		unnamed(front(), lines);
		return String.join("\n", lines);
	}

	private static void unnamed(Control control, List<String> lines) {
		if (!control.getVisible() || control.getSize().x <= 0 || control.getSize().y <= 0) {
			return;
		}
		if (focusable(control) && name(control).isEmpty()) {
			lines.add(told(control));
		}
		if (control instanceof Composite composite && !(control instanceof Combo)) {
			for (Control each : composite.getChildren()) {
				unnamed(each, lines);
			}
		}
	}

	/** Whether one gets there with the keyboard and is to hear what it is. */
	private static boolean focusable(Control control) {
		return switch (control) {
		case Text text -> text.getEditable();
		case StyledText text -> text.getEditable();
		case Button button -> true;
		case Combo combo -> true;
		case Table table -> true;
		case Tree tree -> true;
		case Link link -> true;
		case CTabFolder folder -> false; // its tabs have names of their own
		case Canvas canvas -> canvas.isListening(SWT.KeyDown) && (canvas.getStyle() & SWT.NO_FOCUS) == 0;
		default -> control instanceof Scrollable && !(control instanceof Composite);
		};
	}

	/** Its own words, a name that is told, or the label before it, which GTK and Windows take for its name. */
	private static String name(Control control) {
		if (control.getData("org.etalon.name") instanceof String name && !name.isBlank()) {
			return name;
		}
		if (control instanceof Button button) {
			return button.getText();
		}
		if (control instanceof Link link) {
			return link.getText();
		}
		Control[] siblings = control.getParent().getChildren();
		for (int i = 1; i < siblings.length; i++) {
			if (siblings[i] == control && siblings[i - 1] instanceof Label label) {
				return label.getText();
			}
		}
		return "";
	}

	private static String told(Control control) {
		StringBuilder text = new StringBuilder(control.getClass().getSimpleName()).append(' ').append(name(control));
		for (Composite each = control.getParent(); each != null; each = each.getParent()) {
			if (each.getClass().getName().startsWith("org.etalon") || each instanceof Shell) {
				return text + " in " + each.getClass().getSimpleName();
			}
		}
		return text.toString();
	}

	/**
	 * Presses Tab until the focus is where it was at first. A line for each control of what is in front: place, size and
	 * what it is; the last line says so if the focus stays where it is.
	 */
	String way() throws InterruptedException {
		List<Control> way = new ArrayList<>();
		List<String> lines = new ArrayList<>();
		Control at = settled(null);
		while (at != null && !way.contains(at) && way.size() < MOST) {
			way.add(at);
			Control now = at;
			AtomicReference<String> line = new AtomicReference<>("");
			display.syncExec(() -> line.set(line(now)));
			if (!line.get().isEmpty()) {
				lines.add(line.get());
			}
			display.syncExec(() -> Keys.press(display, "TAB"));
			at = settled(now);
			if (at == now && way.size() > 1) {
				lines.add("caught in " + line.get());
			}
		}
		return String.join("\n", lines);
	}

	/** Where the focus is once it is no longer there, or after a moment. */
	private Control settled(Control before) throws InterruptedException {
		AtomicReference<Control> focus = new AtomicReference<>(before);
		for (int i = 0; i < PATIENCE; i++) {
			display.syncExec(() -> focus.set(display.getFocusControl()));
			if (focus.get() != null && focus.get() != before) {
				return focus.get();
			}
			Thread.sleep(10);
		}
		return focus.get();
	}

	/** Empty for what is not of the screen, or dialog, in front. */
	private String line(Control control) {
		if (control.isDisposed()) {
			return "";
		}
		Composite screen = screen(control);
		if (screen == null) {
			return "";
		}
		Rectangle area = display.map(control.getParent(), screen, control.getBounds());
		for (Composite each = control.getParent(); each != screen; each = each.getParent()) {
			if (each instanceof ScrolledComposite scrolled) { // it went on to show the control
				area.y += scrolled.getOrigin().y;
			}
		}
		return area.x + " " + area.y + " " + area.width + " " + area.height + " " + told(control);
	}

	/** What is in the tab in front, or the dialog over it; null for what stands beside it. */
	private static Composite screen(Control control) {
		if (control.getShell() != PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell()) {
			return control.getShell();
		}
		Composite outermost = null;
		for (Composite each = control.getParent(); each != null; each = each.getParent()) {
			outermost = each.getParent() instanceof CTabFolder ? each : outermost;
		}
		return outermost;
	}

	private Shell front() {
		Shell newest = null;
		for (Shell shell : display.getShells()) {
			newest = shell.isVisible() ? shell : newest;
		}
		return newest;
	}
}
