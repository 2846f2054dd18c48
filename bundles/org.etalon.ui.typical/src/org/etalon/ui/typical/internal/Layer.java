// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.eclipse.swt.graphics.Device;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Scene;

/**
 * What is seen of a picture and some of what is around it, painted once: moving over it only copies. It is painted anew
 * when the picture is another, the scale is, or something beyond it is to be seen.
 */
final class Layer {

	/** How much around what is seen, points of the screen. */
	private static final int AROUND = 400;

	private Image image;
	private Scene of;
	private Box held;
	private int percent;
	private ScenePainter with;

	/** Copies what is seen, painting it before where needed. Heads of rows and columns are not in it. */
	void draw(GC gc, Device device, ScenePainter painter, Scene scene, Viewport view, int width, int height) {
		Box seen = view.seen(0);
		boolean good = image != null && of == scene && percent == view.percent() && with == painter
				&& held.contains(seen);
		if (!good) {
			paint(device, painter, scene, view);
		}
		double scale = view.scale();
		int x = (int) Math.round((view.left() - held.x()) * scale);
		int y = (int) Math.round((view.top() - held.y()) * scale);
		int w = Math.min(width, image.getBounds().width - x);
		int h = Math.min(height, image.getBounds().height - y);
		gc.drawImage(image, x, y, w, h, 0, 0, w, h);
	}

	private void paint(Device device, ScenePainter painter, Scene scene, Viewport view) {
		of = scene;
		percent = view.percent();
		with = painter;
		held = view.seen((int) (AROUND / view.scale()));
		int width = (int) Math.ceil(held.width() * view.scale()) + 1;
		int height = (int) Math.ceil(held.height() * view.scale()) + 1;
		if (image == null || image.getBounds().width < width || image.getBounds().height < height) {
			dispose();
			image = new Image(device, width, height);
		}
		GC gc = new GC(image);
		painter.paint(gc, scene, held, 0, 0, view.scale(), part -> !Heads.isHead(part));
		gc.dispose();
	}

	/** Gives the memory back. */
	void dispose() {
		if (image != null) {
			image.dispose();
			image = null;
		}
	}
}
