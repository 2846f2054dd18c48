// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.junit.jupiter.api.Test;

class RulesSettingsTest {

	@Test
	void hasTheRecommendedReadingsAsDefaults() {
		assertEquals(
				"{A04=INCLUSIVE, A20=THREE_INCREASES, A21=AT_SENDING, A22=MEAN_OF_CRITERIA, A28=CERTIFY_UNSELECTED, "
						+ "A41=SECTIONS_2_3_5_8_MANDATORY}",
				Settings.defaults(RulesSettings.all()).toString());
		assertEquals(RulesSettings.all().stream().map(Setting::id).sorted().toList(),
				RulesSettings.all().stream().map(Setting::id).toList());
	}
}
