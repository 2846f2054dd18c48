// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.tests.support.VariantsForTests;

/** Runs cases in tests. */
final class Bench {

	private Bench() {
	}

	/** The defaults with some settings changed, each as {@code A11=CERTIFICATE}. */
	static CaseContext context(String... settings) {
		Settings changed = AllSettings.defaults();
		for (String setting : settings) {
			String[] parts = setting.split("=");
			changed = changed.with(parts[0], parts[1]);
		}
		return new CaseContext(changed, ProductionCalendar::builtIn, Bench::variant, ReadabilityNorms.builtIn());
	}

	private static Optional<ScoringVariant> variant(ObjectKind kind, String subject) {
		return Optional
				.of(kind == ObjectKind.APPEALS_SERVIS ? VariantsForTests.appeals() : VariantsForTests.services());
	}

	/** How a case ends. */
	static CaseResult run(String rule, String inputs, String expected, String... settings) {
		return CaseRun.of(List.of(GoldenCase.of("cases.csv", 2, rule, "", inputs, expected)), context(settings))
				.results().get(0);
	}

	/** Fails unless everything expected comes out. */
	static void assertPasses(String rule, String inputs, String expected, String... settings) {
		CaseResult result = run(rule, inputs, expected, settings);
		assertEquals(List.of(), result.differences(), () -> rule + " " + inputs + ": " + result.answer());
	}

	/** What a rule answers. */
	static Ruling<Map<String, Object>> compute(String rule, String inputs, String... settings) {
		try {
			return CaseRules.find(rule).orElseThrow().compute(Json.object(inputs), context(settings));
		} catch (Json.MalformedException e) {
			throw new AssertionError(inputs, e);
		}
	}
}
