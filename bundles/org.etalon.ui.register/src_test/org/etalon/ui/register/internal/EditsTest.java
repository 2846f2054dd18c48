// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;

import org.junit.jupiter.api.Test;

class EditsTest {

	private final Edits edits = new Edits();

	@Test
	void whatTookAnEditBackIsTakenBackToMakeItAgain() {
		edits.made(5);
		edits.made(6);
		assertEquals(Optional.of(6L), edits.toUndo());
		edits.undone(7);
		assertEquals(Optional.of(7L), edits.toRedo());
		edits.redone(8);
		assertEquals(Optional.of(8L), edits.toUndo());
		assertEquals(Optional.of(5L), edits.toUndo());
		assertEquals(Optional.empty(), edits.toUndo());
	}

	@Test
	void anotherEditLeavesNothingToMakeAgain() {
		edits.made(5);
		edits.toUndo();
		edits.undone(6);
		assertTrue(edits.canRedo());
		edits.made(7);
		assertFalse(edits.canRedo());
		assertTrue(edits.canUndo());
		edits.of("other");
		assertFalse(edits.canUndo());
	}
}
