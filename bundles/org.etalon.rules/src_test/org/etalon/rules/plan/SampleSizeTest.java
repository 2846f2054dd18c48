// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {

	/** Figures of the usual tables, rounded up: 213.14 of 1000 at 90 % and 5 % are 214. */
	@ParameterizedTest
	@CsvSource({ "1000,95,5,278", "1000,99,5,400", "1000,90,5,214", "100,95,5,80", "10000,95,5,370", "500,95,10,81",
			"1,95,5,1", "2,95,5,2" })
	void theSizeIsThatOfTheTablesRoundedUp(int materials, int confidence, int margin, int size) {
		assertEquals(size, SampleSize.of(Map.of("16", materials), confidence, margin).value().size());
	}

	@Test
	void regionsGetTheirPartsAndNoneIsLeftOut() {
		assertEquals(Map.of("16", 53, "54", 27, "77", 1),
				SampleSize.of(Map.of("16", 330, "54", 168, "77", 2, "78", 0), 95, 10).value().regions());
	}

	@Test
	void eachRegionIsSeenEvenWhereTheSizeIsSmaller() {
		Map<String, Integer> many = new TreeMap<>();
		for (int i = 1; i <= 89; i++) {
			many.put("r" + i, 1);
		}
		many.put("big", 1000);
		SampleSize sample = SampleSize.of(many, 90, 20).value();
		assertEquals(90, sample.regions().size());
		assertEquals(sample.size(), sample.regions().values().stream().mapToInt(Integer::intValue).sum());
	}

	@Test
	void noPartIsLargerThanItsRegionAndAllOfThemAreTheSize() {
		Random random = new Random(7);
		for (int round = 0; round < 500; round++) {
			Map<String, Integer> materials = new TreeMap<>();
			for (int i = 1 + random.nextInt(20); i > 0; i--) {
				materials.put("r" + i, 1 + random.nextInt(60));
			}
			SampleSize sample = SampleSize.of(materials, 95, 1 + random.nextInt(50)).value();
			assertEquals(sample.size(), sample.regions().values().stream().mapToInt(Integer::intValue).sum());
			sample.regions().forEach((region, part) -> assertTrue(part >= 1 && part <= materials.get(region)));
		}
	}

	@Test
	void whatCannotBeIsRefused() {
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of("16", 1), 80, 5));
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of("16", 1), 95, 0));
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of("16", 1), 95, 51));
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of(), 95, 5));
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of("16", -1), 95, 5));
		assertInstanceOf(Ruling.Refused.class, SampleSize.of(Map.of("16", 0), 95, 5));
	}
}
