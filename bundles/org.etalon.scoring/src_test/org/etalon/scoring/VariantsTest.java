// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;

class VariantsTest {

	private static final ObjectKind KIND = ObjectKind.STATE_SERVICE;
	private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

	private final ScoringVariant national = variant("national", "", null, null);
	private final ScoringVariant regional = variant("regional", "16", null, null);
	private final ScoringVariant edition2025 = variant("edition2025", "", "2025-01-01", "2025-12-31");
	private final ScoringVariant edition2026 = variant("edition2026", "", "2026-01-01", null);

	/** A variant that is nothing but its info. */
	private record Fake(VariantInfo info) implements ScoringVariant {

		@Override
		public Scheme scheme() {
			return Given.TWO;
		}

		@Override
		public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
			return Given.scorer(scheme(), settings);
		}
	}

	private static ScoringVariant variant(String id, String subject, String from, String to) {
		return new Fake(new VariantInfo(id, "1", Set.of(KIND, ObjectKind.SERVIS), subject, date(from), date(to)));
	}

	private static LocalDate date(String text) {
		return text == null ? null : LocalDate.parse(text);
	}

	private static List<ScoringVariant> choose(Map<ObjectKind, String> forced, String subject, LocalDate date,
			ScoringVariant... installed) {
		return new Variants(List.of(installed), forced).choose(KIND, subject, date);
	}

	@Test
	void theOneOfTheSubjectGoesFirst() {
		assertEquals(List.of(regional), choose(Map.of(), "16", DAY, national, regional));
		assertEquals(List.of(regional), choose(Map.of(), "16", DAY, regional, edition2025));
		assertEquals(List.of(national), choose(Map.of(), "77", DAY, regional, national));
		assertEquals(List.of(national), choose(Map.of(), "", DAY, regional, national));
	}

	@Test
	void theLaterEditionInForceGoesFirst() {
		assertEquals(List.of(edition2025), choose(Map.of(), "", DAY, national, edition2025, edition2026));
		assertEquals(List.of(edition2025),
				choose(Map.of(), "", LocalDate.of(2025, 12, 31), national, edition2025, edition2026));
		assertEquals(List.of(edition2026),
				choose(Map.of(), "", LocalDate.of(2026, 1, 1), national, edition2025, edition2026));
		assertEquals(List.of(national),
				choose(Map.of(), "", LocalDate.of(2024, 12, 31), edition2026, national, edition2025));
	}

	@Test
	void noneCovers() {
		assertEquals(List.of(), choose(Map.of(), "77", DAY, regional));
		assertEquals(List.of(), choose(Map.of(), "", DAY, edition2026));
		assertEquals(List.of(), new Variants(List.of(national), Map.of()).choose(ObjectKind.CONTROL_SERVIS, "", DAY));
		assertEquals(List.of(), choose(Map.of(), "", DAY));
	}

	@Test
	void contradictingOnesAreAllNamed() {
		ScoringVariant other = variant("other", "", null, null);
		ScoringVariant third = variant("third", "", null, null);
		assertEquals(List.of(national, other, third), choose(Map.of(), "", DAY, national, other, third));
		assertEquals(List.of(regional), choose(Map.of(), "16", DAY, national, other, regional));
	}

	@Test
	void aForcedIdIsTheOnlyCandidateOfItsKind() {
		Map<ObjectKind, String> forced = Map.of(KIND, "national");
		assertEquals(List.of(national), choose(forced, "16", DAY, national, regional, edition2025));
		assertEquals(List.of(), choose(Map.of(KIND, "absent"), "16", DAY, national, regional));
		assertEquals(List.of(), choose(Map.of(KIND, "regional"), "77", DAY, national, regional));
		assertEquals(List.of(regional),
				new Variants(List.of(national, regional), forced).choose(ObjectKind.SERVIS, "16", DAY));
	}

	@Test
	void infoListsKindsInTheirOrder() {
		VariantInfo info = new VariantInfo("all", "1", EnumSet.allOf(ObjectKind.class), "", null, null);
		assertEquals(List.of(ObjectKind.values()), List.copyOf(info.kinds()));
		assertThrows(UnsupportedOperationException.class, () -> info.kinds().clear());
	}

	@Test
	void infoIsInForceOnItsFirstAndLastDay() {
		VariantInfo info = edition2025.info();
		assertFalse(info.inForceOn(LocalDate.of(2024, 12, 31)));
		assertTrue(info.inForceOn(LocalDate.of(2025, 1, 1)));
		assertTrue(info.inForceOn(LocalDate.of(2025, 12, 31)));
		assertFalse(info.inForceOn(LocalDate.of(2026, 1, 1)));
		assertTrue(national.info().inForceOn(LocalDate.MIN));
	}

	@Test
	void infoMustMakeSense() {
		assertThrows(IllegalArgumentException.class, () -> variant(" ", "", null, null));
		assertThrows(IllegalArgumentException.class, () -> variant("x", "5", null, null));
		assertThrows(IllegalArgumentException.class, () -> variant("x", "", "2025-01-02", "2025-01-01"));
		assertThrows(IllegalArgumentException.class, () -> new VariantInfo("x", "1", Set.of(), "", null, null));
	}
}
