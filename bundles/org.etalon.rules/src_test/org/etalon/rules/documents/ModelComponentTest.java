// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.documents;

import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelComponentTest {

	@Test
	void aModelHasSixParts() {
		assertEquals(6, ModelComponent.values().length);
		assertTrue(ModelComponent.check(EnumSet.allOf(ModelComponent.class)).value().complete());
		assertEquals(List.of(ModelComponent.values()),
				ModelComponent.check(EnumSet.noneOf(ModelComponent.class)).value().missing());
	}

	@ParameterizedTest
	@EnumSource
	void namesTheMissingPart(ModelComponent part) {
		assertEquals(List.of(part), ModelComponent.check(EnumSet.complementOf(EnumSet.of(part))).value().missing());
	}

	@Test
	void explains() {
		assertTrue(trace(ModelComponent.check(EnumSet.allOf(ModelComponent.class))).get(0)
				.matches("MODEL: \\[USER_JOURNEY_DIAGRAM, .*] → COMPLETE \\[43б]"));
		assertEquals("дизайн-спецификация", ModelComponent.DESIGN_SPECIFICATION.caption().ru());
	}
}
