// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look.Tone;

/** A word on a coloured ground. */
public final class Badge extends Canvas {

	private static final int ROUND = 14;

	private String text = "";
	private int widest = SWT.DEFAULT;
	private Tone tone = Tone.PLAIN;

	/** A badge without a word. */
	public Badge(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		setFont(Look.heading());
		addListener(SWT.Paint, event -> paint(event.gc));
	}

	/** Shows a word. */
	public void show(String what, Tone meaning) {
		text = what;
		tone = meaning;
		Look.named(this, what);
		redraw();
	}

	/** Lets it be no wider than that, in points: its words then stand in several lines. */
	public void fit(int width) {
		widest = width;
		redraw();
	}

	/** What is painted. */
	private String lines(GC gc) {
		return widest == SWT.DEFAULT ? text : wrapped(text, widest - 4 * Look.STEP, each -> gc.textExtent(each).x);
	}

	/**
	 * A text in lines, if it is too wide for one: its parts, which several spaces keep apart, stand one under the
	 * other, and a part that is still too wide goes on in the next line. A word is never broken.
	 *
	 * @param room  how wide a line may be, in points
	 * @param width how wide a text is
	 */
	static String wrapped(String text, int room, ToIntFunction<String> width) {
		if (width.applyAsInt(text) <= room) {
			return text;
		}
		StringBuilder lines = new StringBuilder();
		for (String part : text.split(" {2,}")) {
			String line = "";
			for (String word : part.split(" ")) {
				String longer = line.isEmpty() ? word : line + " " + word;
				if (!line.isEmpty() && width.applyAsInt(longer) > room) {
					lines.append(line).append('\n');
					longer = word;
				}
				line = longer;
			}
			lines.append(line).append('\n');
		}
		return lines.toString().stripTrailing();
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		gc.setFont(getFont());
		Point size = gc.textExtent(lines(gc));
		gc.dispose();
		return new Point(size.x + 4 * Look.STEP, size.y + 2 * Look.STEP);
	}

	private void paint(GC gc) {
		Point size = getSize();
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.ground(tone));
		gc.fillRoundRectangle(0, 0, size.x, size.y, ROUND, ROUND);
		gc.setForeground(Look.color(tone));
		gc.setFont(getFont());
		String lines = lines(gc);
		Point extent = gc.textExtent(lines);
		gc.drawText(lines, (size.x - extent.x) / 2, (size.y - extent.y) / 2, true);
	}
}
