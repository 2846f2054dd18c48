// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Setting;
import org.junit.jupiter.api.Test;

class ScoringSettingsTest {

	@Test
	void areThoseOfTheRulesWithTheRecommendedReadingFirst() {
		Map<String, List<String>> expected = new LinkedHashMap<>();
		expected.put("A05", List.of("ISSUE_DATE", "COMPLETION_DATE", "SENDING_DATE"));
		expected.put("A06", List.of("NO_SHIFT", "NEXT_WORKING_DAY"));
		expected.put("A07", List.of("NOT_APPLICABLE", "ACT_DECIDES"));
		expected.put("A11", List.of("CONCLUSION_ONLY", "CERTIFICATE"));
		expected.put("A12", List.of("ONCE_PER_LIFE", "ONCE_PER_LEVEL"));
		expected.put("A13", List.of("LAST_CERTIFICATE", "LAST_ATTEMPT"));
		expected.put("A15", List.of("FROM_EXPIRY", "FROM_ISSUE"));
		expected.put("A25", List.of("ANALOGY_60", "NO_TERM"));
		Map<String, List<String>> actual = new LinkedHashMap<>();
		ScoringSettings.all().forEach(setting -> actual.put(setting.id(), setting.values()));
		assertEquals(List.copyOf(expected.entrySet()), List.copyOf(actual.entrySet()));
	}

	@Test
	void sayWhatTheyChooseInBothLanguages() {
		for (Setting setting : ScoringSettings.all()) {
			assertFalse(setting.title().ru().isBlank());
			assertFalse(setting.title().en().isBlank());
			assertFalse(setting.clause().isBlank());
			assertEquals(setting.values().get(0), setting.defaultValue());
		}
	}
}
