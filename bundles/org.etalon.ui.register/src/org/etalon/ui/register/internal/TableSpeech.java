// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableAdapter;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;

/**
 * What is read out of the table: it is painted, so that the system knows nothing of its cells. Of its possibly millions
 * of cells the one under the cursor is a child of the table; it is told anew whenever the cursor moves.
 */
final class TableSpeech {

	private static final Texts WORDS = Language.words(TableSpeech.class);
	/** The child that stands for the cell under the cursor. */
	private static final int CELL = 0;

	/** What there is to read out. */
	interface Source {

		/** How many rows there are. */
		long rows();

		/** The captions of the columns in sight, in their order. */
		List<String> captions();

		/** The row that the cursor is on, from 0; negative for none. */
		int row();

		/** The column in sight that the cursor is on, from 0. */
		int column();

		/** What stands in a cell of the row under the cursor; null while it is being read. */
		String text(int column);

		/** What the object of the row under the cursor is called; null while it is being read. */
		String object();

		/** Which rows are selected: how many. */
		int selected();

		/** Where the cell under the cursor is on the display. */
		Rectangle place();
	}

	private final String name;
	private final Source source;
	private String told;

	/** @param name what the table is called */
	TableSpeech(String name, Source source) {
		this.name = name;
		this.source = source;
	}

	/** Answers for a table. */
	void answer(Accessible table) {
		table.addAccessibleListener(names);
		table.addAccessibleControlListener(control);
		table.addAccessibleTableListener(cells);
	}

	/** The cursor moved, or what stands under it came in: tells it unless it was told already. */
	void moved(Accessible table) {
		String now = source.row() < 0 ? null : cell() + source.row();
		if (!Objects.equals(now, told)) {
			told = now;
			if (now != null) {
				table.selectionChanged();
				table.setFocus(CELL);
			}
		}
	}

	/** The cell under the cursor: what stands there first, then where that is. */
	private String cell() {
		int column = source.column();
		String text = source.text(column);
		if (text == null) {
			return WORDS.get("speech.reading", Integer.toString(source.row() + 1), Long.toString(source.rows()));
		}
		List<String> parts = new ArrayList<>();
		parts.add(text.isBlank() ? WORDS.get("speech.empty") : text);
		parts.add(source.captions().get(column));
		if (!text.equals(source.object())) {
			parts.add(source.object());
		}
		parts.add(WORDS.get("speech.row", Integer.toString(source.row() + 1), Long.toString(source.rows())));
		if (source.selected() > 1) {
			parts.add(WORDS.get("selected", Integer.toString(source.selected())));
		}
		return String.join(", ", parts);
	}

	/** The whole row: each column with its caption. */
	private String row() {
		List<String> parts = new ArrayList<>();
		for (int i = 0; i < source.captions().size(); i++) {
			String text = source.text(i);
			if (text != null && !text.isBlank()) {
				parts.add(source.captions().get(i) + ": " + text);
			}
		}
		return String.join("; ", parts);
	}

	/** Answers what things are called. */
	final AccessibleAdapter names = new AccessibleAdapter() {

		@Override
		public void getName(AccessibleEvent e) {
			e.result = e.childID == CELL && source.row() >= 0 ? cell() : name;
		}

		@Override
		public void getDescription(AccessibleEvent e) {
			e.result = e.childID == CELL && source.row() >= 0 ? row() : null;
		}
	};

	/** Answers what there is, and where. */
	final AccessibleControlAdapter control = new AccessibleControlAdapter() {

		@Override
		public void getRole(AccessibleControlEvent e) {
			e.detail = e.childID == CELL ? ACC.ROLE_TABLECELL : ACC.ROLE_TABLE;
		}

		@Override
		public void getState(AccessibleControlEvent e) {
			e.detail = ACC.STATE_FOCUSABLE
					| (e.childID == CELL ? ACC.STATE_SELECTABLE | ACC.STATE_SELECTED | ACC.STATE_FOCUSED
							: ACC.STATE_MULTISELECTABLE);
		}

		@Override
		public void getValue(AccessibleControlEvent e) {
			e.result = source.row() < 0 ? null
					: e.childID == CELL ? Objects.toString(source.text(source.column()), "") : cell();
		}

		@Override
		public void getChildCount(AccessibleControlEvent e) {
			e.detail = source.row() < 0 ? 0 : 1;
		}

		@Override
		public void getChildren(AccessibleControlEvent e) {
			e.children = source.row() < 0 ? new Object[0] : new Object[] { CELL };
		}

		@Override
		public void getFocus(AccessibleControlEvent e) {
			e.childID = source.row() < 0 ? ACC.CHILDID_SELF : CELL;
		}

		@Override
		public void getSelection(AccessibleControlEvent e) {
			e.childID = source.row() < 0 ? ACC.CHILDID_NONE : CELL;
		}

		@Override
		public void getLocation(AccessibleControlEvent e) {
			Rectangle place = e.childID == CELL ? source.place() : null;
			if (place != null) {
				e.x = place.x;
				e.y = place.y;
				e.width = place.width;
				e.height = place.height;
			}
		}
	};

	/** Answers how large the table is, and what its columns are called. */
	final AccessibleTableAdapter cells = new AccessibleTableAdapter() {

		@Override
		public void getRowCount(AccessibleTableEvent e) {
			e.count = (int) Math.min(Integer.MAX_VALUE, source.rows());
		}

		@Override
		public void getColumnCount(AccessibleTableEvent e) {
			e.count = source.captions().size();
		}

		@Override
		public void getColumnDescription(AccessibleTableEvent e) {
			List<String> captions = source.captions();
			e.result = e.column >= 0 && e.column < captions.size() ? captions.get(e.column) : null;
		}

		@Override
		public void getRowDescription(AccessibleTableEvent e) {
			e.result = e.row == source.row() ? source.object() : null;
		}

		@Override
		public void getSelectedRowCount(AccessibleTableEvent e) {
			e.count = source.selected();
		}

		@Override
		public void isRowSelected(AccessibleTableEvent e) {
			e.isSelected = e.row == source.row();
		}
	};
}
