// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

import java.util.ArrayList;
import java.util.List;

import org.etalon.documents.internal.Xml;
import org.etalon.documents.internal.layout.Glyph.Kind;
import org.etalon.documents.internal.pdf.Face;
import org.etalon.documents.internal.pdf.PdfPage;
import org.w3c.dom.Element;

/** Sets the glyphs of a paragraph in lines. */
final class Paragraph {

	private static final double UNDERLINE = 0.05;
	private static final double UNDERLINE_AT = 0.1;
	private static final double STRIKE_AT = 0.26;
	private static final double RISE = 0.33;
	private static final double SINK = 0.14;

	private final Layout layout;
	private final ParagraphFormat format;
	private final List<Glyph> glyphs;
	private final RunFormat end;
	private final double width;
	private String stopLeader = "none";

	Paragraph(Layout layout, ParagraphFormat format, List<Glyph> glyphs, RunFormat end, double width) {
		this.layout = layout;
		this.format = format;
		this.glyphs = glyphs;
		this.end = end;
		this.width = width;
	}

	List<Atom> lines() {
		List<Atom> lines = new ArrayList<>();
		boolean newPage = format.pageBreakBefore;
		for (int from = 0; from <= glyphs.size();) {
			Line line = line(from, lines.isEmpty());
			line.newPage = newPage;
			newPage = line.ends == Kind.PAGE_BREAK;
			lines.add(line);
			if (line.next >= glyphs.size() && line.ends != Kind.PAGE_BREAK) {
				break;
			}
			if (line.next >= glyphs.size()) {
				// the mark of the paragraph stands on the next page, where nothing follows it
				layout.breakBeforeNext();
				break;
			}
			from = line.next;
		}
		keep(lines);
		Line first = (Line) lines.get(0);
		Line last = (Line) lines.get(lines.size() - 1);
		first.before = format.before;
		last.after = format.after;
		first.top = format.borders.get("top");
		last.bottom = format.borders.get("bottom");
		first.height += first.gap(first.top);
		last.height += last.gap(last.bottom);
		return lines;
	}

	/** Single lines do not stay alone at the end or the beginning of a page. */
	private void keep(List<Atom> lines) {
		int count = lines.size();
		for (int i = 0; i + 1 < count; i++) {
			boolean widow = format.widowControl && (i == 0 || i == count - 2);
			lines.get(i).keepWithNext = format.keepLines || format.keepNext && i == 0 || widow;
		}
		lines.get(count - 1).keepWithNext = format.keepNext;
	}

	/** The line that begins at a glyph. */
	private Line line(int from, boolean first) {
		double start = format.left + (first ? format.first : 0);
		double limit = width - format.right;
		double[] x = new double[glyphs.size() - from + 1];
		double at = start;
		int wordEnd = -1;
		int i = from;
		Line line = new Line(from, x, start);
		double pendingTab = -1;
		ParagraphFormat.Tab pending = null;
		int pendingFrom = 0;
		for (; i < glyphs.size(); i++) {
			Glyph glyph = glyphs.get(i);
			x[i - from] = at;
			if (glyph.kind == Kind.LINE_BREAK || glyph.kind == Kind.PAGE_BREAK) {
				line.ends = glyph.kind;
				break;
			}
			if (glyph.kind == Kind.TAB) {
				at = settle(pending, pendingTab, pendingFrom, from, i, x, at);
				pending = stop(at, limit, first);
				pendingTab = at;
				pendingFrom = i + 1;
				line.lastTab = i;
				if (pending.kind().equals("left") || pending.kind().equals("num")) {
					at = Math.max(at, pending.position());
					pending = null;
				}
				line.leader(i, pendingTab, pending == null ? at : pending.position(), stopLeader);
				wordEnd = i;
				continue;
			}
			boolean fits = at + glyph.width <= limit + (pending == null ? 0 : pending.position() - pendingTab) + 0.01;
			if (!fits && glyph.kind != Kind.SPACE && i > from) {
				int last = wordEnd >= from ? wordEnd + 1 : i;
				at = x[last - from];
				i = last;
				line.ends = Kind.SPACE;
				break;
			}
			at += glyph.width;
			if (glyph.endsWord()) {
				wordEnd = i;
			}
		}
		x[Math.min(i, glyphs.size()) - from] = at;
		at = settle(pending, pendingTab, pendingFrom, from, Math.min(i, glyphs.size()), x, at);
		line.to = Math.min(i, glyphs.size());
		line.next = line.ends == Kind.LINE_BREAK || line.ends == Kind.PAGE_BREAK ? i + 1 : line.to;
		if (line.ends == Kind.LINE_BREAK && line.next >= glyphs.size()) {
			line.next = glyphs.size();
		}
		line.measure();
		line.align(limit);
		return line;
	}

	/** The tab stop behind a place. */
	private ParagraphFormat.Tab stop(double at, double limit, boolean first) {
		stopLeader = "none";
		for (ParagraphFormat.Tab tab : format.tabs) {
			if (tab.position() > at + 0.1 && !tab.kind().equals("bar")) {
				stopLeader = tab.leader();
				String kind = tab.kind().equals("end") ? "right" : tab.kind().equals("start") ? "left" : tab.kind();
				return new ParagraphFormat.Tab(tab.position(), kind, tab.leader());
			}
		}
		if (first && format.first < 0 && format.left > at + 0.1) {
			return new ParagraphFormat.Tab(format.left, "left", "none");
		}
		double next = (Math.floor((at + 0.1) / layout.styles().tab()) + 1) * layout.styles().tab();
		return new ParagraphFormat.Tab(Math.min(next, Math.max(limit, at)), "left", "none");
	}

	/** Moves what follows a tab that is not at the left to where it belongs; returns where the line goes on. */
	private double settle(ParagraphFormat.Tab tab, double tabAt, int since, int from, int to, double[] x, double at) {
		if (tab == null) {
			return at;
		}
		double text = at - tabAt;
		double anchor = switch (tab.kind()) {
		case "center" -> text / 2;
		case "decimal" -> untilPoint(since, to);
		default -> text;
		};
		double shift = Math.max(0, tab.position() - anchor - tabAt);
		for (int i = since; i <= to && i - from < x.length; i++) {
			x[i - from] += shift;
		}
		return at + shift;
	}

	private double untilPoint(int since, int to) {
		double text = 0;
		for (int i = since; i < to; i++) {
			if (glyphs.get(i).character == ',' || glyphs.get(i).character == '.') {
				break;
			}
			text += glyphs.get(i).width;
		}
		return text;
	}

	private final class Line extends Atom {

		private final int from;
		private final double[] x;
		private final double start;
		private final List<double[]> leaders = new ArrayList<>();
		private final List<Character> leaderSigns = new ArrayList<>();
		private int to;
		private int next;
		private int lastTab = -1;
		private Kind ends = Kind.CHARACTER;
		private double ascent;
		private double extra;
		private Element top;
		private Element bottom;

		Line(int from, double[] x, double start) {
			this.from = from;
			this.x = x;
			this.start = start;
		}

		private void leader(int glyph, double since, double until, String leader) {
			char sign = switch (leader) {
			case "dot", "middleDot" -> '.';
			case "hyphen" -> '-';
			case "underscore", "heavy" -> '_';
			default -> 0;
			};
			if (sign != 0) {
				leaders.add(new double[] { since, until, glyph });
				leaderSigns.add(sign);
			}
		}

		private double gap(Element border) {
			return border == null ? 0 : Measures.number(Xml.attribute(border, "space"), 0) + Borders.width(border);
		}

		private void measure() {
			double up = 0;
			double down = 0;
			boolean any = false;
			for (int i = from; i < to; i++) {
				Glyph glyph = glyphs.get(i);
				if (glyph.kind == Kind.PICTURE) {
					up = Math.max(up, glyph.pictureHeight);
				} else {
					up = Math.max(up, glyph.format.face().ascent(glyph.format.size));
					down = Math.max(down, glyph.format.face().descent(glyph.format.size));
				}
				any = true;
			}
			if (!any) {
				up = end.face().ascent(end.size);
				down = end.face().descent(end.size);
			}
			double natural = up + down;
			switch (format.rule) {
			case "exact" -> {
				height = format.line;
				ascent = up + (height - natural) * 0.8;
			}
			case "atLeast" -> {
				height = Math.max(natural, format.line);
				ascent = up + height - natural;
			}
			default -> {
				height = natural * format.line / 240;
				ascent = up + Math.max(0, height - natural);
			}
			}
		}

		/** Puts the line where its paragraph wants it. */
		private void align(double limit) {
			int last = to;
			while (last > from && glyphs.get(last - 1).kind == Kind.SPACE) {
				last--;
			}
			double used = last == from ? start : x[last - from];
			if (last < to) {
				used = x[last - from];
			}
			double free = limit - used;
			if (free <= 0) {
				return;
			}
			switch (format.align) {
			case "center" -> shift(free / 2);
			case "right" -> shift(free);
			case "both" -> {
				int spaces = 0;
				for (int i = Math.max(from, lastTab + 1); i < last; i++) {
					spaces += glyphs.get(i).kind == Kind.SPACE && glyphs.get(i).character == ' ' ? 1 : 0;
				}
				if (ends == Kind.SPACE && spaces > 0) {
					extra = free / spaces;
					double sum = 0;
					for (int i = from; i < to; i++) {
						x[i - from] += sum;
						if (i > lastTab && i < last && isStretched(glyphs.get(i))) {
							sum += extra;
						}
					}
					x[to - from] += sum;
				}
			}
			default -> {
				// it is there
			}
			}
		}

		private static boolean isStretched(Glyph glyph) {
			return glyph.kind == Kind.SPACE && glyph.character == ' ';
		}

		private void shift(double by) {
			for (int i = 0; i < x.length; i++) {
				x[i] += by;
			}
		}

		@Override
		void draw(PdfPage page, int number, double left, double y) {
			double textTop = y + gap(top);
			double textHeight = height - gap(top) - gap(bottom);
			if (format.shade >= 0) {
				page.fill(format.shade, left + format.left, y, width - format.left - format.right, height);
			}
			border(page, top, left, y);
			border(page, bottom, left, y + height - (bottom == null ? 0 : Borders.width(bottom)));
			side(page, "left", left + format.left - 2, y);
			side(page, "right", left + width - format.right + 2, y);
			double base = textTop + Math.min(ascent, textHeight);
			for (int i = 0; i < leaders.size(); i++) {
				leaders(page, leaders.get(i), leaderSigns.get(i), left, base);
			}
			for (int i = from; i < to;) {
				i = piece(page, number, i, left, base);
			}
		}

		private void border(PdfPage page, Element border, double left, double y) {
			if (border != null && Borders.width(border) > 0) {
				page.fill(Borders.color(border), left + format.left, y, width - format.left - format.right,
						Borders.width(border));
			}
		}

		private void side(PdfPage page, String side, double x, double y) {
			Element border = format.borders.get(side);
			if (border != null && Borders.width(border) > 0) {
				page.fill(Borders.color(border), x, y, Borders.width(border), height);
			}
		}

		/** Draws the glyphs that look the same, from one on; returns the first that does not. */
		private int piece(PdfPage page, int number, int at, double left, double base) {
			Glyph first = glyphs.get(at);
			double x0 = left + x[at - from];
			if (first.kind == Kind.PICTURE) {
				page.picture(first.picture, x0, base - first.pictureHeight, first.width, first.pictureHeight);
				return at + 1;
			}
			if (first.kind == Kind.TAB) {
				decorate(page, first, x0, left + x[at + 1 - from], base);
				return at + 1;
			}
			double y = base
					- (first.format.raised > 0 ? RISE : first.format.raised < 0 ? -SINK : 0) * first.format.size;
			if (first.kind == Kind.PAGE_NUMBER || first.kind == Kind.PAGE_COUNT) {
				String digits = Integer.toString(first.kind == Kind.PAGE_NUMBER ? number : layout.pageCount());
				PdfPage.Text text = page.text(first.format.face(), first.size, first.format.color, x0, y);
				digits.chars().forEach(c -> text.add(first.format.face().glyph(c), c, 0));
				text.end();
				return at + 1;
			}
			int to2 = at;
			PdfPage.Text text = page.text(first.format.face(), first.size, first.format.color, x0, y);
			for (; to2 < to; to2++) {
				Glyph glyph = glyphs.get(to2);
				boolean same = glyph.format == first.format && glyph.size == first.size
						&& (glyph.kind == Kind.CHARACTER || glyph.kind == Kind.SPACE);
				if (!same) {
					break;
				}
				double natural = glyph.format.face().width(glyph.glyph, glyph.size);
				text.add(glyph.glyph, glyph.character, x[to2 + 1 - from] - x[to2 - from] - natural);
			}
			text.end();
			decorate(page, first, x0, left + x[to2 - from], base);
			return to2;
		}

		private void decorate(PdfPage page, Glyph glyph, double since, double until, double base) {
			double size = glyph.format.size;
			if (glyph.format.underline) {
				page.fill(glyph.format.color, since, base + size * UNDERLINE_AT, until - since, size * UNDERLINE);
			}
			if (glyph.format.strike) {
				page.fill(glyph.format.color, since, base - size * STRIKE_AT, until - since, size * UNDERLINE);
			}
		}

		private void leaders(PdfPage page, double[] leader, char sign, double left, double base) {
			Glyph tab = glyphs.get((int) leader[2]);
			Face face = tab.format.face();
			double step = face.width(face.glyph(sign), tab.size);
			double until = x[(int) leader[2] + 1 - from];
			int count = (int) Math.floor((until - leader[0] - step / 2) / step);
			if (count > 0) {
				PdfPage.Text text = page.text(face, tab.size, tab.format.color, left + until - count * step, base);
				for (int i = 0; i < count; i++) {
					text.add(face.glyph(sign), sign, 0);
				}
				text.end();
			}
		}
	}
}
