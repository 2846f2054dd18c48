// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import static org.etalon.ui.following.internal.FollowingWords.brief;
import static org.etalon.ui.following.internal.FollowingWords.spoken;
import static org.etalon.ui.following.internal.FollowingWords.word;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.etalon.norm.Subject;
import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Picture;
import org.etalon.ui.following.internal.HeatGrid.Shade;

/**
 * The map of models and regions. What cells look like is painted once for each sign and shade and copied from then on,
 * and so are the names of the regions: thousands of cells are moved over without writing a letter.
 */
final class HeatMap extends Board {

	private static final Point CELL = new Point(34, 26);
	/** The totals stand in a column and a row of their own. */
	private static final int TOTAL = 48;
	private static final int NAMES = 320;
	private static final int REGIONS = 196;
	private static final int PAD = 6;

	/** What a cell shows. */
	private record Tile(String sign, Shade shade) {
	}

	private final Map<Tile, Picture> tiles = new HashMap<>();
	private final Map<String, String> shortened = new HashMap<>();
	private final Consumer<String> speech;
	private final BiConsumer<FollowedModel, FollowedRegion> opening;
	private HeatGrid grid;
	private Picture regions;

	/**
	 * @param speech  hears what the cell at the cursor says
	 * @param opening opens a cell
	 */
	HeatMap(Composite parent, Consumer<String> speech, BiConsumer<FollowedModel, FollowedRegion> opening) {
		super(parent, SWT.H_SCROLL | SWT.V_SCROLL);
		this.speech = speech;
		this.opening = opening;
		addListener(SWT.Dispose, event -> forget());
	}

	private void forget() {
		tiles.values().forEach(Picture::dispose);
		tiles.clear();
		if (regions != null) {
			regions.dispose();
			regions = null;
		}
	}

	/** Shows a grid. */
	void show(HeatGrid of) {
		grid = of;
		forget();
		renewed();
	}

	@Override
	int rows() {
		return grid == null ? 0 : grid.rows().size();
	}

	@Override
	int columns() {
		return grid == null ? 0 : grid.columns().size();
	}

	@Override
	Point heads() {
		return new Point(NAMES + TOTAL, REGIONS + CELL.y);
	}

	@Override
	Point cell() {
		return CELL;
	}

	@Override
	String says(int row, int column) {
		return spoken(grid.rows().get(row), grid.at(row, column));
	}

	@Override
	void moved() {
		speech.accept(says());
	}

	@Override
	void open() {
		opening.accept(grid.rows().get(row()), grid.at(row(), column()));
	}

	@Override
	void paint(GC gc, Rectangle area) {
		gc.setBackground(Look.page());
		gc.fillRectangle(area);
		if (rows() == 0) {
			return;
		}
		Point scrolled = scrolled();
		Point head = heads();
		int firstRow = scrolled.y / CELL.y;
		int lastRow = Math.min(rows() - 1, (scrolled.y + area.height - head.y) / CELL.y);
		int firstColumn = scrolled.x / CELL.x;
		int lastColumn = Math.min(columns() - 1, (scrolled.x + area.width - head.x) / CELL.x);
		gc.setClipping(head.x, head.y, Math.max(0, area.width - head.x), Math.max(0, area.height - head.y));
		for (int row = firstRow; row <= lastRow; row++) {
			int y = head.y + row * CELL.y - scrolled.y;
			for (int column = firstColumn; column <= lastColumn; column++) {
				FollowedRegion of = grid.at(row, column);
				tile(grid.sign(of), grid.shade(of)).draw(gc, head.x + column * CELL.x - scrolled.x, y);
			}
		}
		cursor(gc, head.x + column() * CELL.x - scrolled.x, head.y + row() * CELL.y - scrolled.y);
		gc.setClipping(0, head.y, head.x, Math.max(0, area.height - head.y));
		for (int row = firstRow; row <= lastRow; row++) {
			name(gc, row, head.y + row * CELL.y - scrolled.y);
		}
		gc.setClipping(head.x, 0, Math.max(0, area.width - head.x), head.y);
		over(gc, firstColumn, lastColumn, scrolled.x);
		gc.setClipping((Rectangle) null);
		corner(gc, head);
		gc.setForeground(Look.ground(Tone.PLAIN));
		gc.drawLine(0, head.y - 1, area.width, head.y - 1);
		gc.drawLine(head.x - 1, 0, head.x - 1, area.height);
	}

	private Picture tile(String sign, Shade shade) {
		return tiles.computeIfAbsent(new Tile(sign, shade), any -> {
			Picture picture = new Picture(this, CELL.x, CELL.y);
			picture.paint(gc -> {
				gc.setFont(getFont());
				gc.setBackground(Look.page());
				gc.fillRectangle(0, 0, CELL.x, CELL.y);
				paint(gc, new Rectangle(1, 1, CELL.x - 2, CELL.y - 2), sign, shade);
			});
			return picture;
		});
	}

	/** Paints the ground and the sign of a cell. */
	static void paint(GC gc, Rectangle box, String sign, Shade shade) {
		Color front = Look.faint();
		if (shade.tone() != null) {
			gc.setAntialias(SWT.ON);
			gc.setBackground(Look.shade(shade.tone(), shade.strength()));
			gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 4, 4);
			front = Look.onShade(shade.tone(), shade.strength());
		}
		gc.setForeground(front);
		Point extent = gc.textExtent(sign);
		gc.drawText(sign, box.x + (box.width - extent.x) / 2, box.y + (box.height - extent.y) / 2, true);
	}

	private void cursor(GC gc, int x, int y) {
		gc.setAntialias(SWT.ON);
		gc.setForeground(isFocusControl() ? Look.text() : Look.faint());
		gc.setLineWidth(2);
		gc.drawRoundRectangle(x, y, CELL.x, CELL.y, 6, 6);
		gc.setLineWidth(1);
	}

	/** The name of a model and what its regions come to. */
	private void name(GC gc, int row, int y) {
		boolean here = row == row();
		if (here) {
			gc.setBackground(Look.ground(Tone.ACCENT));
			gc.fillRectangle(0, y, NAMES + TOTAL - 1, CELL.y);
		}
		gc.setForeground(here ? Look.color(Tone.ACCENT) : Look.text());
		String text = shortened.computeIfAbsent(grid.rows().get(row).service(),
				whole -> Look.fitted(gc, whole, NAMES - 2 * Look.STEP - PAD));
		int high = gc.getFontMetrics().getHeight();
		gc.drawText(text, 2 * Look.STEP, y + (CELL.y - high) / 2, true);
		right(gc, grid.rowTotal(row), NAMES + TOTAL - PAD, y + (CELL.y - high) / 2);
	}

	private static void right(GC gc, String text, int x, int y) {
		Font before = gc.getFont();
		gc.setFont(Look.bold());
		gc.drawText(text, x - gc.textExtent(text).x, y, true);
		gc.setFont(before);
	}

	/** The names of the regions and what their models come to. */
	private void over(GC gc, int first, int last, int scrolled) {
		if (regions == null) {
			regions = regions();
		}
		int left = NAMES + TOTAL - scrolled;
		regions.draw(gc, left, 0);
		int here = left + column() * CELL.x;
		gc.setBackground(Look.ground(Tone.ACCENT));
		gc.fillRectangle(here, 0, CELL.x, REGIONS + CELL.y - 1);
		upright(gc, grid.columns().get(column()), here, Look.color(Tone.ACCENT));
		for (int column = first; column <= last; column++) {
			String text = grid.columnTotal(column);
			gc.setForeground(column == column() ? Look.color(Tone.ACCENT) : Look.text());
			gc.setFont(Look.bold());
			Point extent = gc.textExtent(text);
			gc.drawText(text, left + column * CELL.x + (CELL.x - extent.x) / 2, REGIONS + (CELL.y - extent.y) / 2,
					true);
			gc.setFont(getFont());
		}
	}

	private Picture regions() {
		Picture picture = new Picture(this, columns() * CELL.x, REGIONS);
		picture.paint(gc -> {
			gc.setFont(getFont());
			gc.setBackground(Look.page());
			gc.fillRectangle(0, 0, columns() * CELL.x, REGIONS);
			for (int column = 0; column < columns(); column++) {
				upright(gc, grid.columns().get(column), column * CELL.x, Look.text());
			}
		});
		return picture;
	}

	private void upright(GC gc, Subject subject, int x, Color color) {
		gc.setForeground(color);
		String text = Look.fitted(gc, brief(subject), REGIONS - 2 * PAD);
		int high = gc.getFontMetrics().getHeight();
		Picture.moved(gc, turned -> {
			turned.translate(x + (CELL.x - high) / 2f, REGIONS - PAD);
			turned.rotate(-90);
		}, () -> {
			gc.setTextAntialias(SWT.ON);
			gc.drawText(text, 0, 0, true);
		});
	}

	/** What the heads are. */
	private void corner(GC gc, Point head) {
		gc.setForeground(Look.faint());
		int high = gc.getFontMetrics().getHeight();
		int y = REGIONS + (CELL.y - high) / 2;
		gc.drawText(word("map.model"), 2 * Look.STEP, y, true);
		gc.drawText("Σ", head.x - PAD - gc.textExtent("Σ").x, y, true);
	}
}
