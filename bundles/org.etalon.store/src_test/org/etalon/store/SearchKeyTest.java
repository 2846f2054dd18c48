// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SearchKeyTest {

	@Test
	void letterCaseAndYoDoNotMatter() {
		assertEquals("учет елок", SearchKey.of("Учёт ЁЛОК"));
	}

	@Test
	void whiteSpaceOfAnyKindIsOneSpace() {
		assertEquals("а б", SearchKey.of(" \tА\u00A0\u2009 б\n"));
	}

	@Test
	void nothingHasAnEmptyKey() {
		assertEquals("", SearchKey.of(null));
		assertEquals("", SearchKey.of(" \u00A0"));
	}
}
