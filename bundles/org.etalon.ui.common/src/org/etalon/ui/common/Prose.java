// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.widgets.Composite;
import org.etalon.ui.common.Look.Tone;

/** What there is to read of a thing: a title, headings, facts and lines. It can be selected and copied. */
public final class Prose {

	private static final int MARGIN = 2 * Look.STEP;
	private static final int INDENT = 2 * Look.STEP;

	private final StyledText text;
	private final StringBuilder written = new StringBuilder();
	private final List<StyleRange> ranges = new ArrayList<>();
	private final List<Integer> hanging = new ArrayList<>();
	private final List<Integer> indented = new ArrayList<>();
	private int lines;

	/** @param name what it is called when it is read out */
	public Prose(Composite parent, String name) {
		text = Look.named(new StyledText(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL), name);
		text.setMargins(MARGIN, Look.STEP, MARGIN, Look.STEP);
		text.setLineSpacing(3);
		text.setAlwaysShowScrollBars(false);
		text.setCaret(null);
		text.setBackground(Look.page());
		text.setForeground(Look.text());
	}

	/** The control itself. */
	public StyledText control() {
		return text;
	}

	/** Begins anew. */
	public Prose clear() {
		written.setLength(0);
		ranges.clear();
		hanging.clear();
		indented.clear();
		lines = 0;
		return this;
	}

	/** The title. */
	public Prose title(String what) {
		part(what, Look.text(), Look.heading());
		return end();
	}

	/** A name where there is little room. */
	public Prose strong(String what) {
		part(what, Look.text(), Look.bold());
		return end();
	}

	/** A heading after a pause. */
	public Prose heading(String what) {
		end();
		part(what, Look.text(), Look.bold());
		return end();
	}

	/** A line. */
	public Prose line(String what) {
		part(what, Look.text(), null);
		return end();
	}

	/** A line that matters less. */
	public Prose faint(String what) {
		part(what, Look.faint(), null);
		return end();
	}

	/** A line with a sign before it, in the colour of a meaning. */
	public Prose line(String sign, String what, Tone tone) {
		hanging.add(lines);
		part(sign + " ", Look.color(tone), Look.bold());
		part(what, tone == Tone.PLAIN ? Look.text() : Look.color(tone), null);
		return end();
	}

	/** A line that belongs to the one before it and matters less. */
	public Prose under(String what) {
		indented.add(lines);
		return faint(what);
	}

	/** What is known under a name; a dash stands for nothing. */
	public Prose fact(String caption, String value) {
		hanging.add(lines);
		part(caption + ": ", Look.faint(), null);
		part(value == null || value.isEmpty() ? "–" : value, Look.text(), null);
		return end();
	}

	/** Shows what was written since the beginning. */
	public void show() {
		text.setText(written.toString());
		text.setStyleRanges(ranges.toArray(StyleRange[]::new));
		hanging.forEach(line -> text.setLineWrapIndent(line, 1, INDENT));
		indented.forEach(line -> {
			text.setLineIndent(line, 1, INDENT);
			text.setLineWrapIndent(line, 1, INDENT);
		});
		text.setSelection(0);
		text.setTopPixel(0);
	}

	private void part(String what, Color color, Font font) {
		String flat = what.replaceAll("\\p{Cc}+", " ");
		StyleRange range = new StyleRange(written.length(), flat.length(), color, null);
		range.font = font;
		ranges.add(range);
		written.append(flat);
	}

	private Prose end() {
		written.append('\n');
		lines++;
		return this;
	}
}
