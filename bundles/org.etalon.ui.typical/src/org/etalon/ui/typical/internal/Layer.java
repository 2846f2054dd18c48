// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Scene;
import org.etalon.ui.common.Picture;

/**
 * What is seen of a picture and some of what is around it, painted once: moving over it only copies. It is painted anew
 * when the picture is another, the scale is, or something beyond it is to be seen.
 */
final class Layer {

	/** How much around what is seen, points of the screen. */
	private static final int AROUND = 400;

	private Picture image;
	private Scene of;
	private Box held;
	private int percent;
	private ScenePainter with;

	/** Copies what is seen, painting it before where needed. Heads of rows and columns are not in it. */
	void draw(GC gc, Control on, ScenePainter painter, Scene scene, Viewport view, int width, int height) {
		Box seen = view.seen(0);
		boolean good = image != null && of == scene && percent == view.percent() && with == painter
				&& held.contains(seen);
		if (!good) {
			paint(on, painter, scene, view);
		}
		double scale = view.scale();
		int x = (int) Math.round((view.left() - held.x()) * scale);
		int y = (int) Math.round((view.top() - held.y()) * scale);
		Point size = image.size();
		image.draw(gc, new Rectangle(x, y, Math.min(width, size.x - x), Math.min(height, size.y - y)), 0, 0);
	}

	private void paint(Control on, ScenePainter painter, Scene scene, Viewport view) {
		of = scene;
		percent = view.percent();
		with = painter;
		held = view.seen((int) (AROUND / view.scale()));
		int width = (int) Math.ceil(held.width() * view.scale()) + 1;
		int height = (int) Math.ceil(held.height() * view.scale()) + 1;
		if (image == null || image.size().x < width || image.size().y < height) {
			dispose();
			image = new Picture(on, width, height);
		}
		image.paint(gc -> painter.paint(gc, scene, held, 0, 0, view.scale(), part -> !Heads.isHead(part)));
	}

	/** Gives the memory back. */
	void dispose() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
