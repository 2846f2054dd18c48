// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.stream.Collectors;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.rules.year.YearDeadline;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.start.internal.YearCycle.Stage;
import org.etalon.ui.start.internal.YearCycle.When;

/** The cycle of a year: its stages as a bar, the deadlines under it, the months, and today. */
final class TimeLine extends Canvas {

	private static final Texts WORDS = Language.words(TimeLine.class);
	private static final int BAR = 26;
	private static final int ROUND = 8;
	private static final int MARK = 4;
	private static final int GAP = 3;
	/** Rows for what the deadlines are. */
	private static final int LEVELS = 3;

	private YearCycle cycle;
	private LocalDate today;

	TimeLine(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> redraw());
		addListener(SWT.MouseMove, event -> tip(event.x));
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_GRAPHIC;
			}
		});
	}

	/** Shows a cycle as it stands on a day. */
	void show(YearCycle of, LocalDate day) {
		cycle = of;
		today = day;
		Look.named(this, of.deadlines().stream().map(TimeLine::spoken).collect(Collectors.joining("\n")));
		redraw();
	}

	private static String spoken(YearDeadline deadline) {
		return WORDS.get("deadline", date(deadline.lastDay()), deadline.step().caption().in(Language.current()),
				deadline.step().clause().in(Language.current()));
	}

	private static String date(LocalDate day) {
		return new OutcomeText(Language.current()).date(day);
	}

	/** Which day it is about is said where the mouse is. */
	private void tip(int x) {
		if (cycle == null) {
			return;
		}
		int width = getClientArea().width;
		String tip = cycle.deadlines().stream()
				.filter(each -> Math.abs(cycle.position(each.lastDay(), width) - x) <= 2 * MARK).map(TimeLine::spoken)
				.collect(Collectors.joining("\n"));
		if (tip.isEmpty()) {
			tip = cycle.stages().stream()
					.filter(each -> cycle.position(each.from(), width) <= x
							&& x < cycle.position(each.to().plusDays(1), width))
					.map(each -> WORDS.get("stage.tip", WORDS.get("stage." + each.part()), date(each.from()),
							date(each.to())))
					.findFirst().orElse(null);
		}
		if (tip == null || !tip.equals(getToolTipText())) {
			setToolTipText(tip);
		}
	}

	@Override
	public Point computeSize(int width, int height, boolean changed) {
		GC gc = new GC(this);
		int row = gc.getFontMetrics().getHeight();
		gc.dispose();
		return new Point(width == SWT.DEFAULT ? 600 : width, (LEVELS + 1) * (row + 2) + BAR + 3 * Look.STEP);
	}

	private void paint(GC gc) {
		if (cycle == null) {
			return;
		}
		Rectangle area = getClientArea();
		Color front = getForeground();
		int row = gc.getFontMetrics().getHeight();
		gc.setAntialias(SWT.ON);
		int bar = row + Look.STEP;
		months(gc, area.width, bar);
		for (Stage each : cycle.stages()) {
			stage(gc, each, area.width, bar, front);
		}
		deadlines(gc, area.width, bar + BAR, row);
		if (cycle.contains(today)) {
			today(gc, cycle.position(today, area.width), bar);
		}
	}

	/** The names of the months over the bar, where they begin. */
	private void months(GC gc, int width, int bar) {
		boolean english = Texts.isEnglish(Language.current());
		gc.setForeground(Look.faint());
		for (LocalDate each = cycle.from(); !each.isAfter(cycle.to()); each = each.plusMonths(1)) {
			int x = cycle.position(each, width);
			String name = each.getMonth().getDisplayName(english ? TextStyle.SHORT : TextStyle.SHORT_STANDALONE,
					Language.current());
			String whole = each.getMonthValue() == 1 ? name + " " + each.getYear() : name;
			int room = cycle.position(each.plusMonths(1), width) - x;
			name = gc.textExtent(whole).x + Look.STEP / 2 <= room ? whole : name; // the title has the year as well
			if (x > 0) {
				gc.setAlpha(70);
				gc.drawLine(x, bar - Look.STEP / 2, x, bar - 1);
				gc.setAlpha(255);
			}
			gc.drawText(name, x, 0, true);
		}
	}

	private void stage(GC gc, Stage stage, int width, int bar, Color front) {
		int from = cycle.position(stage.from(), width);
		int to = cycle.position(stage.to().plusDays(1), width) - GAP;
		When when = stage.when(today);
		gc.setBackground(when == When.NOW ? Look.color(Tone.ACCENT)
				: Look.ground(when == When.AHEAD ? Tone.ACCENT : Tone.PLAIN));
		gc.fillRoundRectangle(from, bar, to - from, BAR, ROUND, ROUND);
		gc.setForeground(when == When.NOW ? getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND)
				: when == When.PAST ? Look.faint() : front);
		String sign = when == When.PAST ? "✓ " : "";
		gc.setFont(when == When.NOW ? Look.bold() : getFont());
		String text = sign + WORDS.get("stage." + stage.part());
		if (gc.textExtent(text).x > to - from - Look.STEP) {
			text = sign + WORDS.get("stage." + stage.part() + ".short");
		}
		Point size = gc.textExtent(text);
		if (size.x <= to - from) {
			gc.drawText(text, from + Math.min(Look.STEP, (to - from - size.x) / 2), bar + (BAR - size.y) / 2, true);
		}
		gc.setFont(getFont());
	}

	/** A mark for each deadline, with its day and what it is; a text that would run into another one goes lower. */
	private void deadlines(GC gc, int width, int under, int row) {
		YearDeadline next = cycle.next(today);
		int[] free = new int[LEVELS];
		for (YearDeadline each : cycle.deadlines()) {
			int x = cycle.position(each.lastDay().plusDays(1), width) - GAP;
			boolean isNext = each == next;
			gc.setForeground(isNext ? Look.color(Tone.ACCENT) : Look.faint());
			gc.setBackground(gc.getForeground());
			gc.setFont(isNext ? Look.bold() : getFont());
			String text = WORDS.get("mark", YearCycle.day(each.lastDay(), Language.current()),
					WORDS.get(YearCycle.key(each.step())));
			int size = gc.textExtent(text).x;
			int left = Math.max(0, Math.min(x - MARK, width - size));
			int level = level(free, left);
			int y = under + Look.STEP;
			gc.fillPolygon(new int[] { x - MARK, y, x, y - MARK, x + MARK, y, x, y + MARK });
			if (level < LEVELS) {
				int top = y + Look.STEP + level * (row + 2);
				if (level > 0) {
					gc.setAlpha(90);
					gc.drawLine(x, y + MARK, x, top);
					gc.setAlpha(255);
				}
				gc.drawText(text, left, top, true);
				free[level] = left + size + 2 * Look.STEP;
			}
		}
		gc.setFont(getFont());
	}

	/** The highest row that has room at a place. */
	private static int level(int[] free, int left) {
		int level = 0;
		while (level < free.length && left < free[level]) {
			level++;
		}
		return level;
	}

	/** A pin over the bar and a line under it; what is written on the bar is not crossed. */
	private void today(GC gc, int x, int bar) {
		gc.setForeground(Look.color(Tone.BAD));
		gc.setBackground(Look.color(Tone.BAD));
		gc.setLineWidth(2);
		gc.drawLine(x, bar - Look.STEP / 2, x, bar);
		gc.drawLine(x, bar + BAR, x, bar + BAR + Look.STEP / 2);
		gc.setLineWidth(1);
		gc.fillOval(x - MARK, bar - Look.STEP / 2 - MARK, 2 * MARK, 2 * MARK);
	}
}
