// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;

class StandardSettingsTest {

	@Test
	void hasTheRecommendedReadingsAsDefaults() {
		assertEquals("{A29=ROUND_TO_TENTH, A30=NONE, A37=BUILT_IN, A40=LITERAL}",
				Settings.defaults(StandardSettings.all()).toString());
	}

	@Test
	void takesAFileForTheCoefficientsOfReadability() {
		Settings settings = Settings.defaults(StandardSettings.all()).with("A37", "limits.properties");
		assertEquals("limits.properties", settings.value(StandardSettings.A37));
	}
}
