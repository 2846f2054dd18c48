// SPDX-License-Identifier: EPL-2.0
package org.etalon.journey.scene;

import java.util.Locale;

import org.etalon.journey.scene.Mark.Point;

/**
 * Writes a picture as SVG 1.1. Each line of text says how wide it was measured, so that it keeps its width in whatever
 * font a viewer has; the same picture gives the same text.
 */
public final class SvgWriter {

	private final Palette palette;
	private final String families;
	private final StringBuilder out = new StringBuilder();

	private SvgWriter(Palette palette, String family) {
		this.palette = palette;
		this.families = "'" + family.replace("'", "") + "', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
	}

	/**
	 * Writes a picture.
	 *
	 * @param title  what it is called
	 * @param family the font family that was measured
	 */
	public static String write(Scene scene, Palette palette, String title, String family) {
		return new SvgWriter(palette, family).all(scene, title);
	}

	private String all(Scene scene, String title) {
		Box all = scene.bounds();
		out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
				.append(all.width()).append("\" height=\"").append(all.height()).append("\" viewBox=\"0 0 ")
				.append(all.width()).append(' ').append(all.height()).append("\" font-family=\"")
				.append(escaped(families)).append("\" role=\"img\">\n<title>").append(escaped(title))
				.append("</title>\n");
		write(new Mark.Rect(all, 0, Ink.PAGE, null));
		scene.ground().forEach(this::write);
		for (Part part : scene.parts()) {
			out.append("<g class=\"").append(part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
					.append("\">\n");
			if (!part.says().isBlank()) {
				out.append("<title>").append(escaped(part.says())).append("</title>\n");
			}
			part.marks().forEach(this::write);
			out.append("</g>\n");
		}
		return out.append("</svg>\n").toString();
	}

	private void write(Mark mark) {
		switch (mark) {
		case Mark.Rect rect -> rect(rect);
		case Mark.Words words -> words(words);
		case Mark.Route route -> route(route);
		case Mark.Curve curve -> curve(curve);
		case Mark.Disc disc ->
			out.append("<circle cx=\"").append(disc.x()).append("\" cy=\"").append(disc.y()).append("\" r=\"")
					.append(disc.radius()).append('"').append(paint(disc.fill(), disc.edge(), 1)).append("/>\n");
		case Mark.Sign sign -> sign(sign);
		}
	}

	private void rect(Mark.Rect rect) {
		Box box = rect.box();
		// an edge lies on the middle of the outer row of points, as on the screen
		String half = rect.edge() == null ? "" : ".5";
		int less = rect.edge() == null ? 0 : 1;
		out.append("<rect x=\"").append(box.x()).append(half).append("\" y=\"").append(box.y()).append(half)
				.append("\" width=\"").append(Math.max(0, box.width() - less)).append("\" height=\"")
				.append(Math.max(0, box.height() - less)).append('"');
		if (rect.round() > 0) {
			out.append(" rx=\"").append(rect.round()).append('"');
		}
		out.append(paint(rect.fill(), rect.edge(), 1)).append("/>\n");
	}

	private void words(Mark.Words words) {
		Face face = words.face();
		out.append("<text x=\"").append(words.x()).append("\" y=\"").append(words.baseline()).append("\" font-size=\"")
				.append(face.size()).append('"');
		if (face.bold()) {
			out.append(" font-weight=\"bold\"");
		}
		if (face.italic()) {
			out.append(" font-style=\"italic\"");
		}
		if (words.width() > 0) {
			out.append(" textLength=\"").append(words.width()).append("\" lengthAdjust=\"spacingAndGlyphs\"");
		}
		out.append(" fill=\"").append(colour(words.ink())).append("\">").append(escaped(words.text()))
				.append("</text>\n");
	}

	private void route(Mark.Route route) {
		out.append("<path d=\"");
		Corners.walk(route.points(), new Corners.Walker() {
			@Override
			public void move(int x, int y) {
				out.append('M').append(x).append(' ').append(y);
			}

			@Override
			public void line(int x, int y) {
				out.append('L').append(x).append(' ').append(y);
			}

			@Override
			public void turn(int x, int y, int toX, int toY) {
				out.append('Q').append(x).append(' ').append(y).append(' ').append(toX).append(' ').append(toY);
			}
		});
		out.append('"').append(paint(null, route.ink(), route.thick())).append("/>\n");
		if (route.arrow()) {
			out.append("<path d=\"");
			char command = 'M';
			for (Point each : Corners.arrow(route.points())) {
				out.append(command).append(each.x()).append(' ').append(each.y());
				command = 'L';
			}
			out.append("Z\" fill=\"").append(colour(route.ink())).append("\"/>\n");
		}
	}

	private void curve(Mark.Curve curve) {
		out.append("<path d=\"");
		for (int i = 0; i < curve.points().size(); i++) {
			out.append(i == 0 ? "M" : i % 3 == 1 ? "C" : " ").append(curve.points().get(i).x()).append(' ')
					.append(curve.points().get(i).y());
		}
		out.append('"').append(paint(null, curve.ink(), curve.thick())).append("/>\n");
	}

	private void sign(Mark.Sign sign) {
		StringBuilder lines = new StringBuilder();
		StringBuilder circles = new StringBuilder();
		IconPath.walk(sign.icon(), new IconPath.Walker() {
			@Override
			public void path(char command, float[] numbers) {
				lines.append(command);
				for (int i = 0; i < numbers.length; i++) {
					lines.append(i == 0 ? "" : " ").append(number(numbers[i]));
				}
			}

			@Override
			public void circle(float x, float y, float radius) {
				circles.append("<circle cx=\"").append(number(x)).append("\" cy=\"").append(number(y)).append("\" r=\"")
						.append(number(radius)).append("\"/>");
			}
		});
		out.append("<g transform=\"translate(").append(sign.x()).append(' ').append(sign.y()).append(") scale(")
				.append(number(sign.size() / 24f)).append(")\" fill=\"none\" stroke=\"").append(colour(sign.ink()))
				.append("\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\">");
		if (!lines.isEmpty()) {
			out.append("<path d=\"").append(lines).append("\"/>");
		}
		out.append(circles).append("</g>\n");
	}

	private static String number(float value) {
		String text = String.format(Locale.ROOT, "%.3f", value);
		return text.replaceFirst("\\.?0+$", "");
	}

	private String paint(Ink fill, Ink edge, int thick) {
		String text = " fill=\"" + (fill == null ? "none" : colour(fill)) + '"';
		if (edge != null) {
			text += " stroke=\"" + colour(edge) + '"';
			if (thick != 1) {
				text += " stroke-width=\"" + thick + '"';
			}
		}
		return text;
	}

	private String colour(Ink ink) {
		return String.format("#%06X", palette.rgb(ink));
	}

	/** XML knows no control characters; what cannot be written is shown as a replacement. */
	private static String escaped(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(each -> {
			switch (each) {
			case '&' -> escaped.append("&amp;");
			case '<' -> escaped.append("&lt;");
			case '>' -> escaped.append("&gt;");
			case '"' -> escaped.append("&quot;");
			default -> {
				boolean possible = each >= 0x20 && each <= 0xD7FF || each >= 0xE000 && each <= 0xFFFD
						|| each >= 0x10000;
				escaped.appendCodePoint(possible ? each : each == '\n' || each == '\t' || each == '\r' ? ' ' : 0xFFFD);
			}
			}
		});
		return escaped.toString();
	}
}
