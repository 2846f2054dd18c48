// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.bpmn.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The flows of a process, and what follows an activity when gateways and events are passed through. */
final class Flows {

	/** An arrow and its condition, null for none. */
	private record Flow(String target, String condition) {
	}

	/** Characters of a condition: through many gateways it would grow without end. */
	private static final int LONGEST = 1000;

	private final Map<String, List<Flow>> outgoing = new HashMap<>();

	void add(String source, String target, String condition) {
		outgoing.computeIfAbsent(source, any -> new ArrayList<>()).add(new Flow(target, condition));
	}

	/**
	 * The activities that can follow a node, each with its condition, null for none; where several ways lead to one,
	 * any of their conditions.
	 */
	Map<String, String> after(String node, Predicate<String> activity) {
		Map<String, String> found = new LinkedHashMap<>();
		Set<String> passed = new HashSet<>();
		Deque<Flow> open = new ArrayDeque<>(outgoing.getOrDefault(node, List.of()));
		while (!open.isEmpty()) {
			Flow flow = open.pop();
			if (activity.test(flow.target())) {
				String both = flow.condition();
				if (found.containsKey(flow.target())) {
					String before = found.get(flow.target());
					both = before == null || both == null ? null : joined(before, " / ", both);
				}
				found.put(flow.target(), both);
			} else if (passed.add(flow.target())) {
				List<Flow> further = outgoing.getOrDefault(flow.target(), List.of());
				for (int i = further.size() - 1; i >= 0; i--) {
					open.push(new Flow(further.get(i).target(), both(flow.condition(), further.get(i).condition())));
				}
			}
		}
		return found;
	}

	private static String both(String one, String other) {
		return one == null ? other : other == null ? one : joined(one, "; ", other);
	}

	private static String joined(String one, String between, String other) {
		String text = one + between + other;
		return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
	}
}
