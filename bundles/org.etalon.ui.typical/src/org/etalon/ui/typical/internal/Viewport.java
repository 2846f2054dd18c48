// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import org.etalon.journey.scene.Box;

/** Which piece of a picture is seen, and at what scale. Places of the picture and of the screen, into each other. */
final class Viewport {

	/** The smallest scale, percent. */
	static final int SMALLEST = 5;
	/** The largest scale, percent. */
	static final int LARGEST = 300;
	private static final int MARGIN = 240;

	private double x;
	private double y;
	private int percent = 100;
	private int width = 1;
	private int height = 1;
	private Box bounds = new Box(0, 0, 1, 1);

	/** The size of what it is seen through. */
	void size(int newWidth, int newHeight) {
		width = Math.max(1, newWidth);
		height = Math.max(1, newHeight);
		settle();
	}

	/** The picture that is seen. */
	void bounds(Box all) {
		bounds = all;
		settle();
	}

	/** Shows the piece that another one shows, at its scale. */
	void like(Viewport other) {
		percent = other.percent;
		to(other.x, other.y);
	}

	/** Moves by points of the screen. */
	void pan(int dx, int dy) {
		x += dx / scale();
		y += dy / scale();
		settle();
	}

	/** Puts a place of the picture into the upper left corner. */
	void to(double left, double top) {
		x = left;
		y = top;
		settle();
	}

	/** Another scale; the place under a point of the screen stays there. */
	void zoom(int newPercent, int atX, int atY) {
		double stayX = sceneX(atX);
		double stayY = sceneY(atY);
		percent = Math.clamp(newPercent, SMALLEST, LARGEST);
		x = stayX - atX / scale();
		y = stayY - atY / scale();
		settle();
	}

	/** The largest scale at which all is seen, at most one to one. */
	void fit() {
		percent = (int) Math.clamp(Math.min(100L * width / bounds.width(), 100L * height / bounds.height()), SMALLEST,
				100);
		to(0, 0);
	}

	/** Moves as little as is needed to see a box, beside heads of that width and height. */
	void reveal(Box box, int headWidth, int headHeight) {
		double left = x + headWidth;
		double top = y + headHeight;
		double right = x + width / scale();
		double bottom = y + height / scale();
		int gap = 24;
		if (box.x() - gap < left) {
			x = box.x() - gap - headWidth;
		} else if (box.right() + gap > right) {
			x = Math.min(box.x() - gap - headWidth, box.right() + gap - width / scale());
		}
		if (box.y() - gap < top) {
			y = box.y() - gap - headHeight;
		} else if (box.bottom() + gap > bottom) {
			y = Math.min(box.y() - gap - headHeight, box.bottom() + gap - height / scale());
		}
		settle();
	}

	private void settle() {
		x = Math.clamp(x, 0, Math.max(0, bounds.width() + MARGIN - width / scale()));
		y = Math.clamp(y, 0, Math.max(0, bounds.height() - height / scale()));
	}

	/** Points of the screen for a point of the picture. */
	double scale() {
		return percent / 100.0;
	}

	/** The scale in percent. */
	int percent() {
		return percent;
	}

	/** The left edge of what is seen. */
	double left() {
		return x;
	}

	/** The upper edge of what is seen. */
	double top() {
		return y;
	}

	/** How wide the picture can be moved, points of the screen. */
	int scrollWidth() {
		return (int) Math.ceil((bounds.width() + MARGIN) * scale());
	}

	/** How high the picture is, points of the screen. */
	int scrollHeight() {
		return (int) Math.ceil(bounds.height() * scale());
	}

	/** A place of the screen in the picture. */
	double sceneX(int screen) {
		return x + screen / scale();
	}

	/** A place of the screen in the picture. */
	double sceneY(int screen) {
		return y + screen / scale();
	}

	/** A place of the picture on the screen. */
	int screenX(double scene) {
		return (int) Math.round((scene - x) * scale());
	}

	/** A place of the picture on the screen. */
	int screenY(double scene) {
		return (int) Math.round((scene - y) * scale());
	}

	/** A box of the picture on the screen. */
	Box screen(Box box) {
		int left = screenX(box.x());
		int top = screenY(box.y());
		return new Box(left, top, screenX(box.right()) - left, screenY(box.bottom()) - top);
	}

	/** What is seen, and so much around it. */
	Box seen(int around) {
		int left = (int) Math.floor(x) - around;
		int top = (int) Math.floor(y) - around;
		return new Box(left, top, (int) Math.ceil(width / scale()) + 2 * around + 1,
				(int) Math.ceil(height / scale()) + 2 * around + 1);
	}
}
