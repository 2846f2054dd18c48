// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.internal.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.SectionSevenContractTest;
import org.junit.jupiter.api.Test;

class InternalVariantTest extends SectionSevenContractTest {

	@Override
	protected ScoringVariant variant() {
		return new InternalVariant(InternalVariant.class.getAnnotation(VariantProperties.class));
	}

	@Test
	void isRegisteredForItsKinds() {
		assertEquals("internal", variant().info().id());
		assertEquals(Set.of(ObjectKind.INTERNAL_SERVIS), variant().info().kinds());
		assertEquals("", variant().info().subject());
	}
}
