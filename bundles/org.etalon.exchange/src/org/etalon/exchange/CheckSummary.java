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

/** Counts of a run, or of a part of it. Filled by one thread. */
public final class CheckSummary {

	private static final int DECISIONS = Decision.values().length;

	private final long[] decisions = new long[ObjectKind.values().length * DECISIONS];
	private final Map<Warning, Long> warnings = new EnumMap<>(Warning.class);
	private final Map<String, Long> problems = new TreeMap<>();
	private long checked;
	private long rejected;

	/** Counts an object that was scored. */
	public void add(ObjectKind kind, Outcome outcome) {
		count(kind, outcome, 1);
	}

	/** Takes back an object that was counted. */
	public void remove(ObjectKind kind, Outcome outcome) {
		count(kind, outcome, -1);
	}

	/** Adds the counts of a part. */
	public void add(CheckSummary part) {
		checked += part.checked;
		rejected += part.rejected;
		for (int i = 0; i < decisions.length; i++) {
			decisions[i] += part.decisions[i];
		}
		for (Map.Entry<Warning, Long> warning : part.warnings.entrySet()) {
			add(warnings, warning.getKey(), warning.getValue());
		}
		for (Map.Entry<String, Long> problem : part.problems.entrySet()) {
			add(problems, problem.getKey(), problem.getValue());
		}
	}

	private void count(ObjectKind kind, Outcome outcome, int step) {
		checked += step;
		decisions[index(kind, outcome.decision())] += step;
		for (int i = 0; i < outcome.warnings().size(); i++) {
			add(warnings, outcome.warnings().get(i), step);
		}
	}

	private static <K> void add(Map<K, Long> counts, K key, long more) {
		Long count = counts.get(key);
		counts.put(key, count == null ? more : count + more);
	}

	private static int index(ObjectKind kind, Decision decision) {
		return kind.ordinal() * DECISIONS + decision.ordinal();
	}

	/** Counts a record that was rejected. */
	public void addRejected() {
		rejected++;
	}

	/** Counts a problem; a rejected record can have several. */
	public void add(Problem problem) {
		add(problems, problem.code(), 1);
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
		return decisions[index(kind, decision)];
	}

	/** Objects with {@code decision}. */
	public long count(Decision decision) {
		long count = 0;
		for (ObjectKind kind : ObjectKind.values()) {
			count += count(kind, decision);
		}
		return count;
	}

	/** Objects by warning. */
	public Map<Warning, Long> warnings() {
		Map<Warning, Long> counted = new EnumMap<>(warnings);
		counted.values().removeIf(count -> count == 0);
		return counted;
	}

	/** Problems by code, in order of code. */
	public Map<String, Long> problems() {
		return new TreeMap<>(problems);
	}
}
