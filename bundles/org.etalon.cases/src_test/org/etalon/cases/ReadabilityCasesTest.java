// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import org.junit.jupiter.api.Test;

class ReadabilityCasesTest {

	@Test
	void hasNoIndicesWithoutWords() {
		String nothing = "{\"sentences\": 0, \"words\": 0, \"letters\": 0, \"syllables\": 0, \"complexWords\": 0, "
				+ "\"indices\": null, \"fre_oborneva\": null}";
		Bench.assertPasses("R-55.text", "{\"text\": \"\"}", nothing);
		Bench.assertPasses("R-55.text", "{\"text\": \"12.05.2025 ... OK!\"}", nothing);
		Bench.assertPasses("R-55.counts",
				"{\"sentences\": 0, \"words\": 0, \"letters\": 0, \"syllables\": 0, \"complexWords\": 0}",
				"{\"indices\": null, \"smog_plainrussian\": null}");
	}

	@Test
	void hasEveryIndexInTheObjectToo() {
		Bench.assertPasses("R-55.counts",
				"{\"sentences\": 10, \"words\": 100, \"letters\": 600, \"syllables\": 250, \"complexWords\": 8}",
				"{\"indices\": {\"fre_oborneva\": 43.585, \"fkgl_plainrussian\": 8.180}, \"fkgl_oborneva\": 10.410}");
	}

	@Test
	void refusesCountsNoTextHas() {
		Bench.assertPasses("R-55.counts",
				"{\"sentences\": 10, \"words\": 5, \"letters\": 600, \"syllables\": 250, \"complexWords\": 8}",
				"{\"error\": \"INVALID_INPUT\"}");
		Bench.assertPasses("R-55.counts",
				"{\"sentences\": -1, \"words\": 5, \"letters\": 600, \"syllables\": 250, \"complexWords\": 8}",
				"{\"error\": \"INVALID_INPUT\"}");
	}
}
