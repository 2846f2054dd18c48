// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.etalon.scoring.CertificateType;
import org.etalon.store.index.Result;
import org.junit.jupiter.api.Test;

class DistributionTest {

	private static Distribution of(long none, long certificate, long both) {
		return new Distribution(List.of(new Result.Share(null, none), new Result.Share(CertificateType.A, certificate),
				new Result.Share(CertificateType.B, both)));
	}

	@Test
	void saysWhatEachPartIsTheBestFirst() {
		assertEquals(List.of("сертификат: 1\u00a0200", "серт. и заключение: 3", "нет: 700"),
				of(700, 1200, 3).numbers());
		assertEquals(List.of("сертификат: 63\u00a0%", "серт. и заключение: <1\u00a0%", "нет: 36\u00a0%"),
				of(700, 1200, 3).percents());
	}

	@Test
	void thePartsFillTheBarAndTheSmallestIsSeen() {
		assertEquals(List.of(62, 2, 36), of(700, 1200, 3).widths(100, 2));
		assertEquals(List.of(96, 2, 2), of(1, 1_500_000, 1).widths(100, 2));
		assertEquals(100, of(5, 5, 5).widths(100, 2).stream().mapToInt(each -> each).sum());
	}

	@Test
	void nothingHasNoParts() {
		Distribution nothing = new Distribution(List.of());
		assertEquals(List.of(), nothing.widths(100, 2));
		assertEquals(List.of(), nothing.percents());
	}
}
