// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class PathFieldTest {

	@Test
	void whatIsTypedIsAPathFromTheRoot() {
		Path path = PathField.path("  Перечни/список 1.csv ").orElseThrow();

		assertTrue(path.isAbsolute());
		assertTrue(path.endsWith(Path.of("Перечни", "список 1.csv")), path.toString());
	}

	@Test
	void whatIsNoPathIsNone() {
		assertEquals(Optional.empty(), PathField.path("  "));
		assertEquals(Optional.empty(), PathField.path("a\0b"));
	}
}
