// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look.Tone;

/** A word on a coloured ground. */
public final class Badge extends Canvas {

	private static final int ROUND = 14;

	private String text = "";
	private int widest = SWT.DEFAULT;
	private Tone tone = Tone.PLAIN;

	/** A badge without a word. */
	public Badge(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setFont(Look.heading());
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** Shows a word. */
	public void show(String what, Tone meaning) {
		text = what;
		tone = meaning;
		Look.named(this, what);
		redraw();
	}

	/** Lets it be no wider than that: its parts, which spaces keep apart, then stand one under the other. */
	public void fit(int width) {
		widest = width;
		redraw();
	}

	/** What is painted. */
	private String lines(GC gc) {
		return widest == SWT.DEFAULT || gc.textExtent(text).x + 4 * Look.STEP <= widest ? text
				: text.replaceAll(" {2,}", "\n");
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		gc.setFont(getFont());
		Point size = gc.textExtent(lines(gc));
		gc.dispose();
		return new Point(size.x + 4 * Look.STEP, size.y + 2 * Look.STEP);
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.ground(tone));
		gc.fillRoundRectangle(0, 0, size.x, size.y, ROUND, ROUND);
		gc.setForeground(Look.color(tone));
		gc.setFont(getFont());
		String lines = lines(gc);
		Point extent = gc.textExtent(lines);
		gc.drawText(lines, (size.x - extent.x) / 2, (size.y - extent.y) / 2, true);
	}
}
