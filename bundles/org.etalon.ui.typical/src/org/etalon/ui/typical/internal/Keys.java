// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.etalon.journey.Row;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Part.Kind;
import org.etalon.model.typical.Emotion;

/**
 * What keys do in a diagram: arrows lead from cell to cell, with Shift they choose, with Ctrl they move what is chosen;
 * letters type.
 */
final class Keys {

	private static final int HUNDRED = 100;

	private final Diagram diagram;
	private final DiagramCanvas canvas;

	Keys(Diagram diagram, DiagramCanvas canvas) {
		this.diagram = diagram;
		this.canvas = canvas;
		canvas.control().addListener(SWT.KeyDown, this::key);
		// arrows and letters are for us; Tab leads on
		canvas.control().addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
	}

	private void key(Event event) {
		if (diagram.scene() == null) {
			return;
		}
		boolean control = (event.stateMask & SWT.MOD1) != 0;
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> arrow(event, -1, 0);
		case SWT.ARROW_RIGHT -> arrow(event, 1, 0);
		case SWT.ARROW_UP -> arrow(event, 0, -1);
		case SWT.ARROW_DOWN -> arrow(event, 0, 1);
		case SWT.CR, SWT.KEYPAD_CR -> enter(control);
		case SWT.F2 -> canvas.type(null);
		case SWT.INSERT -> canvas.insert();
		case SWT.DEL -> canvas.remove();
		case SWT.ESC -> canvas.leave();
		case SWT.HOME -> diagram.put(Cursor.FIRST);
		default -> letter(event, control);
		}
	}

	private void arrow(Event event, int dx, int dy) {
		if ((event.stateMask & SWT.MOD1) != 0) {
			diagram.shift(dx, dy);
		} else {
			diagram.go(dx, dy, (event.stateMask & SWT.SHIFT) != 0);
		}
	}

	private void enter(boolean control) {
		Optional<Part> at = diagram.selected();
		if (canvas.isLinking()) {
			canvas.connect(at.orElse(null));
		} else if (control) {
			canvas.insert();
		} else if (at.isPresent() && at.get().thing() instanceof Row) {
			diagram.fold(at.get());
		} else {
			canvas.type(null);
		}
	}

	private void letter(Event event, boolean control) {
		if (control) {
			withControl(event);
			return;
		}
		boolean feelings = diagram.cursor().band() >= 0
				&& diagram.scene().bands().get(diagram.cursor().band()).kind() == Kind.FEELING;
		if (feelings && event.character >= '1' && event.character <= '5') {
			diagram.feel(Emotion.values()[event.character - '1']);
		} else if (event.character == ' ' && diagram.cursor().slot() == -1) {
			diagram.selected().ifPresent(diagram::fold);
		} else if (event.character > ' ' && event.character != SWT.DEL && (event.stateMask & SWT.ALT) == 0) {
			canvas.type(String.valueOf(event.character));
		}
	}

	private void withControl(Event event) {
		switch (event.keyCode) {
		case '0', SWT.KEYPAD_0 -> {
			if ((event.stateMask & SWT.SHIFT) != 0) {
				canvas.fit();
			} else {
				canvas.zoom(HUNDRED);
			}
		}
		case '=', '+', SWT.KEYPAD_ADD -> canvas.zoomBy(1);
		case '-', SWT.KEYPAD_SUBTRACT -> canvas.zoomBy(-1);
		case 'l' -> canvas.link();
		case 't' -> canvas.pin();
		case 'a' -> diagram.chooseAll();
		default -> {
			// a command of the window
		}
		}
	}
}
