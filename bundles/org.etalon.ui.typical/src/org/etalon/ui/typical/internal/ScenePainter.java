// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.etalon.journey.scene.Box;
import org.etalon.journey.scene.Corners;
import org.etalon.journey.scene.Face;
import org.etalon.journey.scene.IconPath;
import org.etalon.journey.scene.Ink;
import org.etalon.journey.scene.Mark;
import org.etalon.journey.scene.Palette;
import org.etalon.journey.scene.Part;
import org.etalon.journey.scene.Scene;
import org.etalon.ui.common.Picture;

/**
 * Paints pictures: only what is seen, at any scale. Texts too small to be read are painted as bars, steps then with
 * their numbers; what is smaller than a point of the screen, as a rounded corner, is painted in the simplest way, which
 * nobody can tell from the other.
 */
final class ScenePainter {

	/** Letters lower than this, in points of the screen, cannot be read. */
	private static final double READABLE = 4.5;
	/** Corners rounder than this, in points of the screen, can be told from square ones. */
	private static final double ROUND = 1;
	/** Edges thinner than this around a ground leave no trace on the screen. */
	private static final double TRACE = 0.08;
	private static final int SIGN = 24;

	private final Surface surface;
	private final Palette palette;

	ScenePainter(Surface surface, Palette palette) {
		this.surface = surface;
		this.palette = palette;
	}

	/**
	 * Paints a piece of a picture.
	 *
	 * @param from  what of the picture
	 * @param x     where its left edge comes, points of the surface
	 * @param y     where its upper edge comes
	 * @param scale points of the surface for a point of the picture
	 * @param which which parts
	 */
	void paint(GC gc, Scene scene, Box from, int x, int y, double scale, Predicate<Part> which) {
		at(gc, from.x(), from.y(), x, y, scale, () -> piece(gc, scene, from, scale, which));
		if (Face.BODY.size() * scale < READABLE) {
			numbers(gc, scene, from, x, y, scale, which);
		}
	}

	private void piece(GC gc, Scene scene, Box from, double scale, Predicate<Part> which) {
		gc.setBackground(surface.colour(palette, Ink.PAGE));
		gc.fillRectangle(from.x(), from.y(), from.width(), from.height());
		for (Mark mark : scene.ground()) {
			if (!(mark instanceof Mark.Rect rect) || rect.box().meets(from)) {
				paint(gc, mark, scale);
			}
		}
		for (Part part : scene.parts()) {
			if (part.box().meets(from) && which.test(part)) {
				part.marks().forEach(mark -> paint(gc, mark, scale));
			}
		}
	}

	/** Where steps cannot be read their numbers are, so that one finds the way in a small picture. */
	private void numbers(GC gc, Scene scene, Box from, int x, int y, double scale, Predicate<Part> which) {
		gc.setFont(surface.font(Face.SMALL));
		for (Part part : scene.parts()) {
			if (part.kind() != Part.Kind.STEP || !part.box().meets(from) || !which.test(part)) {
				continue;
			}
			String number = part.marks().stream().filter(Mark.Words.class::isInstance)
					.map(mark -> ((Mark.Words) mark).text()).findFirst().orElse("");
			int width = surface.width(number, Face.SMALL);
			int left = x + (int) Math.round((part.box().x() - from.x()) * scale);
			int top = y + (int) Math.round((part.box().y() - from.y()) * scale);
			int wide = (int) (part.box().width() * scale);
			int high = (int) (part.box().height() * scale);
			if (width + 2 <= wide && Face.SMALL.size() <= high) {
				gc.setBackground(surface.colour(palette, Ink.CARD));
				gc.fillRectangle(left + (wide - width) / 2 - 1, top + (high - Face.SMALL.size()) / 2, width + 2,
						Face.SMALL.size());
				gc.setForeground(surface.colour(palette, Ink.TEXT));
				gc.drawString(number, left + (wide - width) / 2,
						top + (high + Face.SMALL.size()) / 2 - surface.ascent(Face.SMALL), true);
			}
		}
	}

	/** Paints parts moved by so much, as heads that stay while the rest moves. */
	void paint(GC gc, List<Mark> marks, double fromX, double fromY, int x, int y, double scale) {
		at(gc, fromX, fromY, x, y, scale, () -> marks.forEach(mark -> paint(gc, mark, scale)));
	}

	private static void at(GC gc, double fromX, double fromY, int x, int y, double scale, Runnable painting) {
		Picture.moved(gc, transform -> {
			transform.translate(x, y);
			transform.scale((float) scale, (float) scale);
			transform.translate((float) -fromX, (float) -fromY);
		}, () -> {
			gc.setAntialias(SWT.ON);
			gc.setTextAntialias(SWT.ON);
			painting.run();
		});
	}

	private void paint(GC gc, Mark mark, double scale) {
		switch (mark) {
		case Mark.Rect rect -> rect(gc, rect, scale);
		case Mark.Words words -> words(gc, words, scale);
		case Mark.Route route -> route(gc, route, scale);
		case Mark.Curve curve -> curve(gc, curve);
		case Mark.Disc disc -> disc(gc, disc, scale);
		case Mark.Sign sign -> {
			if (sign.size() * scale >= READABLE) {
				sign(gc, sign);
			}
		}
		}
	}

	private void rect(GC gc, Mark.Rect rect, double scale) {
		Box box = rect.box();
		int round = rect.round() * scale < ROUND ? 0 : 2 * rect.round();
		if (rect.fill() != null) {
			gc.setBackground(surface.colour(palette, rect.fill()));
			if (round == 0) {
				gc.fillRectangle(box.x(), box.y(), box.width(), box.height());
			} else {
				gc.fillRoundRectangle(box.x(), box.y(), box.width(), box.height(), round, round);
			}
		}
		if (rect.edge() != null && (rect.fill() == null || scale >= TRACE)) {
			gc.setForeground(surface.colour(palette, rect.edge()));
			gc.setLineWidth(1);
			if (round == 0) {
				gc.drawRectangle(box.x(), box.y(), box.width() - 1, box.height() - 1);
			} else {
				gc.drawRoundRectangle(box.x(), box.y(), box.width() - 1, box.height() - 1, round, round);
			}
		}
	}

	private void words(GC gc, Mark.Words words, double scale) {
		if (words.face().size() * scale < READABLE) {
			gc.setBackground(surface.colour(palette, words.ink()));
			gc.setAlpha(90);
			int height = words.face().size() / 3;
			gc.fillRectangle(words.x(), words.baseline() - height - 1, words.width(), height);
			gc.setAlpha(255);
			return;
		}
		gc.setFont(surface.font(words.face()));
		gc.setForeground(surface.colour(palette, words.ink()));
		gc.drawString(words.text(), words.x(), words.baseline() - surface.ascent(words.face()), true);
	}

	private void route(GC gc, Mark.Route route, double scale) {
		gc.setForeground(surface.colour(palette, route.ink()));
		gc.setLineWidth(route.thick());
		if (Corners.RADIUS * scale < ROUND) {
			gc.drawPolyline(flat(route.points()));
		} else {
			rounded(gc, route);
		}
		if (route.arrow() && 2 * Corners.RADIUS * scale >= ROUND) {
			gc.setBackground(surface.colour(palette, route.ink()));
			gc.fillPolygon(flat(Corners.arrow(route.points())));
		}
	}

	private static void rounded(GC gc, Mark.Route route) {
		Path path = new Path(gc.getDevice());
		Corners.walk(route.points(), new Corners.Walker() {
			@Override
			public void move(int x, int y) {
				path.moveTo(x, y);
			}

			@Override
			public void line(int x, int y) {
				path.lineTo(x, y);
			}

			@Override
			public void turn(int x, int y, int toX, int toY) {
				path.quadTo(x, y, toX, toY);
			}
		});
		gc.drawPath(path);
		path.dispose();
	}

	private static int[] flat(List<Mark.Point> points) {
		return points.stream().flatMapToInt(each -> IntStream.of(each.x(), each.y())).toArray();
	}

	private void curve(GC gc, Mark.Curve curve) {
		Path path = new Path(gc.getDevice());
		path.moveTo(curve.points().get(0).x(), curve.points().get(0).y());
		for (int i = 1; i + 2 < curve.points().size(); i += 3) {
			path.cubicTo(curve.points().get(i).x(), curve.points().get(i).y(), curve.points().get(i + 1).x(),
					curve.points().get(i + 1).y(), curve.points().get(i + 2).x(), curve.points().get(i + 2).y());
		}
		gc.setForeground(surface.colour(palette, curve.ink()));
		gc.setLineWidth(curve.thick());
		gc.drawPath(path);
		path.dispose();
	}

	private void disc(GC gc, Mark.Disc disc, double scale) {
		int size = 2 * disc.radius();
		if (disc.fill() != null) {
			gc.setBackground(surface.colour(palette, disc.fill()));
			if (disc.radius() * scale < ROUND) {
				// a square of the same area
				int side = (int) Math.round(Math.sqrt(Math.PI) * disc.radius());
				gc.fillRectangle(disc.x() - side / 2, disc.y() - side / 2, side, side);
			} else {
				gc.fillOval(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size);
			}
		}
		if (disc.edge() != null && (disc.fill() == null || scale >= TRACE)) {
			gc.setForeground(surface.colour(palette, disc.edge()));
			gc.setLineWidth(1);
			gc.drawOval(disc.x() - disc.radius(), disc.y() - disc.radius(), size, size);
		}
	}

	private void sign(GC gc, Mark.Sign sign) {
		float unit = (float) sign.size() / SIGN;
		gc.setForeground(surface.colour(palette, sign.ink()));
		gc.setLineAttributes(new LineAttributes(2 * unit, SWT.CAP_ROUND, SWT.JOIN_ROUND));
		Path path = new Path(gc.getDevice());
		IconPath.walk(sign.icon(), new IconPath.Walker() {
			@Override
			public void path(char command, float[] n) {
				switch (command) {
				case 'M' -> path.moveTo(x(n[0]), y(n[1]));
				case 'L' -> path.lineTo(x(n[0]), y(n[1]));
				case 'C' -> path.cubicTo(x(n[0]), y(n[1]), x(n[2]), y(n[3]), x(n[4]), y(n[5]));
				default -> path.close();
				}
			}

			@Override
			public void circle(float x, float y, float radius) {
				path.moveTo(x(x + radius), y(y));
				path.addArc(x(x - radius), y(y - radius), 2 * radius * unit, 2 * radius * unit, 0, 360);
			}

			private float x(float value) {
				return sign.x() + value * unit;
			}

			private float y(float value) {
				return sign.y() + value * unit;
			}
		});
		gc.drawPath(path);
		path.dispose();
		gc.setLineAttributes(new LineAttributes(1));
	}
}
