// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.util.Optional;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.etalon.ui.common.Look;

/**
 * Rows and columns of cells that are painted under heads that stay, with a cursor for the keyboard. What a cell says is
 * told as its tip, to who hears, and to whoever wants to write it down.
 */
abstract class Board extends Canvas {

	private int row;
	private int column;
	private Point tipped = new Point(-1, -1);

	Board(Composite parent, int style) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND | style);
		addListener(SWT.Paint, event -> paint(event.gc, getClientArea()));
		addListener(SWT.Resize, event -> bars());
		addListener(SWT.KeyDown, this::key);
		addListener(SWT.MouseDown, event -> at(event.x, event.y).ifPresent(this::pressed));
		addListener(SWT.MouseDoubleClick, event -> at(event.x, event.y).ifPresent(cell -> open()));
		addListener(SWT.MouseMove, event -> tip(at(event.x, event.y).orElse(new Point(-1, -1))));
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		addListener(SWT.Traverse,
				event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
						|| event.detail == SWT.TRAVERSE_MNEMONIC || event.detail == SWT.TRAVERSE_PAGE_NEXT
						|| event.detail == SWT.TRAVERSE_PAGE_PREVIOUS);
		for (ScrollBar each : new ScrollBar[] { getHorizontalBar(), getVerticalBar() }) {
			if (each != null) {
				each.addListener(SWT.Selection, event -> redraw());
			}
		}
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = says();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABLE;
			}
		});
		Function<String, Rectangle> places = this::place;
		setData("org.etalon.places", places);
	}

	/** How many rows there are. */
	abstract int rows();

	/** How many columns there are. */
	abstract int columns();

	/** Where cells begin under the heads, and how wide the heads of the rows are. */
	abstract Point heads();

	/** How large a cell is. */
	abstract Point cell();

	/** What a cell says. */
	abstract String says(int ofRow, int ofColumn);

	/** Does what Enter and a double click do at the cursor. */
	abstract void open();

	/** Paints what is seen. */
	abstract void paint(GC gc, Rectangle area);

	/** Hears that the cursor stands elsewhere. */
	abstract void moved();

	/** Row of the cursor. */
	final int row() {
		return row;
	}

	/** Column of the cursor. */
	final int column() {
		return column;
	}

	/** What the cell at the cursor says; nothing where there are none. */
	final String says() {
		return rows() == 0 || columns() == 0 ? "" : says(row, column);
	}

	/** How far it is scrolled. */
	final Point scrolled() {
		return new Point(getHorizontalBar() == null ? 0 : getHorizontalBar().getSelection(),
				getVerticalBar() == null ? 0 : getVerticalBar().getSelection());
	}

	/** What is shown is other than before. */
	final void renewed() {
		tipped = new Point(-1, -1);
		bars();
		move(row, column);
	}

	/** Puts the cursor onto a cell and brings it into view. */
	final void move(int toRow, int toColumn) {
		row = Math.clamp(toRow, 0, Math.max(0, rows() - 1));
		column = Math.clamp(toColumn, 0, Math.max(0, columns() - 1));
		reveal(getVerticalBar(), row * cell().y, cell().y, getClientArea().height - heads().y);
		reveal(getHorizontalBar(), column * cell().x, cell().x, getClientArea().width - heads().x);
		Look.called(this, says());
		getAccessible().sendEvent(ACC.EVENT_NAME_CHANGED, null);
		redraw();
		moved();
	}

	private static void reveal(ScrollBar bar, int from, int size, int seen) {
		if (bar != null) {
			int before = bar.getSelection();
			bar.setSelection(from < before ? from : from + size > before + seen ? from + size - seen : before);
		}
	}

	private void bars() {
		Rectangle area = getClientArea();
		bar(getVerticalBar(), rows() * cell().y, area.height - heads().y, cell().y);
		bar(getHorizontalBar(), columns() * cell().x, area.width - heads().x, cell().x);
		redraw();
	}

	private static void bar(ScrollBar bar, int all, int seen, int step) {
		if (bar != null) {
			int thumb = Math.max(1, Math.min(all, seen));
			bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - thumb)), 0, Math.max(1, all), thumb, step,
					Math.max(step, thumb - step));
			bar.setVisible(all > seen);
		}
	}

	/** The cell under a point, its row as x; empty for none. */
	private Optional<Point> at(int x, int y) {
		Point head = heads();
		int toRow = (y - head.y + scrolled().y) / cell().y;
		int toColumn = Math.max(0, x - head.x + scrolled().x) / cell().x;
		boolean inside = y >= head.y && (x >= head.x || columns() == 1) && toRow < rows()
				&& (toColumn < columns() || columns() == 1);
		return inside ? Optional.of(new Point(toRow, Math.min(toColumn, columns() - 1))) : Optional.empty();
	}

	/** Where the first cell is that begins to say so, brought into view. */
	private Rectangle place(String text) {
		for (int i = 0; i < rows(); i++) {
			for (int j = 0; j < columns(); j++) {
				if (says(i, j).startsWith(text)) {
					move(i, j);
					return new Rectangle(heads().x + j * cell().x - scrolled().x,
							heads().y + i * cell().y - scrolled().y, cell().x, cell().y);
				}
			}
		}
		return null;
	}

	private void pressed(Point cell) {
		forceFocus();
		move(cell.x, cell.y);
	}

	private void tip(Point cell) {
		if (!cell.equals(tipped)) {
			tipped = cell;
			setToolTipText(cell.x < 0 ? null : says(cell.x, cell.y).replace("&", "&&"));
		}
	}

	private void key(Event event) {
		boolean whole = (event.stateMask & SWT.MOD1) != 0;
		int page = Math.max(1, (getClientArea().height - heads().y) / cell().y - 1);
		switch (event.keyCode) {
		case SWT.ARROW_UP -> move(row - 1, column);
		case SWT.ARROW_DOWN -> move(row + 1, column);
		case SWT.ARROW_LEFT -> move(row, column - 1);
		case SWT.ARROW_RIGHT -> move(row, column + 1);
		case SWT.PAGE_UP -> move(row - page, column);
		case SWT.PAGE_DOWN -> move(row + page, column);
		case SWT.HOME -> move(whole || columns() == 1 ? 0 : row, 0);
		case SWT.END -> move(whole || columns() == 1 ? rows() - 1 : row, columns() - 1);
		case SWT.CR, SWT.KEYPAD_CR -> {
			if (rows() > 0 && columns() > 0) {
				open();
			}
		}
		default -> {
			// not for us
		}
		}
	}
}
