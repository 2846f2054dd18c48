// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.List;

import org.etalon.journey.scene.Mark.Point;

/** How a route is drawn: straight pieces with rounded corners, an arrow at the end; the same on every surface. */
public final class Corners {

	/** How round a corner is, in points; an arrow is as large. */
	public static final int RADIUS = 7;
	private static final int ARROW = 7;

	/** Takes the pieces in their order. */
	public interface Walker {

		/** Begins. */
		void move(int x, int y);

		/** Goes straight. */
		void line(int x, int y);

		/** Goes round a corner: the corner, and where it ends. */
		void turn(int x, int y, int toX, int toY);
	}

	private Corners() {
	}

	/** Walks along a route. */
	public static void walk(List<Point> points, Walker walker) {
		walker.move(points.get(0).x(), points.get(0).y());
		for (int i = 1; i < points.size(); i++) {
			Point before = points.get(i - 1);
			Point at = points.get(i);
			if (i == points.size() - 1) {
				walker.line(at.x(), at.y());
				return;
			}
			Point after = points.get(i + 1);
			int radius = Math.min(RADIUS, Math.min(length(before, at), length(at, after)) / 2);
			Point from = towards(at, before, radius);
			Point to = towards(at, after, radius);
			walker.line(from.x(), from.y());
			walker.turn(at.x(), at.y(), to.x(), to.y());
		}
	}

	/** The three corners of the arrow at the end. */
	public static List<Point> arrow(List<Point> points) {
		Point end = points.get(points.size() - 1);
		Point before = points.get(points.size() - 2);
		int dx = Integer.signum(end.x() - before.x());
		int dy = Integer.signum(end.y() - before.y());
		int half = ARROW / 2 + 1;
		return List.of(end, new Point(end.x() - dx * ARROW - dy * half, end.y() - dy * ARROW - dx * half),
				new Point(end.x() - dx * ARROW + dy * half, end.y() - dy * ARROW + dx * half));
	}

	private static int length(Point one, Point other) {
		return Math.abs(other.x() - one.x()) + Math.abs(other.y() - one.y());
	}

	private static Point towards(Point from, Point to, int by) {
		return new Point(from.x() + Integer.signum(to.x() - from.x()) * by,
				from.y() + Integer.signum(to.y() - from.y()) * by);
	}
}
