// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.scoring.CertificateType;
import org.etalon.store.index.Result;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** How many of the objects shown have which certificate: one bar, its parts as wide as their shares. */
final class DistributionBar extends Canvas {

	private static final int HEIGHT = 10;
	private static final int LEAST = 2;

	private List<Result.Share> shares = List.of();

	DistributionBar(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** Shows shares. */
	void show(List<Result.Share> of) {
		shares = of;
		String text = of.stream().map(
				each -> RegisterColumns.decision((CertificateType) each.value()) + ": " + Language.number(each.count()))
				.collect(Collectors.joining("\n"));
		setToolTipText(text);
		Look.named(this, text);
		redraw();
	}

	private void paint(GC gc) {
		long all = shares.stream().mapToLong(Result.Share::count).sum();
		if (all == 0) {
			return;
		}
		Rectangle area = getClientArea();
		gc.setAntialias(SWT.ON);
		int x = 0;
		int y = (area.height - HEIGHT) / 2;
		for (Result.Share share : shares) {
			int width = Math.max(LEAST, Math.toIntExact(share.count() * area.width / all));
			gc.setBackground(Look.color(RegisterColumns.tone((CertificateType) share.value())));
			gc.setAlpha(share.value() == null ? 90 : 255);
			gc.fillRectangle(x, y, width - 1, HEIGHT);
			x += width;
		}
	}
}
