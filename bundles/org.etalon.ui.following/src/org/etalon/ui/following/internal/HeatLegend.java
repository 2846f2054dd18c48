// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look;
import org.etalon.ui.following.internal.HeatGrid.View;

/** What the signs and shades of the map mean. */
final class HeatLegend extends Canvas {

	private static final int BOX = 30;
	private static final int HIGH = 24;
	private static final int GAP = 6;

	private List<LegendEntry> entries = List.of();

	HeatLegend(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, event -> flow(event.gc, getClientArea().width, true));
	}

	/** Explains a view. */
	void show(View view) {
		entries = LegendEntry.all(view);
		Look.called(this, String.join(", ", entries.stream().map(each -> each.sign() + " " + each.means()).toList()));
		redraw();
		requestLayout(); // it may need another line
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		if (width == SWT.DEFAULT) {
			return new Point(0, HIGH + 2);
		}
		GC gc = new GC(this);
		int needed = flow(gc, width, false);
		gc.dispose();
		return new Point(width, needed);
	}

	/** Puts the entries one after the other, into a further line what does not fit; returns how high they are. */
	private int flow(GC gc, int width, boolean painted) {
		int x = 0;
		int y = 0;
		int high = gc.getFontMetrics().getHeight();
		for (LegendEntry each : entries) {
			int wide = each.shade().tone() == null ? gc.textExtent(each.sign()).x : BOX;
			int whole = wide + GAP + gc.textExtent(each.means()).x;
			if (x > 0 && x + whole > width - 2 * Look.STEP) {
				x = 0;
				y += HIGH;
			}
			if (painted) {
				HeatMap.paint(gc, new Rectangle(x, y + 1, wide, HIGH - 2), each.sign(), each.shade());
				gc.setForeground(Look.faint());
				gc.drawText(each.means(), x + wide + GAP, y + (HIGH - high) / 2, true);
			}
			x += whole + 2 * Look.STEP;
		}
		return y + HIGH + 2;
	}
}
