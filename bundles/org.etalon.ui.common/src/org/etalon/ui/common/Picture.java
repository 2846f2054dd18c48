// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Control;

/**
 * Something painted once and copied from then on, as fine as the screen. GTK keeps images by points: on a screen that
 * has several pixels to a point letters in them would be blurred, so that such an image has to be larger. Elsewhere the
 * platform sees to that.
 */
public final class Picture {

	private final Image image;
	private final Point size;
	private final int grain;

	/**
	 * An empty picture; who makes it disposes it.
	 *
	 * @param on     where it is going to be seen
	 * @param width  points
	 * @param height points
	 */
	public Picture(Control on, int width, int height) {
		this(on, width, height, "gtk".equals(SWT.getPlatform()) ? Math.max(1, on.getMonitor().getZoom() / 100) : 1);
	}

	Picture(Control on, int width, int height, int grain) {
		this.grain = grain;
		size = new Point(width, height);
		image = new Image(on.getDisplay(), width * grain, height * grain);
	}

	/** Its size in points. */
	public Point size() {
		return size;
	}

	/** Paints it, in points. */
	public void paint(Consumer<GC> painting) {
		GC gc = new GC(image);
		moved(gc, transform -> transform.scale(grain, grain), () -> painting.accept(gc));
		gc.dispose();
	}

	/** Paints moved, turned or scaled, whatever is done to the surface already; afterwards that holds again. */
	public static void moved(GC gc, Consumer<Transform> how, Runnable painting) {
		Transform before = new Transform(gc.getDevice());
		gc.getTransform(before);
		Transform transform = new Transform(gc.getDevice());
		gc.getTransform(transform);
		how.accept(transform);
		gc.setTransform(transform);
		painting.run();
		gc.setTransform(before.isIdentity() ? null : before);
		transform.dispose();
		before.dispose();
	}

	/** Copies all of it to a place. */
	public void draw(GC gc, int x, int y) {
		draw(gc, new Rectangle(0, 0, size.x, size.y), x, y);
	}

	/** Copies a part of it to a place. */
	public void draw(GC gc, Rectangle part, int x, int y) {
		gc.drawImage(image, part.x * grain, part.y * grain, part.width * grain, part.height * grain, x, y, part.width,
				part.height);
	}

	/** Gives the memory back. */
	public void dispose() {
		image.dispose();
	}
}
