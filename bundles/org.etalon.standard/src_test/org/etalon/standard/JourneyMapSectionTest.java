// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import org.etalon.norm.Ruling;
import org.etalon.standard.JourneyMapSection.Completeness;
import org.junit.jupiter.api.Test;

class JourneyMapSectionTest {

	private static final List<String> REQUIRED = List.of("LIFE_SITUATION", "CLIENT_SEGMENT_PROFILE", "TYPICAL_NEEDS",
			"CLIENT_ACTIONS", "SERVICES_AND_SERVISES", "TOUCHPOINTS", "CLIENT_EXPERIENCE");

	@Test
	void isCompleteWithTheSevenSections() {
		assertEquals(new Completeness(true, List.of()), JourneyMapSection.completeness(REQUIRED).value());
		List<String> all = new ArrayList<>(REQUIRED);
		all.addAll(List.of("TYPICAL_PROBLEMS", "POSITIVE_OBSERVATIONS", "TOUCHPOINTS"));
		Collections.reverse(all);
		assertEquals(new Completeness(true, List.of()), JourneyMapSection.completeness(all).value());
	}

	@Test
	void namesWhatIsMissingInTheOrderOfTheStandard() {
		assertEquals(REQUIRED,
				JourneyMapSection.completeness(List.of()).value().missing().stream().map(Enum::name).toList());
		for (String one : REQUIRED) {
			List<String> others = REQUIRED.stream().filter(name -> !name.equals(one)).toList();
			assertEquals(new Completeness(false, List.of(JourneyMapSection.valueOf(one))),
					JourneyMapSection.completeness(others).value());
		}
	}

	@Test
	void refusesASectionThatIsNone() {
		Ruling.Refused<?> refused = assertInstanceOf(Ruling.Refused.class,
				JourneyMapSection.completeness(List.of("TOUCHPOINTS", "touchpoints")));
		assertEquals("sections[2] touchpoints", refused.flaw().field() + ' ' + refused.flaw().found());
		assertTrue(refused.flaw().expected().startsWith("LIFE_SITUATION|CLIENT_SEGMENT_PROFILE|"));
		assertInstanceOf(Ruling.Refused.class, JourneyMapSection.completeness(Arrays.asList((String) null)));
	}

	@Test
	void explainsItself() {
		assertEquals("7 / 7", step(REQUIRED.stream()));
		assertEquals("5 / 7; – TOUCHPOINTS, CLIENT_EXPERIENCE",
				step(Stream.concat(REQUIRED.stream().limit(5), Stream.of("TYPICAL_PROBLEMS"))));
	}

	private static String step(Stream<String> sections) {
		return ((Ruling.Made<Completeness>) JourneyMapSection.completeness(sections.toList())).trace().get(0).input();
	}

	@Test
	void asksForObservationsOnlyWhereTheExperienceWasStudied() {
		assertFalse(JourneyMapSection.POSITIVE_OBSERVATIONS.required());
		assertFalse(JourneyMapSection.TYPICAL_PROBLEMS.required());
		assertTrue(JourneyMapSection.TOUCHPOINTS.required());
	}
}
