// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class EditsTest {

	private final Edits edits = new Edits();

	private static Edits.Edit edit(long change, String what) {
		return new Edits.Edit(change, what);
	}

	@Test
	void whatTookAnEditBackIsTakenBackToMakeItAgain() {
		edits.made(5, "наименование, EP-1");
		edits.made(6, "акт, объектов: 3");
		assertEquals(Optional.of("акт, объектов: 3"), edits.undoes(), "the menu says what is undone");
		assertEquals(Optional.of(edit(6, "акт, объектов: 3")), edits.toUndo());
		edits.undone(edit(7, "акт, объектов: 3"));
		assertEquals(Optional.of("наименование, EP-1"), edits.undoes());
		assertEquals(Optional.of("акт, объектов: 3"), edits.redoes());
		assertEquals(Optional.of(edit(7, "акт, объектов: 3")), edits.toRedo());
		edits.redone(edit(8, "акт, объектов: 3"));
		assertEquals(Optional.of(edit(8, "акт, объектов: 3")), edits.toUndo());
		assertEquals(Optional.of(edit(5, "наименование, EP-1")), edits.toUndo());
		assertEquals(Optional.empty(), edits.toUndo());
	}

	@Test
	void anotherEditLeavesNothingToMakeAgain() {
		edits.made(5, "вид");
		edits.toUndo();
		edits.undone(edit(6, "вид"));
		assertTrue(edits.redoes().isPresent());
		edits.made(7, "субъект");
		assertEquals(Optional.empty(), edits.redoes());
		assertTrue(edits.undoes().isPresent());
		edits.of("other");
		assertEquals(Optional.empty(), edits.undoes());
	}

	@Test
	void whatCouldNotBeTakenBackCanBeTriedAgain() {
		edits.made(5, "вид");
		Edits.Edit edit = edits.toUndo().orElseThrow();
		edits.failed(edit, true);
		assertEquals(Optional.of("вид"), edits.undoes());
		edits.toUndo();
		edits.undone(edit(6, "вид"));
		edits.failed(edits.toRedo().orElseThrow(), false);
		assertEquals(Optional.of("вид"), edits.redoes());
		assertEquals(Optional.empty(), edits.undoes());
	}
}
