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
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** Explains a view. */
	void show(View view) {
		entries = LegendEntry.all(view);
		Look.called(this, String.join(", ", entries.stream().map(each -> each.sign() + " " + each.means()).toList()));
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		return new Point(width == SWT.DEFAULT ? 0 : width, HIGH + 2);
	}

	private void paint(GC gc) {
		int x = 0;
		int high = gc.getFontMetrics().getHeight();
		for (LegendEntry each : entries) {
			boolean boxed = each.shade().tone() != null;
			int wide = boxed ? BOX : gc.textExtent(each.sign()).x;
			HeatMap.paint(gc, new Rectangle(x, 1, wide, HIGH - 2), each.sign(), each.shade());
			x += wide + GAP;
			gc.setForeground(Look.faint());
			gc.drawText(each.means(), x, (HIGH - high) / 2, true);
			x += gc.textExtent(each.means()).x + 2 * Look.STEP;
		}
	}
}
