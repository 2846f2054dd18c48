// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.control.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.SectionSevenContractTest;
import org.junit.jupiter.api.Test;

class ControlVariantTest extends SectionSevenContractTest {

	@Override
	protected ScoringVariant variant() {
		return new ControlVariant(ControlVariant.class.getAnnotation(VariantProperties.class));
	}

	@Test
	void isRegisteredForItsKinds() {
		assertEquals("control", variant().info().id());
		assertEquals(Set.of(ObjectKind.CONTROL_SERVIS), variant().info().kinds());
		assertEquals("", variant().info().subject());
	}
}
