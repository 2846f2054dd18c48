// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleTableEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.junit.jupiter.api.Test;

class TableSpeechTest implements TableSpeech.Source {

	private static final Texts WORDS = Language.words(TableSpeech.class);
	private static final int CELL = 0;

	private final TableSpeech speech = new TableSpeech("Реестр", this);
	private int row = 4;
	private int column;
	private int selected = 1;
	private boolean there = true;

	private String name(int child) {
		AccessibleEvent event = new AccessibleEvent(this);
		event.childID = child;
		speech.names.getName(event);
		return event.result;
	}

	private AccessibleControlEvent event(int child) {
		AccessibleControlEvent event = new AccessibleControlEvent(this);
		event.childID = child;
		return event;
	}

	@Test
	void aCellTellsWhatStandsInItAndWhereItIs() {
		assertEquals("Планирование отпусков, Наименование, " + WORDS.get("speech.row", "5", "1500000"), name(CELL));
		column = 1;
		assertEquals("77 %, Уровень, Планирование отпусков, " + WORDS.get("speech.row", "5", "1500000"), name(CELL));
		column = 2;
		assertTrue(name(CELL).startsWith(WORDS.get("speech.empty") + ", Акт, "), name(CELL));
		selected = 3;
		assertTrue(name(CELL).endsWith(WORDS.get("selected", "3")), name(CELL));
	}

	@Test
	void aRowThatIsBeingReadSaysSo() {
		there = false;
		assertEquals(WORDS.get("speech.reading", "5", "1500000"), name(CELL));
	}

	@Test
	void theDescriptionIsTheWholeRow() {
		AccessibleEvent event = new AccessibleEvent(this);
		event.childID = CELL;
		speech.names.getDescription(event);
		assertEquals("Наименование: Планирование отпусков; Уровень: 77 %", event.result);
	}

	@Test
	void theTableHasOneChildTheCellUnderTheCursor() {
		assertEquals("Реестр", name(ACC.CHILDID_SELF));
		AccessibleControlEvent event = event(ACC.CHILDID_SELF);
		speech.control.getRole(event);
		assertEquals(ACC.ROLE_TABLE, event.detail);
		speech.control.getChildCount(event);
		assertEquals(1, event.detail);
		speech.control.getChildren(event);
		assertArrayEquals(new Object[] { CELL }, event.children);
		speech.control.getFocus(event);
		assertEquals(CELL, event.childID);

		AccessibleControlEvent cell = event(CELL);
		speech.control.getRole(cell);
		assertEquals(ACC.ROLE_TABLECELL, cell.detail);
		speech.control.getState(cell);
		assertTrue((cell.detail & ACC.STATE_FOCUSED) != 0 && (cell.detail & ACC.STATE_SELECTED) != 0);
		speech.control.getValue(cell);
		assertEquals("Планирование отпусков", cell.result);
		speech.control.getLocation(cell);
		assertEquals(new Rectangle(10, 20, 300, 28), new Rectangle(cell.x, cell.y, cell.width, cell.height));
	}

	@Test
	void withoutACursorThereIsNoCell() {
		row = -1;
		AccessibleControlEvent event = event(ACC.CHILDID_SELF);
		speech.control.getChildCount(event);
		assertEquals(0, event.detail);
		speech.control.getFocus(event);
		assertEquals(ACC.CHILDID_SELF, event.childID);
		speech.control.getSelection(event);
		assertEquals(ACC.CHILDID_NONE, event.childID);
		assertEquals("Реестр", name(ACC.CHILDID_SELF));
	}

	@Test
	void theTableTellsItsSizeAndItsColumns() {
		AccessibleTableEvent event = new AccessibleTableEvent(this);
		speech.cells.getRowCount(event);
		assertEquals(1_500_000, event.count);
		speech.cells.getColumnCount(event);
		assertEquals(3, event.count);
		event.column = 1;
		speech.cells.getColumnDescription(event);
		assertEquals("Уровень", event.result);
		event.column = 3;
		speech.cells.getColumnDescription(event);
		assertNull(event.result);
		event.row = 4;
		speech.cells.isRowSelected(event);
		assertTrue(event.isSelected);
		event.row = 5;
		speech.cells.isRowSelected(event);
		assertFalse(event.isSelected);
	}

	@Override
	public long rows() {
		return 1_500_000;
	}

	@Override
	public List<String> captions() {
		return List.of("Наименование", "Уровень", "Акт");
	}

	@Override
	public int row() {
		return row;
	}

	@Override
	public int column() {
		return column;
	}

	@Override
	public String text(int at) {
		return there ? List.of("Планирование отпусков", "77 %", "").get(at) : null;
	}

	@Override
	public String object() {
		return there ? "Планирование отпусков" : null;
	}

	@Override
	public int selected() {
		return selected;
	}

	@Override
	public Rectangle place() {
		return new Rectangle(10, 20, 300, 28);
	}
}
