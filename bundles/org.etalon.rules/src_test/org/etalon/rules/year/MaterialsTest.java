// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.year;

import static org.etalon.rules.Given.trace;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.etalon.rules.year.Materials.DigitalBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaterialsTest {

	@ParameterizedTest
	@CsvSource({ "SERVICE,true,false,true", "SERVICE,false,true,true", "SERVICE,true,true,true",
			"SERVICE,false,false,false", "SERVIS,true,true,false", "SERVIS,false,false,false" })
	void requiresTheItemOfAServiceInAList(Category category, boolean federal, boolean regional, boolean required) {
		Set<Material> presented = EnumSet.complementOf(EnumSet.of(Material.MSZU_ITEM));
		assertEquals(required ? List.of(Material.MSZU_ITEM) : List.of(),
				Materials.check(category, federal, regional, presented).value().missing());
		assertTrue(Materials.check(category, federal, regional, EnumSet.allOf(Material.class)).value().complete());
	}

	/** Every set of materials: what is missing is what is not there, in the order of the clauses. */
	@Test
	void namesAllThatIsMissing() {
		Material[] all = Material.values();
		for (int set = 0; set < 1 << all.length; set++) {
			int chosen = set;
			EnumSet<Material> presented = EnumSet.noneOf(Material.class);
			Arrays.stream(all).filter(material -> (chosen >> material.ordinal() & 1) == 1).forEach(presented::add);
			List<Material> expected = Arrays.stream(all).filter(material -> !presented.contains(material)).toList();
			assertEquals(expected, Materials.check(Category.SERVICE, true, false, presented).value().missing());
		}
	}

	@Test
	void explains() {
		assertEquals(
				List.of("MATERIALS: [SELF_CHECK_LEVEL, MONITORING_CAPABILITY, FORM_URL, NPA_REQUISITES, "
						+ "AUTHORITY_CONTACTS, DIGITAL_CONTACTS] → MISSING [FORM_URL, DIGITAL_CONTACTS] [10, 11]"),
				trace(Materials.check(Category.SERVIS, true, true, Set.of(Material.SELF_CHECK_LEVEL,
						Material.MONITORING_CAPABILITY, Material.NPA_REQUISITES, Material.AUTHORITY_CONTACTS))));
	}

	@Test
	void theMinistryAnswersForFormsOnThePortal() {
		assertEquals("Минцифры России", DigitalBody.forForm(true).caption().ru());
		assertEquals(DigitalBody.REGIONAL_BODY, DigitalBody.forForm(false));
	}
}
