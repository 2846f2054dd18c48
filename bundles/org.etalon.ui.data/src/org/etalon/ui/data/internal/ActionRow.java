// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** Something that can be done: its icon, what it is, what it does, its key. A click or Enter does it. */
final class ActionRow extends Canvas {

	private static final int ROUND = 8;
	private static final int ICON = 16;

	private final String icon;
	private final String name;
	private final String note;
	private final String key;
	private final Runnable action;
	private boolean under;

	ActionRow(Composite parent, String icon, String name, String note, String key, Runnable action) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.icon = icon;
		this.name = name;
		this.note = note;
		this.key = key;
		this.action = action;
		Look.named(this, name);
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> act());
		addListener(SWT.MouseEnter, event -> under(true));
		addListener(SWT.MouseExit, event -> under(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
	}

	private void act() {
		if (isEnabled()) {
			setFocus();
			action.run();
		}
	}

	private void under(boolean now) {
		under = now;
		redraw();
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> act();
		case SWT.ARROW_DOWN -> traverse(SWT.TRAVERSE_TAB_NEXT);
		case SWT.ARROW_UP -> traverse(SWT.TRAVERSE_TAB_PREVIOUS);
		default -> {
			// not for us
		}
		}
	}

	@Override
	public void setEnabled(boolean enabled) {
		super.setEnabled(enabled);
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		int row = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? 50 * Look.STEP : width, 2 * row + 2 * Look.STEP + 2);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		if (under && isEnabled()) {
			gc.setBackground(Look.ground(Tone.ACCENT));
			gc.fillRoundRectangle(0, 0, area.width, area.height, ROUND, ROUND);
		}
		gc.setAlpha(isEnabled() ? 255 : 110);
		int row = gc.getFontMetrics().getHeight();
		int y = Look.STEP;
		int left = 2 * Look.STEP + ICON + Look.STEP;
		gc.drawImage(Look.icon(icon), 2 * Look.STEP - 4, (area.height - ICON) / 2);
		gc.setForeground(getForeground());
		gc.setFont(Look.bold());
		gc.drawText(name, left, y, true);
		gc.setFont(getFont());
		gc.setForeground(Look.faint());
		gc.drawText(note, left, y + row + 2, true);
		Point size = gc.textExtent(key);
		gc.drawText(key, area.width - size.x - Look.STEP, y, true);
		gc.setAlpha(255);
		if (isFocusControl()) {
			gc.setForeground(Look.color(Tone.ACCENT));
			gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
		}
	}
}
