// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Item;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;

/** Finds widgets by what people read on them or hear of them. */
final class Widgets {

	private static final String NAME = "org.etalon.name";

	/** There is nothing of a name, or it cannot be clicked: the robot's own failure, not one of the workbench. */
	static final class Unreachable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Unreachable(String what) {
			super(what);
		}
	}

	private Widgets() {
	}

	/** Everything that can be seen, a line each. */
	static String tree(Display display) {
		StringBuilder text = new StringBuilder();
		for (Shell shell : display.getShells()) {
			append(shell, text, 0);
		}
		return text.toString();
	}

	private static void append(Widget widget, StringBuilder text, int depth) {
		if (hidden(widget)) {
			return;
		}
		text.append("  ".repeat(depth)).append(widget.getClass().getSimpleName()).append(' ').append(text(widget));
		if (widget instanceof Control control && !control.getEnabled()) {
			text.append(" (disabled)");
		}
		text.append('\n');
		children(widget).forEach(child -> append(child, text, depth + 1));
	}

	private static boolean hidden(Widget widget) {
		return widget instanceof Control control && !control.getVisible();
	}

	/** The widget with a text or name, else one in whose text it stands; the newest window first. */
	static Widget find(Display display, String name) {
		return find(display, name, widget -> true);
	}

	/** The same among the widgets that are meant. */
	static Widget find(Display display, String name, Predicate<Widget> meant) {
		List<Shell> shells = new ArrayList<>(Arrays.asList(display.getShells()));
		Collections.reverse(shells);
		for (boolean exact : new boolean[] { true, false }) {
			for (Shell shell : shells) {
				Widget found = hidden(shell) ? null : find(shell, name, exact, meant);
				if (found != null) {
					return found;
				}
			}
		}
		throw new Unreachable("no widget: " + name);
	}

	private static Widget find(Widget widget, String name, boolean exact, Predicate<Widget> meant) {
		if (hidden(widget)) {
			return null;
		}
		String text = text(widget);
		boolean hit = exact ? name.equals(text) || name.equals(widget.getData(NAME)) || name.equals(bare(widget))
				: text.contains(name);
		if (hit && !(widget instanceof Shell) && meant.test(widget)) {
			return widget;
		}
		for (Widget child : children(widget)) {
			Widget found = find(child, name, exact, meant);
			if (found != null) {
				return found;
			}
		}
		return null;
	}

	private static String bare(Widget widget) {
		String text = switch (widget) {
		case Label label -> label.getText();
		case CLabel label -> label.getText();
		case Button button -> button.getText();
		case Link link -> link.getText();
		case Text field -> field.getText();
		case Combo field -> field.getText();
		case StyledText field -> field.getText();
		case Shell shell -> shell.getText();
		case TableItem item -> columns(item.getParent().getColumnCount(), item::getText);
		case TreeItem item -> columns(item.getParent().getColumnCount(), item::getText);
		case Item item -> item.getText();
		default -> "";
		};
		// of a menu item without its key
		return text == null ? "" : text.replace("&", "").replaceFirst("\t.*", "");
	}

	private static String columns(int count, IntFunction<String> text) {
		return IntStream.range(0, Math.max(1, count)).mapToObj(text).collect(Collectors.joining(" | "));
	}

	private static String text(Widget widget) {
		Object name = widget.getData(NAME);
		String text = bare(widget).replace('\n', '|');
		return name == null ? text : "{" + name.toString().replace('\n', '|') + "} " + text;
	}

	private static List<Widget> children(Widget widget) {
		List<Widget> children = new ArrayList<>();
		switch (widget) {
		case Shell shell when shell.getMenuBar() != null -> menu(shell.getMenuBar(), children);
		case CTabFolder folder -> children.addAll(Arrays.asList(folder.getItems()));
		case ToolBar bar -> children.addAll(Arrays.asList(bar.getItems()));
		case Table table when (table.getStyle() & SWT.VIRTUAL) == 0 ->
			children.addAll(Arrays.asList(table.getItems()));
		case Tree tree -> children.addAll(Arrays.asList(tree.getItems()));
		case TreeItem item -> children.addAll(Arrays.asList(item.getItems()));
		default -> {
			// only what is a composite has others in it
		}
		}
		if (widget instanceof Control control && !(widget instanceof Shell) && control.getMenu() != null
				&& control.getMenu().isVisible()) {
			menu(control.getMenu(), children); // it is open
		}
		if (widget instanceof Composite composite) {
			children.addAll(Arrays.asList(composite.getChildren()));
		}
		return children;
	}

	private static void menu(Menu menu, List<Widget> into) {
		for (MenuItem item : menu.getItems()) {
			into.add(item);
			if (item.getMenu() != null) {
				item.getMenu().notifyListeners(SWT.Show, new Event());
				menu(item.getMenu(), into);
			}
		}
	}

	/** Clicks on a widget as far as its listeners can tell; what is disabled hears nothing. */
	static void click(Widget widget) {
		if (widget instanceof Control control && !control.isEnabled()
				|| widget instanceof MenuItem item && !item.isEnabled()) {
			throw new Unreachable("disabled: " + text(widget));
		}
		switch (widget) {
		case Button button -> {
			int style = button.getStyle();
			if ((style & (SWT.CHECK | SWT.RADIO | SWT.TOGGLE)) != 0) {
				button.setSelection((style & SWT.RADIO) != 0 || !button.getSelection());
			}
			if ((style & SWT.RADIO) != 0) {
				for (Control other : button.getParent().getChildren()) {
					if (other instanceof Button radio && radio != button && (radio.getStyle() & SWT.RADIO) != 0) {
						radio.setSelection(false);
					}
				}
			}
			button.notifyListeners(SWT.Selection, new Event());
		}
		case CTabItem item -> {
			item.getParent().setSelection(item);
			select(item.getParent(), item);
		}
		case TableItem item -> {
			item.getParent().setSelection(item);
			if ((item.getParent().getStyle() & SWT.CHECK) != 0) {
				item.setChecked(!item.getChecked());
			}
			select(item.getParent(), item);
		}
		case TreeItem item -> {
			item.getParent().setSelection(item);
			select(item.getParent(), item);
		}
		case MenuItem item -> {
			close(item.getParent());
			item.notifyListeners(SWT.Selection, new Event());
		}
		case Item item -> item.notifyListeners(SWT.Selection, new Event());
		default -> {
			Event event = new Event();
			event.button = 1;
			event.count = 1;
			event.x = 4;
			event.y = 4;
			widget.notifyListeners(SWT.MouseDown, event);
			if (!widget.isDisposed()) {
				widget.notifyListeners(SWT.MouseUp, event);
			}
		}
		}
	}

	/** Closes the menu that opens over the window, as the choice of a line does. */
	private static void close(Menu menu) {
		Menu top = menu;
		while (top.getParentMenu() != null) {
			top = top.getParentMenu();
		}
		if ((top.getStyle() & SWT.POP_UP) != 0) {
			top.setVisible(false);
		}
	}

	private static void select(Widget parent, Widget item) {
		Event event = new Event();
		event.item = item;
		parent.notifyListeners(SWT.Selection, event);
	}
}
