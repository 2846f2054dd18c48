// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Screens;

/** A section in the navigation. */
final class NavigationItem extends Canvas {

	private static final int HEIGHT = 34;
	private static final int ROUND = 8;
	private static final int ICON = 16;

	private final Screens.Screen screen;
	private boolean shown;
	private boolean under;

	NavigationItem(Composite parent, Screens.Screen screen) {
		super(parent, SWT.DOUBLE_BUFFERED);
		this.screen = screen;
		Look.named(this, screen.name());
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABITEM;
			}
		});
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.MouseUp, event -> open());
		addListener(SWT.MouseEnter, event -> under(true));
		addListener(SWT.MouseExit, event -> under(false));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
		setToolTipText(screen.key().isEmpty() ? screen.name() : screen.name() + " (" + screen.key() + ")");
	}

	Screens.Screen screen() {
		return screen;
	}

	void setShown(boolean now) {
		if (shown != now) {
			shown = now;
			redraw();
		}
	}

	private void under(boolean now) {
		under = now;
		redraw();
	}

	private void open() {
		Screens.open(screen.id());
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR, SWT.SPACE -> open();
		case SWT.ARROW_DOWN -> traverse(SWT.TRAVERSE_TAB_NEXT);
		case SWT.ARROW_UP -> traverse(SWT.TRAVERSE_TAB_PREVIOUS);
		default -> {
			// not for us
		}
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 180 : width, HEIGHT);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		if (shown || under) {
			gc.setBackground(Look.ground(shown ? Tone.ACCENT : Tone.PLAIN));
			gc.fillRoundRectangle(0, 0, area.width, area.height, ROUND, ROUND);
		}
		Image icon = Look.icon(screen.icon());
		int middle = area.height / 2;
		gc.drawImage(icon, Look.STEP + 2, middle - ICON / 2);
		gc.setForeground(shown ? Look.color(Tone.ACCENT) : getForeground());
		gc.setFont(shown ? Look.bold() : getFont());
		Point size = gc.textExtent(screen.name());
		gc.drawText(screen.name(), Look.STEP * 2 + ICON + 4, middle - size.y / 2, true);
		gc.setFont(getFont());
		gc.setForeground(Look.faint());
		Point key = gc.textExtent(screen.key());
		if (area.width > Look.STEP * 5 + ICON + size.x + key.x) {
			gc.drawText(screen.key(), area.width - key.x - Look.STEP, middle - key.y / 2, true);
		}
		if (isFocusControl()) {
			gc.setForeground(Look.color(Tone.ACCENT));
			gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, ROUND, ROUND);
		}
	}
}
