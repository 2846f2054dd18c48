// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pressable;
import org.etalon.ui.common.Screens;

/** A section in the navigation. */
final class NavigationItem extends Pressable {

	private static final int HEIGHT = 34;
	private static final int ICON = 16;

	private final Screens.Screen screen;
	private boolean shown;

	NavigationItem(Composite parent, Screens.Screen screen) {
		super(parent, ACC.ROLE_TABITEM);
		this.screen = screen;
		Look.named(this, screen.name());
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

	@Override
	protected void press() {
		Screens.open(screen.id());
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 180 : width, HEIGHT);
	}

	@Override
	protected void draw(GC gc, Rectangle area) {
		gc.setBackground(getParent().getBackground());
		gc.fillRectangle(area);
		if (shown || under()) {
			ground(gc, area, shown ? Tone.ACCENT : Tone.PLAIN);
		}
		Image icon = Look.icon(screen.icon());
		int middle = area.height / 2;
		gc.drawImage(icon, Look.STEP + 2, middle - ICON / 2);
		gc.setForeground(shown ? Look.color(Tone.ACCENT) : Look.text());
		gc.setFont(shown ? Look.bold() : getFont());
		Point size = gc.textExtent(screen.name());
		gc.drawText(screen.name(), Look.STEP * 2 + ICON + 4, middle - size.y / 2, true);
		gc.setFont(getFont());
		gc.setForeground(Look.faint());
		Point key = gc.textExtent(screen.key());
		if (area.width > Look.STEP * 4 + ICON + size.x + key.x) {
			gc.drawText(screen.key(), area.width - key.x - Look.STEP, middle - key.y / 2, true);
		}
	}
}
