// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.etalon.norm.Ruling;
import org.etalon.norm.Setting;
import org.etalon.norm.TraceStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every rule of the catalogue. */
class CaseRulesTest {

	static Collection<CaseRule> rules() {
		return CaseRules.all();
	}

	static List<CaseRule> computable() {
		return CaseRules.all().stream().filter(CaseRule::isComputable).toList();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void isExplainedInBothLanguages(CaseRule rule) {
		assertTrue(rule.id().matches("R-\\d\\d(\\.[a-z]+)?"), rule.id());
		assertFalse(rule.title().ru().isBlank() || rule.title().en().isBlank(), rule.id());
		for (List<Field> fields : List.of(rule.inputs(), rule.outputs())) {
			Set<String> paths = new HashSet<>();
			for (Field field : fields) {
				assertTrue(paths.add(field.path()), () -> rule.id() + ": twice " + field.path());
				assertFalse(field.meaning().ru().isBlank() || field.meaning().en().isBlank(), field.path());
				assertFalse(
						field.meaning().en().matches(".*[а-яА-Я].*") && !field.meaning().en().contains("МСЗУ")
								&& !field.meaning().en().contains("Минцифры")
								&& !field.meaning().en().matches(".*\\d.*") && !field.meaning().en().contains("«"),
						() -> rule.id() + ": " + field.meaning().en());
				assertFalse(field.type().isBlank(), field.path());
			}
		}
		assertFalse(rule.outputs().isEmpty(), rule.id());
	}

	/** The example is computed, names only declared inputs and brings only declared outputs, each step by a clause. */
	@ParameterizedTest
	@MethodSource("computable")
	void hasAnExampleThatWorks(CaseRule rule) {
		Ruling<Map<String, Object>> ruling = rule.compute(rule.example(), Bench.context());
		Ruling.Made<?> made = assertInstanceOf(Ruling.Made.class, ruling, rule.id() + ": " + ruling);
		for (Object output : ((Map<?, ?>) made.value()).keySet()) {
			assertTrue(rule.hasOutput(output.toString()), () -> rule.id() + " does not declare " + output);
		}
		for (TraceStep step : made.trace()) {
			assertFalse(step.clause().toString().isBlank(), step::toString);
		}
	}

	@ParameterizedTest
	@MethodSource("computable")
	void refusesAKeyItDoesNotKnow(CaseRule rule) {
		Map<String, Object> inputs = new HashMap<>(rule.example());
		inputs.put("wrongKey", "1");
		Ruling.Refused<?> refused = assertInstanceOf(Ruling.Refused.class, rule.compute(inputs, Bench.context()));
		assertEquals("UNKNOWN_KEY", refused.flaw().code());
		assertEquals("wrongKey", refused.flaw().field());
	}

	/** Nonsense of any JSON type for any input is refused, never a crash. */
	@ParameterizedTest
	@MethodSource("computable")
	void survivesNonsense(CaseRule rule) {
		List<Object> nonsense = List.of("", "Ы", new BigDecimal("-1"), new BigDecimal("1e55"),
				new BigDecimal("0.123456789"), true, List.of(), List.of(List.of("x")), Map.of(), Map.of("x", 1),
				List.of(Map.of()));
		for (Field field : rule.inputs()) {
			if (!field.parent().isEmpty()) {
				continue;
			}
			for (Object value : nonsense) {
				Map<String, Object> inputs = new HashMap<>(rule.example());
				inputs.put(field.key(), value);
				Ruling<Map<String, Object>> ruling = rule.compute(inputs, Bench.context());
				if (ruling instanceof Ruling.Refused<Map<String, Object>> refused) {
					assertFalse(refused.flaw().field().isBlank(), () -> rule.id() + " " + refused.flaw());
				}
			}
			Map<String, Object> without = new HashMap<>(rule.example());
			without.keySet().remove(field.key());
			rule.compute(without, Bench.context());
		}
	}

	@Test
	void declaresEverySettingOfTheLawOnce() {
		assertEquals(List.of("A04", "A05", "A06", "A07", "A11", "A12", "A13", "A15", "A20", "A21", "A22", "A25", "A28",
				"A29", "A30", "A37", "A40", "A41"), AllSettings.list().stream().map(Setting::id).toList());
	}

	@Test
	void findsARuleByItsIdOrItsFamily() {
		CaseRule full = CaseRules.find("R-14.full").orElseThrow();
		assertTrue(full.isMeantBy("R-14.full"));
		assertTrue(full.isMeantBy("R-14"));
		assertFalse(full.isMeantBy("R-1"));
		assertFalse(CaseRules.find("R-14").orElseThrow().isMeantBy("R-14.full"));
	}
}
