// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.norm.Setting;
import org.etalon.norm.Settings;

/**
 * Cases that were run, in their order.
 *
 * @param settings the readings they were run under
 * @param results  how they ended
 */
public record CaseRun(Settings settings, List<CaseResult> results) {

	public CaseRun {
		results = List.copyOf(results);
	}

	/**
	 * The cases of one rule.
	 *
	 * @param rule   the rule, null for cases that name no rule there is
	 * @param passed how many passed
	 * @param failed how many failed
	 */
	public record Count(CaseRule rule, int passed, int failed) {
	}

	/**
	 * A case that ends otherwise under other readings.
	 *
	 * @param before how it ended
	 * @param after  how it ends under the other readings
	 */
	public record Flip(CaseResult before, CaseResult after) {
	}

	/** Runs cases. */
	public static CaseRun of(Collection<GoldenCase> cases, CaseContext context) {
		List<CaseResult> results = new ArrayList<>();
		for (GoldenCase golden : cases) {
			results.add(CaseResult.of(golden, CaseRules.find(golden.rule()).orElse(null), context));
		}
		return new CaseRun(context.settings(), results);
	}

	/** How many passed. */
	public int passed() {
		return (int) results.stream().filter(CaseResult::passed).count();
	}

	/** How many failed. */
	public int failed() {
		return results.size() - passed();
	}

	/** The counts of each rule that has cases, in the order of the rules; cases of no rule stand last. */
	public List<Count> counts() {
		Map<String, Count> counts = new TreeMap<>();
		for (CaseResult result : results) {
			// Behind every id of a rule.
			String key = result.rule() == null ? "~" : result.rule().id();
			int passed = result.passed() ? 1 : 0;
			counts.merge(key, new Count(result.rule(), passed, 1 - passed), (one, other) -> new Count(one.rule(),
					one.passed() + other.passed(), one.failed() + other.failed()));
		}
		return List.copyOf(counts.values());
	}

	/** The computable rules that have no case here, in their order. */
	public List<CaseRule> uncovered() {
		return CaseRules.all().stream().filter(CaseRule::isComputable)
				.filter(rule -> results.stream().noneMatch(result -> rule.equals(result.rule()))).toList();
	}

	/** The readings that the rules of these cases depend on, by id. */
	public Map<String, String> usedSettings() {
		Map<String, String> used = new TreeMap<>();
		for (CaseResult result : results) {
			if (result.rule() != null) {
				for (Setting setting : result.rule().settings()) {
					used.put(setting.id(), settings.value(setting));
				}
			}
		}
		return used;
	}

	/**
	 * The cases that end otherwise in another run of the same cases: those that pass in one and fail in the other, and
	 * those that fail in both with another answer.
	 */
	public List<Flip> flips(CaseRun other) {
		List<Flip> flips = new ArrayList<>();
		for (int i = 0; i < results.size(); i++) {
			CaseResult before = results.get(i);
			CaseResult after = other.results.get(i);
			if (!before.differences().equals(after.differences())) {
				flips.add(new Flip(before, after));
			}
		}
		return flips;
	}
}
