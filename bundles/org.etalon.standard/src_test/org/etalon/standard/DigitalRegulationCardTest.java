// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Ruling;
import org.junit.jupiter.api.Test;

class DigitalRegulationCardTest {

	private static final Map<String, Object> FULL = Map.of("serviceLevel", "Федеральный", "fullName", "X",
			"providerOrgan", "Рособрнадзор");

	private static DigitalRegulationCard check(Map<String, ?> card) {
		return DigitalRegulationCard.check(card).value();
	}

	private static Map<String, Object> full(String key, Object value) {
		Map<String, Object> card = new HashMap<>(FULL);
		card.put(key, value);
		return card;
	}

	@Test
	void isValidWithItsThreeMandatoryFields() {
		assertEquals(new DigitalRegulationCard(List.of(), List.of()), check(FULL));
		assertTrue(check(FULL).valid());
		assertEquals(List.of("serviceLevel", "fullName", "providerOrgan"), check(Map.of()).missing());
		assertFalse(check(Map.of()).valid());
	}

	@Test
	void takesNothingForAValue() {
		for (Object nothing : new Object[] { null, "", "  ", "\u00A0\t", List.of(), Map.of() }) {
			assertEquals(List.of("providerOrgan"), check(full("providerOrgan", nothing)).missing(), "" + nothing);
		}
		for (Object something : new Object[] { "x", " x ", 0, false, List.of(1), Map.of("id", "1") }) {
			assertTrue(check(full("providerOrgan", something)).valid(), "" + something);
		}
		for (String key : FULL.keySet()) {
			assertEquals(List.of(key), check(full(key, null)).missing());
		}
	}

	@Test
	void takesAFieldByItsPathInTheData() {
		assertTrue(check(Map.of("overview.serviceLevel", "Региональный", "overview.servicefullName", "X",
				"responsibleOrganizationSelfAuthority[].responsibleOrganization", List.of("Y"))).valid());
		Map<String, Object> both = full("overview.servicefullName", "X");
		both.put("fullName", null);
		assertTrue(check(both).valid());
	}

	@Test
	void listsFieldsItDoesNotKnow() {
		Map<String, Object> card = full("overview.npa[]", List.of());
		card.put("providerOrgans", "x");
		card.put("Level", "x");
		assertEquals(List.of("Level", "providerOrgans"), check(card).unknown());
		assertTrue(check(card).valid());
	}

	@Test
	void knowsTheFieldsOfTheCard() {
		List<RegulationField> fields = DigitalRegulationCard.fields();
		assertEquals(68, fields.size());
		assertEquals(
				List.of("overview.serviceLevel", "overview.servicefullName",
						"responsibleOrganizationSelfAuthority[].responsibleOrganization"),
				fields.stream().filter(RegulationField::mandatory).map(RegulationField::path).toList());
		assertEquals(new RegulationField("secondary", "overview.versionMajor", "Мажорная версия цифрового регламента",
				"string", false), fields.get(1));
		// Each mandatory path alone fills in its field.
		for (RegulationField field : fields) {
			int filledIn = 3 - check(Collections.singletonMap(field.path(), "x")).missing().size();
			assertEquals(field.mandatory() ? 1 : 0, filledIn, field.path());
			assertEquals(List.of(), check(Collections.singletonMap(field.path(), "x")).unknown());
		}
	}

	@Test
	void explainsItself() {
		assertEquals("3 / 3", step(FULL));
		assertEquals("1 / 3; – serviceLevel, providerOrgan", step(Map.of("fullName", "X")));
	}

	private static String step(Map<String, ?> card) {
		return ((Ruling.Made<DigitalRegulationCard>) DigitalRegulationCard.check(card)).trace().get(0).input();
	}
}
