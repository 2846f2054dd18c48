// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** A figure over what it counts; a click or Enter opens the place it comes from. */
final class Figure extends Canvas {

	private static final int ROUND = 8;

	private final Runnable open;
	private String number = "";
	private String caption = "";
	private Tone tone = Tone.PLAIN;
	private boolean under;

	Figure(Composite parent, Runnable open) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.open = open;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_PUSHBUTTON;
			}
		});
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = number + " " + caption;
			}
		});
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> open.run());
		addListener(SWT.MouseEnter, event -> under(true));
		addListener(SWT.MouseExit, event -> under(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
	}

	/** Shows a figure. */
	void show(String value, String text, Tone meaning) {
		number = value;
		caption = text;
		tone = meaning;
		setData("org.etalon.name", text);
		setToolTipText(text);
		redraw();
	}

	private void under(boolean now) {
		under = now;
		redraw();
	}

	private void key(Event event) {
		if (event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR || event.keyCode == SWT.SPACE) {
			open.run();
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		int caption = gc.getFontMetrics().getHeight();
		gc.setFont(Look.title());
		int all = caption + gc.getFontMetrics().getHeight() + Look.STEP + 2;
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? 20 * Look.STEP : width, all);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		if (under) {
			gc.setBackground(Look.ground(Tone.PLAIN));
			gc.fillRoundRectangle(0, 0, area.width, area.height, ROUND, ROUND);
		}
		gc.setForeground(tone == Tone.PLAIN ? getForeground() : Look.color(tone));
		gc.setFont(Look.title());
		int y = Look.STEP / 2;
		gc.drawText(number, Look.STEP, y, true);
		y += gc.getFontMetrics().getHeight() + 2;
		gc.setFont(getFont());
		gc.setForeground(tone == Tone.PLAIN ? Look.faint() : Look.color(tone));
		gc.drawText(caption, Look.STEP, y, true);
		if (isFocusControl()) {
			gc.setForeground(Look.color(Tone.ACCENT));
			gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
		}
	}
}
