// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.List;

import org.etalon.documents.PdfDrawing;
import org.etalon.journey.scene.Mark.Point;

/**
 * Writes a picture as PDF in lines and words. Each line of text is as wide as it was measured, so that it keeps its
 * place in the font that is embedded; the same picture gives the same file.
 */
public final class PdfPainter {

	/** Four curves make a circle if what pulls them is so far from its places, for a radius of 1. */
	private static final double CIRCLE = 0.5523;

	private final Palette palette;
	private final PdfDrawing page;

	private PdfPainter(Palette palette, Box all) {
		this.palette = palette;
		this.page = new PdfDrawing(all.width(), all.height());
	}

	/**
	 * Writes a picture.
	 *
	 * @param title    what it is called
	 * @param language as {@code ru-RU}
	 */
	public static byte[] write(Scene scene, Palette palette, String title, String language) {
		PdfPainter painter = new PdfPainter(palette, scene.bounds());
		painter.paint(new Mark.Rect(scene.bounds(), 0, Ink.PAGE, null));
		scene.ground().forEach(painter::paint);
		scene.parts().forEach(part -> part.marks().forEach(painter::paint));
		return painter.page.file(title, language);
	}

	private void paint(Mark mark) {
		switch (mark) {
		case Mark.Rect rect -> rect(rect);
		case Mark.Words words -> page.words(words.text(), words.x(), words.baseline(), words.face().size(),
				words.face().bold(), words.face().italic(), words.width(), colour(words.ink()));
		case Mark.Route route -> route(route);
		case Mark.Curve curve -> curve(curve);
		case Mark.Disc disc -> {
			circle(disc.x(), disc.y(), disc.radius());
			page.paint(colour(disc.fill()), colour(disc.edge()), 1, false);
		}
		case Mark.Sign sign -> sign(sign);
		}
	}

	private int colour(Ink ink) {
		return ink == null ? -1 : palette.rgb(ink);
	}

	private void rect(Mark.Rect rect) {
		Box box = rect.box();
		// an edge lies on the middle of the outer row of points, as on the screen
		double half = rect.edge() == null ? 0 : 0.5;
		double left = box.x() + half;
		double top = box.y() + half;
		double right = Math.max(left, box.right() - half);
		double bottom = Math.max(top, box.bottom() - half);
		double r = Math.min(rect.round(), Math.min(right - left, bottom - top) / 2);
		double pull = r * (1 - CIRCLE);
		page.move(left + r, top);
		page.line(right - r, top);
		if (r > 0) {
			page.curve(right - pull, top, right, top + pull, right, top + r);
		}
		page.line(right, bottom - r);
		if (r > 0) {
			page.curve(right, bottom - pull, right - pull, bottom, right - r, bottom);
		}
		page.line(left + r, bottom);
		if (r > 0) {
			page.curve(left + pull, bottom, left, bottom - pull, left, bottom - r);
		}
		page.line(left, top + r);
		if (r > 0) {
			page.curve(left, top + pull, left + pull, top, left + r, top);
		}
		page.close();
		page.paint(colour(rect.fill()), colour(rect.edge()), 1, false);
	}

	private void circle(double x, double y, double r) {
		double pull = r * CIRCLE;
		page.move(x + r, y);
		page.curve(x + r, y + pull, x + pull, y + r, x, y + r);
		page.curve(x - pull, y + r, x - r, y + pull, x - r, y);
		page.curve(x - r, y - pull, x - pull, y - r, x, y - r);
		page.curve(x + pull, y - r, x + r, y - pull, x + r, y);
		page.close();
	}

	private void route(Mark.Route route) {
		Corners.walk(route.points(), new Corners.Walker() {
			private int atX;
			private int atY;

			@Override
			public void move(int x, int y) {
				page.move(x, y);
				at(x, y);
			}

			@Override
			public void line(int x, int y) {
				page.line(x, y);
				at(x, y);
			}

			@Override
			public void turn(int x, int y, int toX, int toY) {
				// what pulls with one place as with two
				page.curve((atX + 2.0 * x) / 3, (atY + 2.0 * y) / 3, (toX + 2.0 * x) / 3, (toY + 2.0 * y) / 3, toX,
						toY);
				at(toX, toY);
			}

			private void at(int x, int y) {
				atX = x;
				atY = y;
			}
		});
		page.paint(-1, colour(route.ink()), route.thick(), false);
		if (route.arrow()) {
			List<Point> arrow = Corners.arrow(route.points());
			page.move(arrow.get(0).x(), arrow.get(0).y());
			arrow.subList(1, arrow.size()).forEach(each -> page.line(each.x(), each.y()));
			page.close();
			page.paint(colour(route.ink()), -1, 0, false);
		}
	}

	private void curve(Mark.Curve curve) {
		List<Point> points = curve.points();
		page.move(points.get(0).x(), points.get(0).y());
		for (int i = 1; i + 2 < points.size(); i += 3) {
			page.curve(points.get(i).x(), points.get(i).y(), points.get(i + 1).x(), points.get(i + 1).y(),
					points.get(i + 2).x(), points.get(i + 2).y());
		}
		page.paint(-1, colour(curve.ink()), curve.thick(), false);
	}

	private void sign(Mark.Sign sign) {
		double unit = sign.size() / 24.0;
		IconPath.walk(sign.icon(), new IconPath.Walker() {
			@Override
			public void path(char command, float[] n) {
				switch (command) {
				case 'M' -> page.move(x(n[0]), y(n[1]));
				case 'L' -> page.line(x(n[0]), y(n[1]));
				case 'C' -> page.curve(x(n[0]), y(n[1]), x(n[2]), y(n[3]), x(n[4]), y(n[5]));
				default -> page.close();
				}
			}

			@Override
			public void circle(float x, float y, float radius) {
				PdfPainter.this.circle(x(x), y(y), radius * unit);
			}

			private double x(float value) {
				return sign.x() + value * unit;
			}

			private double y(float value) {
				return sign.y() + value * unit;
			}
		});
		page.paint(-1, colour(sign.ink()), 2 * unit, true);
	}
}
