// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.start.internal.StartModel.Line;

/** Lines of two rows of text with a mark before them; a double click or Enter opens what a line is about. */
final class LineTable {

	private static final int ROUND = 10;

	private final Table table;
	private final TableColumn column;
	private int markWidth;

	LineTable(Composite parent, String name, Consumer<Line> open) {
		table = Look.named(new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL), name);
		Look.flat(table);
		column = new TableColumn(table, SWT.NONE);
		table.addListener(SWT.Resize, event -> {
			whole();
			column.setWidth(Math.max(1, table.getClientArea().width));
		});
		table.addListener(SWT.MeasureItem, event -> event.height = height(event.gc));
		table.addListener(SWT.EraseItem, event -> event.detail &= ~SWT.FOREGROUND);
		table.addListener(SWT.PaintItem, this::paint);
		table.addListener(SWT.DefaultSelection, event -> open.accept((Line) event.item.getData()));
	}

	Table control() {
		return table;
	}

	/** Shows lines. */
	void show(List<Line> lines) {
		int at = table.getSelectionIndex();
		table.setRedraw(false);
		table.removeAll();
		GC gc = new GC(table);
		markWidth = lines.stream().mapToInt(each -> gc.textExtent(each.mark()).x).max().orElse(0) + 2 * Look.STEP;
		gc.dispose();
		for (Line each : lines) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(each);
			item.setText(each.spoken());
		}
		if (at >= 0 && at < lines.size()) {
			table.setSelection(at);
		}
		table.setRedraw(true);
		table.getDisplay().asyncExec(() -> { // GTK knows how high its rows are only after a moment
			if (!table.isDisposed()) {
				whole();
			}
		});
	}

	/** Makes the table so much lower than its place that no line is cut in the middle. */
	private void whole() {
		Point size = table.getSize();
		int row = table.getItemCount() < 2 ? 0 : table.getItem(1).getBounds().y - table.getItem(0).getBounds().y;
		if (row > 0 && size.y > row && size.y < table.getItemCount() * row && size.y % row != 0) {
			table.setSize(size.x, size.y - size.y % row);
		}
	}

	private static int height(GC gc) {
		return 2 * gc.getFontMetrics().getHeight() + 2 * Look.STEP + 2;
	}

	private void paint(Event event) {
		Line line = (Line) event.item.getData();
		if (line == null) {
			return;
		}
		GC gc = event.gc;
		boolean selected = (event.detail & SWT.SELECTED) != 0;
		Color front = gc.getForeground();
		int row = gc.getFontMetrics().getHeight();
		int y = event.y + Look.STEP;
		int x = event.x + Look.STEP / 2;
		gc.setAntialias(SWT.ON);
		Point mark = gc.textExtent(line.mark());
		if (line.tone() != Tone.PLAIN && !selected) {
			gc.setBackground(Look.ground(line.tone()));
			gc.fillRoundRectangle(x, y - 2, mark.x + 2 * Look.STEP - 2, row + 4, ROUND, ROUND);
		}
		gc.setForeground(selected ? front : Look.color(line.tone()));
		gc.drawText(line.mark(), x + Look.STEP - 1, y, true);
		int left = x + markWidth + Look.STEP;
		int width = column.getWidth() - left - Look.STEP;
		gc.setForeground(front);
		gc.drawText(Look.fitted(gc, line.title(), width), left, y, true);
		gc.setForeground(selected ? front : Look.faint());
		gc.drawText(Look.fitted(gc, line.detail(), width), left, y + row + 2, true);
		gc.setForeground(front);
	}
}
