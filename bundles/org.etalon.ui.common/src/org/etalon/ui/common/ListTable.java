// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.etalon.ui.common.Look.Tone;

/**
 * A table of things that are in memory, of which only what is seen becomes items. A click on a caption orders by its
 * column, a second one the other way round.
 *
 * @param <T> a thing, one row
 */
public final class ListTable<T> {

	/** How many rows a table takes: who has more shows the first of them and says so. */
	public static final int MOST = 100_000;

	/**
	 * A column.
	 *
	 * @param caption its caption
	 * @param width   its width in points, 0 for what the others leave
	 * @param text    what a row says in it
	 * @param order   how rows are ordered by it
	 * @param tone    the meaning of what a row says, null for none
	 * @param right   whether it stands at the right, as numbers do
	 */
	public record Column<T>(String caption, int width, Function<T, String> text, Comparator<T> order,
			Function<T, Tone> tone, boolean right) {

		/** A column of texts, ordered without regard to case. */
		public static <T> Column<T> of(String caption, int width, Function<T, String> text) {
			return new Column<>(caption, width, text, Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER),
					each -> null, false);
		}

		/** A column ordered by a value, of which none comes last. */
		public static <T, V extends Comparable<? super V>> Column<T> of(String caption, int width,
				Function<T, String> text, Function<T, V> value) {
			return new Column<>(caption, width, text,
					Comparator.comparing(value, Comparator.nullsLast(Comparator.naturalOrder())), each -> null, false);
		}

		/** The same with a meaning in colour, which the text tells as well. */
		public Column<T> toned(Function<T, Tone> meaning) {
			return new Column<>(caption, width, text, order, meaning, right);
		}

		/** The same at the right. */
		public Column<T> atRight() {
			return new Column<>(caption, width, text, order, tone, true);
		}
	}

	private static final int LEAST = 22 * Look.STEP;

	private final Table table;
	private final List<Column<T>> columns;
	private final List<Integer> widths = new ArrayList<>();
	private final Function<T, ?> key;
	private List<T> shown = List.of();
	private List<T> rows = List.of();
	private Consumer<Optional<T>> listener = row -> {
	};

	/**
	 * A table.
	 *
	 * @param name what it is called when it is read out
	 * @param key  what a row is known by when the rows are shown anew
	 * @param open what Enter and a double click do
	 */
	public ListTable(Composite parent, String name, List<Column<T>> columns, Function<T, ?> key, Consumer<T> open) {
		this.columns = columns;
		this.key = key;
		table = Look.named(
				new Table(parent, SWT.VIRTUAL | SWT.FULL_SELECTION | SWT.SINGLE | SWT.H_SCROLL | SWT.V_SCROLL), name);
		Look.captions(table);
		for (Column<T> each : columns) {
			TableColumn column = new TableColumn(table, each.right() ? SWT.RIGHT : SWT.LEFT);
			column.setText(each.caption());
			widths.add(each.width() == 0 ? LEAST : Math.max(each.width(), head(each)));
			column.setWidth(widths.getLast());
			column.setMoveable(true);
			column.addListener(SWT.Selection, event -> order(column));
		}
		Look.fill(table, () -> rows, this::fill);
		table.addListener(SWT.Selection, event -> listener.accept(selected()));
		table.addListener(SWT.DefaultSelection, event -> selected().ifPresent(open));
		table.addListener(SWT.Resize, event -> stretch());
	}

	/** The table itself. */
	public Table control() {
		return table;
	}

	/** Hears which row is selected. */
	public void onSelection(Consumer<Optional<T>> hears) {
		listener = hears;
	}

	/** The selected row. */
	public Optional<T> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= rows.size() ? Optional.empty() : Optional.of(rows.get(index));
	}

	/** Selects a row. */
	public void select(T row) {
		int at = rows.indexOf(row);
		if (at >= 0) {
			table.setSelection(at);
			listener.accept(selected());
		}
	}

	/** Shows rows; the one that was selected stays so, else the first one is. */
	public void show(List<T> all) {
		Object before = selected().map(key).orElse(null);
		shown = all;
		rows = ordered();
		table.setItemCount(rows.size());
		table.clearAll();
		int at = 0;
		for (int i = 0; before != null && i < rows.size(); i++) {
			if (Objects.equals(key.apply(rows.get(i)), before)) {
				at = i;
				break;
			}
		}
		if (!rows.isEmpty()) {
			table.setSelection(at);
		}
		listener.accept(selected());
	}

	private void order(TableColumn by) {
		boolean again = by.equals(table.getSortColumn()) && table.getSortDirection() == SWT.UP;
		table.setSortColumn(by);
		table.setSortDirection(again ? SWT.DOWN : SWT.UP);
		show(shown);
	}

	private List<T> ordered() {
		TableColumn by = table.getSortColumn();
		if (by == null) {
			return shown;
		}
		Comparator<T> order = columns.get(table.indexOf(by)).order();
		List<T> sorted = new ArrayList<>(shown);
		sorted.sort(table.getSortDirection() == SWT.DOWN ? Collections.reverseOrder(order) : order);
		return sorted;
	}

	private void fill(TableItem item, T row) {
		for (int i = 0; i < columns.size(); i++) {
			item.setText(i, columns.get(i).text().apply(row));
			Tone tone = columns.get(i).tone().apply(row);
			if (tone != null) {
				item.setForeground(i, Look.color(tone));
			}
		}
	}

	/** How wide a column is at least, for its head to be read in whichever letters. */
	private int head(Column<T> column) {
		GC gc = new GC(table);
		gc.setFont(Look.bold());
		int width = gc.textExtent(column.caption()).x + 2 * Look.STEP;
		gc.dispose();
		return width;
	}

	/** Gives the column without a width of its own what the others leave. */
	private void stretch() {
		int left = table.getSize().x - 2 * Look.STEP; // a bar may come
		TableColumn wide = null;
		for (int i = 0; i < columns.size(); i++) {
			if (columns.get(i).width() == 0) {
				wide = table.getColumn(i);
			} else {
				// of the last one the system tells what it was stretched to
				left -= i == columns.size() - 1 ? widths.get(i) : table.getColumn(i).getWidth();
			}
		}
		if (wide != null) {
			wide.setWidth(Math.max(LEAST, left));
		}
	}
}
