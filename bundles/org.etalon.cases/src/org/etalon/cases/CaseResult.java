// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.List;
import java.util.Map;

import org.etalon.norm.Flaw;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * How a case ended.
 *
 * @param golden      the case
 * @param rule        the rule it names, null if there is none of that id
 * @param actual      what came out, by the names of the outputs; empty if the rule refused
 * @param refusal     why the rule refused, or the case could not be read; null if there is an answer
 * @param trace       the steps behind the answer
 * @param differences where it is not what was expected
 */
public record CaseResult(GoldenCase golden, CaseRule rule, Map<String, Object> actual, Flaw refusal,
		List<TraceStep> trace, List<Difference> differences) {

	/** Name under which a case expects a refusal. */
	static final String ERROR = "error";

	public CaseResult {
		trace = List.copyOf(trace);
		differences = List.copyOf(differences);
	}

	/** Whether everything expected came out, and something was expected. */
	public boolean passed() {
		return differences.isEmpty();
	}

	/** Runs a case. */
	static CaseResult of(GoldenCase golden, CaseRule rule, CaseContext context) {
		if (golden.flaw() != null) {
			return refused(golden, rule, golden.flaw(), expectation(golden));
		}
		if (rule == null) {
			return refused(golden, null, new Flaw("rule", "UNKNOWN_RULE", golden.rule(), ""), expectation(golden));
		}
		Map<String, Object> expected = golden.expected();
		if (expected.keySet().stream().allMatch(key -> key.startsWith("_"))) {
			return refused(golden, rule, new Flaw("expected", "NOTHING_EXPECTED", "{}", "{…}"), "");
		}
		return switch (rule.compute(golden.inputs(), context)) {
		case Ruling.Refused<Map<String, Object>> refused -> refused.flaw().code().equals(expected.get(ERROR))
				? new CaseResult(golden, rule, Map.of(), refused.flaw(), List.of(), List.of())
				: refused(golden, rule, refused.flaw(), expectation(golden));
		case Ruling.Made<Map<String, Object>> made -> new CaseResult(golden, rule, made.value(), null, made.trace(),
				Difference.between(rule, expected, made.value()));
		};
	}

	private static CaseResult refused(GoldenCase golden, CaseRule rule, Flaw flaw, String expected) {
		return new CaseResult(golden, rule, Map.of(), flaw, List.of(),
				List.of(new Difference(ERROR, expected, Json.text(flaw.code()))));
	}

	/** What the case expects where it got a refusal. */
	private static String expectation(GoldenCase golden) {
		Object error = golden.expected().get(ERROR);
		return error == null ? "" : Json.text(error);
	}

	/** What came out, as JSON: the outputs, or the code of the refusal. */
	public String answer() {
		return refusal == null ? Json.text(actual) : Json.text(Map.of(ERROR, refusal.code()));
	}
}
