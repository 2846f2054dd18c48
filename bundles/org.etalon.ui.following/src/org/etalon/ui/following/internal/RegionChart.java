// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.common.Language.number;
import static org.etalon.ui.following.internal.FollowingWords.spoken;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.rules.plan.ControlPoint;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/**
 * Progress and lateness by region: a bar for the share of the authorities that is certified, under the control points;
 * a mark where it should be; at the right the days by which the region is late.
 */
final class RegionChart extends Board {

	private static final int HIGH = 26;
	private static final int HEAD = 30;
	private static final int NAMES = 220;
	private static final int SHARE = 96;
	private static final int DAYS = 200;
	private static final int PAD = 8;
	private static final int BAR = 14;

	private final Consumer<FollowedRegion> opening;
	private FollowedModel model;
	private LocalDate on;
	private List<FollowedRegion> regions = List.of();

	/** @param opening opens a region */
	RegionChart(Composite parent, Consumer<FollowedRegion> opening) {
		super(parent, SWT.V_SCROLL);
		this.opening = opening;
	}

	/** Shows regions of a model. */
	void show(FollowedModel of, List<FollowedRegion> shown, LocalDate day) {
		model = of;
		regions = shown;
		on = day;
		renewed();
	}

	/** The region at the cursor. */
	Optional<FollowedRegion> selected() {
		return regions.isEmpty() ? Optional.empty() : Optional.of(regions.get(row()));
	}

	@Override
	int rows() {
		return regions.size();
	}

	@Override
	int columns() {
		return 1;
	}

	@Override
	Point heads() {
		return new Point(NAMES, HEAD);
	}

	@Override
	Point cell() {
		return new Point(Math.max(1, getClientArea().width - NAMES), HIGH);
	}

	@Override
	String says(int row, int column) {
		return spoken(model, regions.get(row));
	}

	@Override
	void open() {
		opening.accept(regions.get(row()));
	}

	@Override
	void moved() {
		// what a row says is written in it
	}

	@Override
	void paint(GC gc, Rectangle area) {
		gc.setAntialias(SWT.ON);
		gc.setBackground(Look.page());
		gc.fillRectangle(area);
		if (regions.isEmpty()) {
			return;
		}
		int wide = Math.max(1, area.width - NAMES - SHARE - DAYS);
		int top = scrolled().y;
		int first = top / HIGH;
		int last = Math.min(regions.size() - 1, (top + area.height - HEAD) / HIGH);
		long most = Math.max(1, regions.stream().mapToLong(FollowedRegion::late).max().orElse(1));
		gc.setClipping(0, HEAD, area.width, Math.max(0, area.height - HEAD));
		for (int i = first; i <= last; i++) {
			row(gc, i, HEAD + i * HIGH - top, wide, most, area.width);
		}
		gc.setForeground(Look.ground(Tone.PLAIN));
		for (int percent : ControlPoint.PERCENTS) {
			int x = NAMES + PlanRows.part(percent, wide);
			gc.drawLine(x, HEAD, x, Math.min(area.height, HEAD + regions.size() * HIGH - top));
		}
		for (int i = first; i <= last; i++) {
			wanted(gc, regions.get(i), HEAD + i * HIGH - top, wide);
		}
		gc.setClipping((Rectangle) null);
		head(gc, wide, area.width);
	}

	private static void head(GC gc, int wide, int all) {
		gc.setForeground(Look.faint());
		int y = (HEAD - gc.getFontMetrics().getHeight()) / 2;
		gc.drawText(word("column.region"), 2 * Look.STEP, y, true);
		for (int percent : ControlPoint.PERCENTS) {
			String text = percent + " %";
			gc.drawText(text, NAMES + PlanRows.part(percent, wide) - gc.textExtent(text).x / 2, y, true);
		}
		gc.drawText(word("chart.wanted"), NAMES, y, true);
		String text = word("column.late");
		gc.drawText(text, all - DAYS + PAD, y, true);
		gc.setForeground(Look.ground(Tone.PLAIN));
		gc.drawLine(0, HEAD - 1, all, HEAD - 1);
	}

	private void row(GC gc, int index, int y, int wide, long most, int all) {
		FollowedRegion region = regions.get(index);
		boolean here = index == row();
		if (here) {
			gc.setBackground(Look.ground(Tone.ACCENT));
			gc.fillRectangle(0, y, all, HIGH);
			if (isFocusControl()) {
				gc.setBackground(Look.color(Tone.ACCENT));
				gc.fillRectangle(0, y, 3, HIGH);
			}
		}
		int text = y + (HIGH - gc.getFontMetrics().getHeight()) / 2;
		int bar = y + (HIGH - BAR) / 2;
		gc.setForeground(here ? Look.color(Tone.ACCENT) : Look.text());
		gc.drawText(FollowingWords.brief(region.subject()), 2 * Look.STEP, text, true);
		gc.setBackground(Look.ground(Tone.PLAIN));
		gc.fillRoundRectangle(NAMES, bar, wide, BAR, 4, 4);
		int percent = region.percent() == null ? 0 : region.percent();
		if (percent > 0) {
			gc.setBackground(Look.color(region.behindDays() > 0 ? Tone.FAIR : Tone.GOOD));
			gc.fillRoundRectangle(NAMES, bar, Math.max(4, PlanRows.part(percent, wide)), BAR, 4, 4);
		}
		gc.setForeground(Look.text());
		gc.drawText(word("chart.of", number(region.certified()), number(region.authorities())), NAMES + wide + PAD,
				text, true);
		late(gc, region, all - DAYS + PAD, text, bar, most);
	}

	/** Marks where a region should be, above the bar and the lines. */
	private void wanted(GC gc, FollowedRegion region, int y, int wide) {
		int wanted = PlanRows.wanted(region, on);
		if (wanted > 0) {
			int x = NAMES + PlanRows.part(wanted, wide);
			gc.setBackground(Look.color(region.behindDays() > 0 ? Tone.BAD : Tone.GOOD));
			gc.fillPolygon(new int[] { x - 6, y + 1, x + 6, y + 1, x, y + 11 });
		}
	}

	private static void late(GC gc, FollowedRegion region, int x, int text, int bar, long most) {
		if (region.late() == 0) {
			gc.setForeground(Look.color(Tone.GOOD));
			gc.drawText("✓", x, text, true);
			return;
		}
		String days = number(region.late());
		gc.setForeground(Look.color(Tone.BAD));
		int wide = gc.textExtent("0 000").x;
		gc.drawText(days, x + wide - gc.textExtent(days).x, text, true);
		gc.setBackground(Look.color(Tone.BAD));
		int room = DAYS - wide - 4 * PAD;
		gc.fillRoundRectangle(x + wide + PAD, bar, (int) Math.max(3, region.late() * room / most), BAR, 4, 4);
	}
}
