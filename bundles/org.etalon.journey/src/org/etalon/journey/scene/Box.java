// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

/**
 * A rectangle in points; y grows downwards.
 *
 * @param x      left edge
 * @param y      upper edge
 * @param width  not negative
 * @param height not negative
 */
public record Box(int x, int y, int width, int height) {

	/** The first x that is not in it. */
	public int right() {
		return x + width;
	}

	/** The first y that is not in it. */
	public int bottom() {
		return y + height;
	}

	/** Half of its width from the left. */
	public int centreX() {
		return x + width / 2;
	}

	/** Half of its height from above. */
	public int centreY() {
		return y + height / 2;
	}

	/** Whether a place is in it. */
	public boolean contains(int px, int py) {
		return px >= x && px < right() && py >= y && py < bottom();
	}

	/** Whether another one lies in it wholly. */
	public boolean contains(Box other) {
		return other.x >= x && other.right() <= right() && other.y >= y && other.bottom() <= bottom();
	}

	/** Whether they share any place. */
	public boolean meets(Box other) {
		return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
	}

	/** It, and so much around it. */
	public Box grown(int by) {
		return new Box(x - by, y - by, width + 2 * by, height + 2 * by);
	}

	/** The smallest one that holds both. */
	public Box and(Box other) {
		int left = Math.min(x, other.x);
		int top = Math.min(y, other.y);
		return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
	}
}
