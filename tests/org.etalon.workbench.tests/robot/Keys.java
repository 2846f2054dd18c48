// SPDX-License-Identifier: EPL-2.0

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** Keys as a person presses them: {@code CTRL+S}, {@code DOWN}. */
final class Keys {

	private Keys() {
	}

	static void press(Display display, String keys) {
		activate(display);
		List<Integer> held = new ArrayList<>();
		String last = "";
		for (String key : keys.split("\\+")) {
			switch (key.toUpperCase(Locale.ROOT)) {
			case "CTRL" -> held.add(SWT.CTRL);
			case "SHIFT" -> held.add(SWT.SHIFT);
			case "ALT" -> held.add(SWT.ALT);
			default -> last = key;
			}
		}
		held.forEach(key -> post(display, SWT.KeyDown, key, '\0'));
		int code = switch (last.toUpperCase(Locale.ROOT)) {
		case "ENTER" -> SWT.CR;
		case "TAB" -> SWT.TAB;
		case "ESC" -> SWT.ESC;
		case "UP" -> SWT.ARROW_UP;
		case "DOWN" -> SWT.ARROW_DOWN;
		case "LEFT" -> SWT.ARROW_LEFT;
		case "RIGHT" -> SWT.ARROW_RIGHT;
		case "F1" -> SWT.F1;
		case "F2" -> SWT.F2;
		case "INSERT" -> SWT.INSERT;
		case "HOME" -> SWT.HOME;
		case "PAGE_DOWN" -> SWT.PAGE_DOWN;
		case "DELETE" -> SWT.DEL;
		default -> 0;
		};
		char character = code == 0 ? last.toLowerCase(Locale.ROOT).charAt(0) : code < 128 ? (char) code : '\0';
		post(display, SWT.KeyDown, code, character);
		post(display, SWT.KeyUp, code, character);
		Collections.reverse(held);
		held.forEach(key -> post(display, SWT.KeyUp, key, '\0'));
	}

	/** Without a window manager nobody gives the newest window the keyboard. */
	private static void activate(Display display) {
		Shell newest = null;
		for (Shell shell : display.getShells()) {
			newest = shell.isVisible() ? shell : newest;
		}
		Control focus = display.getFocusControl();
		if (newest != null && (focus == null || focus.getShell() != newest)) {
			newest.forceActive();
		}
	}

	private static void post(Display display, int type, int code, char character) {
		Event event = new Event();
		event.type = type;
		event.keyCode = code;
		event.character = character;
		display.post(event);
	}
}
