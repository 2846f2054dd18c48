// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pressable;

/** Something that can be done: its icon, what it is, what it does, its key. A click or Enter does it. */
final class ActionRow extends Pressable {

	private static final int ICON = 16;

	private final String icon;
	private final String name;
	private final String note;
	private final String key;
	private final Runnable action;

	ActionRow(Composite parent, String icon, String name, String note, String key, Runnable action) {
		super(parent, ACC.ROLE_PUSHBUTTON);
		this.icon = icon;
		this.name = name;
		this.note = note;
		this.key = key;
		this.action = action;
		Look.named(this, name);
		setToolTipText(note + (key.isEmpty() ? "" : " (" + key + ")"));
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
	}

	@Override
	protected void press() {
		if (isEnabled()) {
			setFocus();
			action.run();
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

	@Override
	protected void draw(GC gc, Rectangle area) {
		if (under() && isEnabled()) {
			ground(gc, area, Tone.ACCENT);
		}
		gc.setAlpha(isEnabled() ? 255 : 110);
		int row = gc.getFontMetrics().getHeight();
		int y = Look.STEP;
		int left = 2 * Look.STEP + ICON + Look.STEP;
		gc.drawImage(Look.icon(icon), 2 * Look.STEP - 4, (area.height - ICON) / 2);
		gc.setForeground(getForeground());
		gc.setFont(Look.bold());
		int right = area.width - Look.STEP;
		int keys = gc.textExtent(key).x + Look.STEP;
		boolean room = left + gc.textExtent(name).x + keys <= right; // the tip tells the keys too
		gc.drawText(Look.fitted(gc, name, right - left), left, y, true);
		gc.setFont(getFont());
		gc.setForeground(Look.faint());
		gc.drawText(Look.fitted(gc, note, right - left), left, y + row + 2, true);
		if (room) {
			gc.drawText(key, right - gc.textExtent(key).x, y, true);
		}
		gc.setAlpha(255);
	}
}
