// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.norm.Decision;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.Problem;
import org.etalon.scoring.Outcome;
import org.etalon.scoring.Warning;

/** Counts of one run. Filled by one thread. */
public final class CheckSummary {

	private final Map<ObjectKind, Map<Decision, Long>> decisions = new EnumMap<>(ObjectKind.class);
	private final Map<Warning, Long> warnings = new EnumMap<>(Warning.class);
	private final Map<String, Long> problems = new TreeMap<>();
	private final long[] levels = new long[101];
	private long checked;
	private long rejected;

	/** Counts an object that was scored. */
	public void add(ObjectKind kind, Outcome outcome) {
		checked++;
		levels[outcome.level().percent()]++;
		decisions.computeIfAbsent(kind, any -> new EnumMap<>(Decision.class)).merge(outcome.decision(), 1L, Long::sum);
		for (Warning warning : outcome.warnings()) {
			warnings.merge(warning, 1L, Long::sum);
		}
	}

	/** Counts a record that was rejected. */
	public void addRejected() {
		rejected++;
	}

	/** Counts a problem; a rejected record can have several. */
	public void add(Problem problem) {
		problems.merge(problem.code(), 1L, Long::sum);
	}

	/** Objects that were scored. */
	public long checked() {
		return checked;
	}

	/** Records that were rejected. */
	public long rejected() {
		return rejected;
	}

	/** Objects of {@code kind} with {@code decision}. */
	public long count(ObjectKind kind, Decision decision) {
		return decisions.getOrDefault(kind, Map.of()).getOrDefault(decision, 0L);
	}

	/** Objects with {@code decision}. */
	public long count(Decision decision) {
		long count = 0;
		for (ObjectKind kind : ObjectKind.values()) {
			count += count(kind, decision);
		}
		return count;
	}

	/** Objects with the level {@code percent}. */
	public long countAtLevel(int percent) {
		return levels[percent];
	}

	/** Objects by warning. */
	public Map<Warning, Long> warnings() {
		return Map.copyOf(warnings);
	}

	/** Problems by code, in order of code. */
	public Map<String, Long> problems() {
		return new TreeMap<>(problems);
	}
}
