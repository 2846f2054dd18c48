// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

	@Test
	void readsOptionsAndFlags() {
		Arguments arguments = parse("--rows", "10", "--verify");
		assertEquals(10, arguments.number("--rows", 1));
		assertEquals(1, arguments.number("--other", 1));
		assertEquals("x", arguments.text("--other", "x"));
		assertTrue(arguments.has("--verify"));
		assertFalse(arguments.has("--other"));
	}

	@Test
	void namesWhatIsWrong() {
		assertEquals("unknown option: --row", message(() -> parse("--row", "1")));
		assertEquals("option without a value: --rows", message(() -> parse("--rows")));
		assertEquals("not a whole number: --rows -1", message(() -> parse("--rows", "-1").number("--rows", 1)));
		assertEquals("missing option: --other", message(() -> parse().required("--other")));
	}

	private static Arguments parse(String... args) {
		return Arguments.parse(args, Set.of("--rows", "--other"), Set.of("--verify"));
	}

	private static String message(Runnable call) {
		return assertThrows(IllegalArgumentException.class, call::run).getMessage();
	}
}
