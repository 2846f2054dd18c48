// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.function.ToIntFunction;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Ends texts that a cell of a table or tree has no room for with an ellipsis, where the system just cuts them, and
 * gives cells their colours, which GTK forgets as soon as anything is painted in one of them.
 */
final class Cells {

	private static final String ELLIPSIS = "…";
	private static final boolean GTK = "gtk".equals(SWT.getPlatform());
	/** How much further right GTK says that a text is than it paints it, in points. */
	private static final int INSET = GTK ? 2 : 0;

	/** What is in a cell, and where its text goes. */
	private record Cell(String text, Rectangle place, Font font, Image image, Rectangle imagePlace, boolean coloured,
			boolean right) {

		static Cell of(Event event) {
			int column = event.index;
			if (event.item instanceof TableItem item) {
				Table table = item.getParent();
				return new Cell(item.getText(column), item.getTextBounds(column), item.getFont(column),
						item.getImage(column), item.getImageBounds(column),
						!item.getForeground(column).equals(item.getForeground()),
						table.getColumnCount() > 0 && table.getColumn(column).getAlignment() == SWT.RIGHT);
			}
			TreeItem item = (TreeItem) event.item;
			Tree tree = item.getParent();
			Rectangle place = item.getTextBounds(column);
			if (tree.getColumnCount() == 0) { // then the row is as wide as its text, in sight or not
				place.width = Math.min(place.width, tree.getClientArea().width - place.x);
			}
			return new Cell(item.getText(column), place, item.getFont(column), item.getImage(column),
					item.getImageBounds(column), !item.getForeground(column).equals(item.getForeground()),
					tree.getColumnCount() > 0 && tree.getColumn(column).getAlignment() == SWT.RIGHT);
		}

		/** Whether it is painted here and not by the system. */
		boolean isOurs(Event event) {
			event.gc.setFont(font);
			// of several lines the system shows each
			return place.width > 0 && text.indexOf('\n') < 0
					&& (GTK && coloured || event.gc.textExtent(text).x > place.width);
		}
	}

	private Cells() {
	}

	/** Does so in a table or tree. */
	static void shorten(Composite cells) {
		cells.addListener(SWT.EraseItem, event -> {
			if (Cell.of(event).isOurs(event)) {
				event.detail &= ~SWT.FOREGROUND; // painted below
			}
		});
		cells.addListener(SWT.PaintItem, event -> {
			Cell cell = Cell.of(event);
			if (cell.isOurs(event)) {
				paint(event, cell);
			}
		});
	}

	private static void paint(Event event, Cell cell) {
		if ((event.detail & SWT.SELECTED) != 0) {
			event.gc.setForeground(event.display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT));
		}
		if (cell.image() != null) {
			event.gc.drawImage(cell.image(), cell.imagePlace().x, cell.imagePlace().y);
		}
		String text = Look.fitted(event.gc, cell.text(), cell.place().width);
		Point size = event.gc.textExtent(text);
		int room = cell.right() ? Math.max(0, cell.place().width - size.x) : 0;
		int left = cell.place().x - INSET + room;
		event.gc.drawText(text, left, cell.place().y + (cell.place().height - size.y) / 2, true);
	}

	/**
	 * As much of a text as there is room for, with an ellipsis behind it if that is not all.
	 *
	 * @param room  how wide it may be, in points
	 * @param width how wide a text is
	 */
	static String fitted(String text, int room, ToIntFunction<String> width) {
		if (width.applyAsInt(text) <= room) {
			return text;
		}
		int least = 0;
		int most = text.length();
		while (least < most) {
			int middle = (least + most + 1) / 2;
			if (width.applyAsInt(text.substring(0, middle).stripTrailing() + ELLIPSIS) <= room) {
				least = middle;
			} else {
				most = middle - 1;
			}
		}
		if (least > 0 && Character.isHighSurrogate(text.charAt(least - 1))) {
			least--;
		}
		return text.substring(0, least).stripTrailing() + ELLIPSIS;
	}
}
