// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.ui.common.Look.Tone;

/**
 * Something drawn that can be pressed: by a click, Enter or space; the arrows go to the next one and back. A ring is
 * around it while it has the focus.
 */
public abstract class Pressable extends Canvas {

	private static final int ROUND = 8;

	private boolean under;

	/**
	 * @param role what it is said to be, one of the roles of {@code ACC}
	 */
	protected Pressable(Composite parent, int role) {
		super(parent, SWT.DOUBLE_BUFFERED);
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = role;
			}
		});
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> press());
		addListener(SWT.MouseEnter, event -> under(true));
		addListener(SWT.MouseExit, event -> under(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
	}

	/** Does what it is pressed for. */
	protected abstract void press();

	/** Draws it. */
	protected abstract void draw(GC gc, Rectangle area);

	/** Whether the pointer is over it. */
	protected final boolean under() {
		return under;
	}

	/** Lays a round ground of a meaning under it. */
	protected static void ground(GC gc, Rectangle area, Tone tone) {
		gc.setBackground(Look.ground(tone));
		gc.fillRoundRectangle(0, 0, area.width, area.height, ROUND, ROUND);
	}

	private void under(boolean now) {
		under = now;
		redraw();
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> press();
		case SWT.ARROW_DOWN -> traverse(SWT.TRAVERSE_TAB_NEXT);
		case SWT.ARROW_UP -> traverse(SWT.TRAVERSE_TAB_PREVIOUS);
		default -> {
			// not for us
		}
		}
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		draw(gc, area);
		if (isFocusControl()) {
			gc.setForeground(Look.color(Tone.ACCENT));
			gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
		}
	}
}
