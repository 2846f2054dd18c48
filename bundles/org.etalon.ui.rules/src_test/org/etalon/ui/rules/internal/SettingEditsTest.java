// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.etalon.ui.rules.internal.SettingEdits.Edit;
import org.junit.jupiter.api.Test;

class SettingEditsTest {

	private static final Edit DAY = new Edit("A04", "До 20 декабря", "", "EXCLUSIVE");
	private static final Edit SIGNS = new Edit("signatory", "Кто подписывает", "Иванов", "Петров");

	private final SettingEdits edits = new SettingEdits();

	@Test
	void choicesAreTakenBackAndMadeAgainInTheirOrder() {
		edits.of("base");
		edits.made(DAY);
		edits.made(SIGNS);
		assertEquals(Optional.of("Кто подписывает"), edits.undoes());
		assertEquals(Optional.of(SIGNS), edits.undo());
		assertEquals(Optional.of(DAY), edits.undo());
		assertEquals(Optional.empty(), edits.undo());
		assertEquals(Optional.of("До 20 декабря"), edits.redoes());
		assertEquals(Optional.of(DAY), edits.redo());
		edits.made(SIGNS);
		assertEquals(Optional.empty(), edits.redoes(), "another way was gone");
	}

	@Test
	void ofAnotherDatabaseNothingIsTakenBack() {
		edits.of("base");
		edits.made(DAY);
		edits.of("base");
		assertEquals(Optional.of("До 20 декабря"), edits.undoes());
		edits.of("other");
		assertEquals(Optional.empty(), edits.undoes());
	}
}
