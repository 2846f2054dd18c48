// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring.appeals.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;

import org.etalon.norm.ObjectKind;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantProperties;
import org.etalon.tests.support.SectionSevenContractTest;
import org.junit.jupiter.api.Test;

class AppealsVariantTest extends SectionSevenContractTest {

	@Override
	protected ScoringVariant variant() {
		return new AppealsVariant(AppealsVariant.class.getAnnotation(VariantProperties.class));
	}

	@Test
	void isRegisteredForItsKinds() {
		assertEquals("appeals", variant().info().id());
		assertEquals(Set.of(ObjectKind.APPEALS_SERVIS), variant().info().kinds());
		assertEquals("", variant().info().subject());
	}
}
