// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The catalogue of the rules. */
public final class CaseRules {

	private static final Map<String, CaseRule> ALL = catalogue(
			List.of(YearCases.rules(), ScoringCases.rules(), TermCases.rules(), DocumentCases.rules(),
					RecertificationCases.rules(), MonitoringCases.rules(), PlanCases.rules(), StarCases.rules(),
					StandardCases.rules(), ReadabilityCases.rules(), ReferenceCases.rules()));

	private CaseRules() {
	}

	private static Map<String, CaseRule> catalogue(List<List<CaseRule>> subjects) {
		Map<String, CaseRule> rules = new TreeMap<>();
		for (List<CaseRule> subject : subjects) {
			for (CaseRule rule : subject) {
				if (rules.put(rule.id(), rule) != null) {
					throw new IllegalStateException("a rule is declared twice: " + rule.id());
				}
			}
		}
		return Collections.unmodifiableMap(rules);
	}

	/** Every rule, in order of id. */
	public static Collection<CaseRule> all() {
		return ALL.values();
	}

	/** The rule of an id. */
	public static Optional<CaseRule> find(String id) {
		return Optional.ofNullable(ALL.get(id));
	}
}
