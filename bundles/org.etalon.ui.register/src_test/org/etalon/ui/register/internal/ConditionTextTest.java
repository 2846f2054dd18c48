// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.etalon.operations.register.FieldCondition;
import org.etalon.store.Field;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

	private static Field field(String name) {
		return RegisterModel.OBJECTS.field(name);
	}

	@Test
	void aConditionIsToldInWords() {
		assertEquals("наименование: «налог»",
				ConditionText.of(FieldCondition.containing(field("name"), " налог ", false)));
		assertEquals("орган: кроме «минтруд»",
				ConditionText.of(FieldCondition.containing(FieldCondition.AUTHORITY, "минтруд", true)));
		assertEquals("исключен: состоит в перечне",
				ConditionText.of(FieldCondition.in(field("excluded"), Arrays.asList((Object) null), false)));
		assertEquals("субъект РФ: федеральный, город Москва",
				ConditionText.of(FieldCondition.in(field("subject"), Arrays.asList(null, "77"), false)));
		assertEquals("интегральный уровень: от 70",
				ConditionText.of(FieldCondition.between(field("level"), 70, null, false)));
	}

	@Test
	void everyColumnButTheIdCanBeAskedFor() {
		List<String> not = RegisterColumns.all().stream()
				.filter(each -> !ConditionDialog.knows(RegisterColumns.asked(each))).map(each -> each.field().name())
				.toList();
		assertEquals(List.of("id"), not);
		assertTrue(ConditionDialog.knows(FieldCondition.AUTHORITY));
	}
}
