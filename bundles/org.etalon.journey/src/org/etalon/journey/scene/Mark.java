// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.List;

/** Something that is painted; places are those of the whole picture. */
public sealed interface Mark {

	/**
	 * A place.
	 *
	 * @param x from the left, points
	 * @param y from above, points
	 */
	record Point(int x, int y) {
	}

	/**
	 * A rectangle.
	 *
	 * @param round radius of its corners
	 * @param fill  its ground, null for none
	 * @param edge  its edge, null for none
	 */
	record Rect(Box box, int round, Ink fill, Ink edge) implements Mark {
	}

	/**
	 * One line of text.
	 *
	 * @param x        where it begins
	 * @param baseline where its letters stand
	 * @param width    how wide it was measured
	 */
	record Words(int x, int baseline, int width, String text, Face face, Ink ink) implements Mark {
	}

	/**
	 * Straight lines from place to place with rounded corners.
	 *
	 * @param thick thickness in points
	 * @param arrow whether an arrow stands at its end
	 */
	record Route(List<Point> points, Ink ink, int thick, boolean arrow) implements Mark {

		public Route {
			points = List.copyOf(points);
		}
	}

	/**
	 * A smooth line: the first place, then for each piece two places that pull it and the one where it arrives.
	 *
	 * @param thick thickness in points
	 */
	record Curve(List<Point> points, Ink ink, int thick) implements Mark {

		public Curve {
			points = List.copyOf(points);
		}
	}

	/**
	 * A circle.
	 *
	 * @param fill its ground, null for none
	 * @param edge its edge, null for none
	 */
	record Disc(int x, int y, int radius, Ink fill, Ink edge) implements Mark {
	}

	/**
	 * A sign.
	 *
	 * @param x    left edge
	 * @param y    upper edge
	 * @param size width and height
	 */
	record Sign(Icon icon, int x, int y, int size, Ink ink) implements Mark {
	}
}
