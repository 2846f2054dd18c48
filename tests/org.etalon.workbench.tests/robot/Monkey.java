// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Does what nobody would do, in any order. It keeps away from what leaves the program: dialogs of the system. */
final class Monkey {

	/** Words of buttons behind which the system asks for files, or the program ends. */
	private static final Set<String> OUTSIDE = Set.of("файл", "папк", "обзор", "browse", "file", "folder", "выбрать", "choose", "экспорт",
			"export", "копи", "backup", "восстанов", "restore", "перезапус", "restart", "открыть", "open", "импорт",
			"import", "выгрузить", "write", "перечень из", "сохранить в", "отчет");
	private static final String[] TEXTS = { "", "а", "земел", "2027", "31.12.2026", "<&\"'>", "😀", "  ",
			"длинный текст ".repeat(20) };

	private final Display display;
	private final Random random;

	Monkey(Display display, Random random) {
		this.display = display;
		this.random = random;
	}

	/** One event; false if there was nothing to do. */
	boolean act() {
		Shell shell = top();
		List<Control> controls = new ArrayList<>();
		if (shell != null) {
			collect(shell, controls);
		}
		if (controls.isEmpty()) {
			return false;
		}
		Control control = controls.get(random.nextInt(controls.size()));
		if (control instanceof Text text && text.getEditable()) {
			text.setFocus();
			text.setText(TEXTS[random.nextInt(TEXTS.length)]);
		} else if (control instanceof Combo combo && combo.getItemCount() > 0) {
			combo.select(random.nextInt(combo.getItemCount()));
			combo.notifyListeners(SWT.Selection, new Event());
		} else if (control instanceof Button button) {
			Widgets.click(button);
		} else {
			Event event = new Event();
			event.x = random.nextInt(Math.max(1, control.getSize().x));
			event.y = random.nextInt(Math.max(1, control.getSize().y));
			event.button = 1;
			event.count = 1;
			control.notifyListeners(SWT.MouseDown, event);
			if (!control.isDisposed()) {
				control.notifyListeners(SWT.MouseUp, event);
			}
		}
		return true;
	}

	/** Closes every dialog: what a person does who does not know what to do. */
	void closeDialogs() {
		for (Shell shell : display.getShells()) {
			if (!shell.isDisposed() && shell.isVisible() && shell.getParent() != null) {
				shell.close();
			}
		}
	}

	private Shell top() {
		Shell[] shells = display.getShells();
		for (int i = shells.length - 1; i >= 0; i--) {
			if (shells[i].isVisible() && shells[i].getParent() != null) {
				return shells[i];
			}
		}
		for (Shell shell : shells) {
			if (shell.isVisible()) {
				return shell;
			}
		}
		return null;
	}

	private void collect(Control control, List<Control> into) {
		if (!control.isVisible() || !control.isEnabled()) {
			return;
		}
		boolean mine = control instanceof Text || control instanceof Combo || control instanceof Canvas
				|| control instanceof Button button && !leaves(button);
		if (mine) {
			into.add(control);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				collect(child, into);
			}
		}
	}

	private static boolean leaves(Button button) {
		String text = button.getText().replace("&", "").toLowerCase();
		return OUTSIDE.stream().anyMatch(text::contains);
	}
}
