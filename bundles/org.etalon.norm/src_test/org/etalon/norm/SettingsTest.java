// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SettingsTest {

	private static final Setting ONE = new Setting("X1", List.of("FIRST", "SECOND"), "1", new Text("раз", "one"));
	private static final Setting TWO = new Setting("X2", List.of("YES", "NO"), "2", new Text("два", "two"));
	private static final Setting STRANGE = new Setting("X3", List.of("YES"), "3", new Text("три", "three"));

	private final Settings defaults = Settings.defaults(List.of(TWO, ONE));

	@Test
	void beginWithTheFirstValueInOrderOfDeclaration() {
		assertEquals(List.of(Map.entry("X2", "YES"), Map.entry("X1", "FIRST")),
				List.copyOf(defaults.asMap().entrySet()));
		assertEquals(List.of(TWO, ONE), defaults.known());
	}

	@Test
	void changeWithoutTouchingTheOriginal() {
		Settings changed = defaults.with("X1", "SECOND");
		assertTrue(changed.is(ONE, "SECOND"));
		assertTrue(changed.is(TWO, "YES"));
		assertTrue(defaults.is(ONE, "FIRST"));
		assertEquals("X1=SECOND", changed.inEffect(ONE));
		assertEquals(List.of("X2", "X1"), List.copyOf(changed.asMap().keySet()));
	}

	@Test
	void areEqualByValue() {
		assertEquals(defaults, defaults.with("X1", "SECOND").with("X1", "FIRST"));
		assertEquals(defaults.hashCode(), Settings.defaults(List.of(TWO, ONE)).hashCode());
		assertNotEquals(defaults, defaults.with("X1", "SECOND"));
	}

	@Test
	void refuseWhatIsNotKnown() {
		assertThrows(IllegalArgumentException.class, () -> defaults.with("X9", "FIRST"));
		assertThrows(IllegalArgumentException.class, () -> defaults.with("X1", "THIRD"));
		assertThrows(IllegalArgumentException.class, () -> defaults.with("X1", "first"));
		assertThrows(IllegalArgumentException.class, () -> defaults.is(STRANGE, "YES"));
		assertThrows(IllegalArgumentException.class, () -> defaults.is(ONE, "THIRD"));
		assertThrows(IllegalArgumentException.class, () -> defaults.inEffect(STRANGE));
		assertThrows(IllegalArgumentException.class, () -> Settings.defaults(List.of(ONE, ONE)));
	}

	@Test
	void cannotBeChangedFromOutside() {
		Map<String, String> map = defaults.asMap();
		assertThrows(UnsupportedOperationException.class, () -> map.put("X1", "SECOND"));
		assertFalse(defaults.is(ONE, "SECOND"));
	}
}
