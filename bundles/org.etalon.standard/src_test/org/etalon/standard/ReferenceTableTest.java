// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class ReferenceTableTest {

	@Test
	void cutsRowsIntoCells() {
		assertEquals(List.of(List.of("a", "b"), List.of("1, 2", ""), List.of("", "x\ny")),
				ReferenceTable.parse("a,b\n\"1, 2\",\n,\"x\ny\"\n"));
	}

	@Test
	void leavesOutTheHeader() {
		assertEquals("1", ReferenceTable.rows("departmental-plan.csv").get(0).get(0));
	}
}
