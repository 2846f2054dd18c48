// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.etalon.rules.year.ShareIndicator.RegisteredObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShareIndicatorTest {

	private static List<RegisteredObject> objects(int certified, int others, Set<IneligibilityReason> reasons) {
		List<RegisteredObject> objects = new ArrayList<>();
		objects.addAll(Collections.nCopies(certified, new RegisteredObject(true, reasons)));
		objects.addAll(Collections.nCopies(others, new RegisteredObject(false, reasons)));
		return objects;
	}

	@ParameterizedTest
	@CsvSource({ "1,1,50.00", "2,1,66.67", "1,2,33.33", "0,7,0.00", "7,0,100.00", "1,799,0.13", "1,1999,0.05" })
	void roundsHalfUpToTwoDecimals(int certified, int others, BigDecimal share) {
		assertEquals(new ShareIndicator(certified + others, certified, share),
				ShareIndicator.of(objects(certified, others, Set.of())).value());
	}

	@ParameterizedTest
	@EnumSource
	void someReasonsLeaveAnObjectOutCertifiedOrNot(IneligibilityReason reason) {
		List<RegisteredObject> objects = objects(1, 2, Set.of());
		objects.addAll(objects(3, 4, EnumSet.of(reason, IneligibilityReason.P9_NO_BASIS)));
		boolean counted = !reason.name().matches("P14_[1-4].*");
		assertEquals(counted ? new ShareIndicator(10, 4, new BigDecimal("40.00"))
				: new ShareIndicator(3, 1, new BigDecimal("33.33")), ShareIndicator.of(objects).value());
	}

	@Test
	void hasNoShareOfNothing() {
		assertNull(ShareIndicator.of(List.of()).value().share());
		assertEquals(new ShareIndicator(0, 0, null),
				ShareIndicator.of(objects(2, 2, Set.of(IneligibilityReason.P14_3_ROADMAP))).value());
	}

	@Test
	void explains() {
		List<RegisteredObject> objects = objects(1, 2, Set.of());
		objects.addAll(objects(3, 4, Set.of(IneligibilityReason.P14_1_FORM)));
		assertEquals(List.of("COUNTED: 10 − 7 = 3 [14, 15]", "SHARE: 1 / 3 → 33.33 [15]"),
				trace(ShareIndicator.of(objects)));
		assertEquals(List.of("COUNTED: 0 − 0 = 0 [14, 15]", "SHARE: 0 / 0 → – [15]"),
				trace(ShareIndicator.of(List.of())));
	}
}
