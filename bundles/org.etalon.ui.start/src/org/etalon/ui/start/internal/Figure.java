// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Pressable;

/** A figure over what it counts; a click or Enter opens the place it comes from. */
final class Figure extends Pressable {

	private final Runnable open;
	private String number = "";
	private String caption = "";
	private Tone tone = Tone.PLAIN;

	Figure(Composite parent, Runnable open) {
		super(parent, ACC.ROLE_PUSHBUTTON);
		this.open = open;
		setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = number + " " + caption;
			}
		});
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

	@Override
	protected void press() {
		open.run();
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

	@Override
	protected void draw(GC gc, Rectangle area) {
		if (under()) {
			ground(gc, area, Tone.PLAIN);
		}
		gc.setForeground(tone == Tone.PLAIN ? getForeground() : Look.color(tone));
		gc.setFont(Look.title());
		int y = Look.STEP / 2;
		gc.drawText(number, Look.STEP, y, true);
		y += gc.getFontMetrics().getHeight() + 2;
		gc.setFont(getFont());
		gc.setForeground(tone == Tone.PLAIN ? Look.faint() : Look.color(tone));
		gc.drawText(Look.fitted(gc, caption, area.width - 2 * Look.STEP), Look.STEP, y, true);
	}
}
