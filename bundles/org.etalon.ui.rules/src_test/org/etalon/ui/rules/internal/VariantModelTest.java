// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Clause;
import org.etalon.norm.Decision;
import org.etalon.norm.Document;
import org.etalon.norm.Text;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.DeclaredVariant;
import org.etalon.scoring.Difference;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.Overlay;
import org.etalon.scoring.ScoringVariant;
import org.etalon.tests.support.VariantsForTests;
import org.junit.jupiter.api.Test;

class VariantModelTest {

	private static final Text NAME = new Text("Строже в Москве", "Stricter in Moscow");
	private static final InstalledVariant NATIONAL = installed(VariantsForTests.services(), "national");
	private static final InstalledVariant REGIONAL = installed(
			new OverlaidVariant(
					(DeclaredVariant) VariantsForTests
							.services(),
					new Overlay.Declaration("77-strict", NAME, "1", VariantsForTests.services().info().id(), Set.of(),
							"77", LocalDate.of(2026, 3, 1), null, true, List.of(new Difference.Threshold(NAME,
									new Clause(Document.REGIONAL, "1"), Decision.CERTIFICATE, 80)))),
			"regional");

	private static InstalledVariant installed(ScoringVariant variant, String bundle) {
		return new InstalledVariant(variant, new VariantStamp(variant.info().id(), "1.0.0", () -> "00"), bundle);
	}

	private final VariantModel model = new VariantModel(List.of(REGIONAL, NATIONAL), Locale.ENGLISH);

	@Test
	void nationalVariantsComeFirst() {
		List<VariantModel.Row> rows = model.rows();
		assertEquals(List.of(NATIONAL, REGIONAL), rows.stream().map(VariantModel.Row::installed).toList());
		assertEquals("all", rows.get(0).subject());
		assertEquals("Stricter in Moscow", rows.get(1).title());
		assertEquals("77 город Москва", rows.get(1).subject());
		assertEquals("from 2026-03-01", rows.get(1).period());
	}

	@Test
	void aRegionalVariantIsToldByItsDifferences() {
		assertEquals(Optional.of(NATIONAL), model.national(REGIONAL));
		assertEquals(Optional.empty(), model.national(NATIONAL));
		assertTrue(model.differences(NATIONAL, REGIONAL).toString().contains("level from 70% → from 80%"),
				model.differences(NATIONAL, REGIONAL).toString());
	}
}
