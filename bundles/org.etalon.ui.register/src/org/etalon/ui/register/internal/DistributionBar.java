// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.scoring.CertificateType;
import org.etalon.store.index.Result;
import org.etalon.ui.common.Look;

/**
 * How many of the objects shown have which certificate: one bar, its parts as wide as their shares, and what they are.
 */
final class DistributionBar extends Canvas {

	private static final int HEIGHT = 8;
	private static final int LEAST = 2;
	/** The square before the words, which has the colour of its part. */
	private static final int SQUARE = 8;

	private Distribution distribution = new Distribution(List.of());

	DistributionBar(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, event -> paint(event.gc));
		Look.faint(this);
	}

	/** Shows shares. */
	void show(List<Result.Share> of) {
		distribution = new Distribution(of);
		String text = String.join("\n", distribution.numbers());
		setToolTipText(text);
		Look.named(this, text);
		redraw();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		int row = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? 0 : width, HEIGHT + Look.STEP / 2 + row);
	}

	private void paint(GC gc) {
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		List<Integer> widths = distribution.widths(area.width, LEAST);
		int x = 0;
		for (int i = 0; i < widths.size(); i++) {
			colour(gc, i);
			gc.fillRectangle(x, 0, widths.get(i) - 1, HEIGHT);
			x += widths.get(i);
		}
		gc.setAlpha(255);
		legend(gc, area.width);
	}

	private void colour(GC gc, int part) {
		CertificateType type = (CertificateType) distribution.shares().get(part).value();
		gc.setBackground(Look.color(RegisterColumns.tone(type)));
		gc.setAlpha(type == null ? 90 : 255);
	}

	/** Numbers where they have room, else how many percent. */
	private void legend(GC gc, int width) {
		List<String> texts = distribution.numbers();
		if (wide(gc, texts) > width) {
			texts = distribution.percents();
		}
		gc.setForeground(Look.faint());
		int top = HEIGHT + Look.STEP / 2;
		int row = gc.getFontMetrics().getHeight();
		int x = 0;
		for (int i = 0; i < texts.size(); i++) {
			colour(gc, i);
			gc.fillRectangle(x, top + (row - SQUARE) / 2, SQUARE, SQUARE);
			gc.setAlpha(255);
			x += SQUARE + Look.STEP / 2;
			gc.drawText(Look.fitted(gc, texts.get(i), width - x), x, top, true);
			x += gc.textExtent(texts.get(i)).x + 2 * Look.STEP;
		}
	}

	private static int wide(GC gc, List<String> texts) {
		return texts.stream().mapToInt(each -> gc.textExtent(each).x + SQUARE + Look.STEP / 2).sum()
				+ (texts.size() - 1) * 2 * Look.STEP;
	}
}
