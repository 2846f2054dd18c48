// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Scene;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Picture;

/** The whole diagram, small; the frame is what is seen of it, and can be put elsewhere. */
final class Overview {

	private final Canvas canvas;
	private final Diagram diagram;
	private final Viewport view;
	private final Runnable moved;
	private final ScenePainter painter;
	private final Surface surface;
	private final Palette palette;
	private Picture image;
	private Scene of;
	private boolean pressed;

	Overview(Composite parent, Diagram diagram, Viewport view, Surface surface, Runnable moved, String name) {
		this.diagram = diagram;
		this.view = view;
		this.moved = moved;
		this.surface = surface;
		palette = Look.isDark() ? Palette.DARK : Palette.LIGHT;
		painter = new ScenePainter(surface, palette);
		canvas = Look.named(new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS), name);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> {
			pressed = true;
			move(event);
		});
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, event -> pressed = false);
		canvas.addListener(SWT.Resize, event -> forget());
		canvas.addListener(SWT.Dispose, event -> forget());
	}

	/** The widget. */
	Canvas control() {
		return canvas;
	}

	private void forget() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}

	private double scale(Rectangle area) {
		Box all = diagram.scene().bounds();
		return Math.min((double) area.width / all.width(), (double) area.height / all.height());
	}

	private void paint(GC gc) {
		Rectangle area = canvas.getClientArea();
		Scene scene = diagram.scene();
		if (scene == null || area.width < 2 || area.height < 2) {
			return;
		}
		double scale = scale(area);
		if (image == null || of != scene) {
			forget();
			image = new Picture(canvas, area.width, area.height);
			image.paint(into -> {
				into.setBackground(surface.colour(palette, Ink.PAGE));
				into.fillRectangle(area);
				painter.paint(into, scene, scene.bounds(), 0, 0, scale, part -> true);
			});
			of = scene;
		}
		image.draw(gc, 0, 0);
		Box seen = view.seen(0);
		int x = (int) (seen.x() * scale);
		int y = (int) (seen.y() * scale);
		int width = Math.min(area.width - 1 - x, (int) (seen.width() * scale));
		int height = Math.min(area.height - 1 - y, (int) (seen.height() * scale));
		gc.setForeground(surface.colour(palette, Ink.ACCENT));
		gc.setBackground(surface.colour(palette, Ink.ACCENT));
		gc.setAlpha(30);
		gc.fillRectangle(x, y, width, height);
		gc.setAlpha(255);
		gc.drawRectangle(x, y, width, height);
	}

	private void move(Event event) {
		if (pressed && diagram.scene() != null) {
			double scale = scale(canvas.getClientArea());
			Box seen = view.seen(0);
			view.to(event.x / scale - seen.width() / 2.0, event.y / scale - seen.height() / 2.0);
			moved.run();
			canvas.redraw();
		}
	}
}
