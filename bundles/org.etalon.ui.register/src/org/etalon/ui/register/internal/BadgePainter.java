// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.Optional;
import java.util.function.IntFunction;

import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.BackgroundPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.etalon.scoring.CertificateType;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** What the last certificate was: a word on a coloured ground, so that neither alone has to tell. */
final class BadgePainter extends BackgroundPainter {

	private static final int ROUND = 10;

	private final IntFunction<Optional<CertificateType>> type;

	BadgePainter(IntFunction<Optional<CertificateType>> type) {
		this.type = type;
	}

	@Override
	public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
		super.paintCell(cell, gc, bounds, registry);
		String text = (String) cell.getDataValue();
		if (text.isEmpty()) {
			return;
		}
		Tone tone = RegisterColumns.tone(type.apply(cell.getRowIndex()).orElse(null));
		Color before = gc.getForeground();
		Color ground = gc.getBackground();
		Rectangle clip = gc.getClipping();
		gc.setClipping(bounds.intersection(clip));
		gc.setAntialias(SWT.ON);
		Point size = gc.textExtent(text);
		int y = bounds.y + (bounds.height - size.y) / 2;
		int x = bounds.x + Look.STEP;
		if (tone != Tone.PLAIN) {
			gc.setBackground(Look.ground(tone));
			gc.fillRoundRectangle(x, y - 2, size.x + 2 * Look.STEP, size.y + 4, ROUND, ROUND);
		}
		gc.setForeground(Look.color(tone));
		gc.drawText(text, x + (tone == Tone.PLAIN ? 0 : Look.STEP), y, true);
		gc.setForeground(before);
		gc.setBackground(ground);
		gc.setClipping(clip);
	}
}
