// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.TraceStep;

/**
 * Whether the plan of a region is as appendix 3 wants it: every authority in exactly one group, and in the groups up to
 * each control point as many authorities as it takes.
 *
 * @param findings what is wrong: group by group, then authorities in no group, then control points
 */
public record RegionPlan(List<Finding> findings) {

	private static final Clause CLAUSE = new Clause("Прил. 3");

	/** What can be wrong; the names are codes. */
	public enum Code {
		/** A group for a share that is no control point. */
		POINT_UNKNOWN,
		/** An authority that the region does not have. */
		AUTHORITY_UNKNOWN,
		/** An authority that was planned before. */
		AUTHORITY_REPEATED,
		/** An authority in no group. */
		AUTHORITY_NOT_PLANNED,
		/** Too few authorities up to a control point. */
		POINT_BELOW_TARGET
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param code    what
	 * @param subject the authority, or the percent of the control point
	 */
	public record Finding(Code code, String subject) {
	}

	public RegionPlan {
		findings = List.copyOf(findings);
	}

	/** Whether nothing is wrong. */
	public boolean valid() {
		return findings.isEmpty();
	}

	/**
	 * Checks a plan; refuses a list of authorities that is empty or names one of them twice.
	 *
	 * @param authorities the authorities of the region that provide the service
	 * @param groups      the authorities planned for each control point, by its percent
	 */
	public static Ruling<RegionPlan> check(List<String> authorities, Map<Integer, List<String>> groups) {
		Set<String> known = new LinkedHashSet<>(authorities);
		if (known.isEmpty() || known.size() < authorities.size()) {
			return Ruling.invalid("authorities", authorities, "≥ 1, ≠");
		}
		List<Finding> findings = new ArrayList<>();
		Map<Integer, Integer> reached = new TreeMap<>();
		Set<String> planned = new HashSet<>();
		new TreeMap<>(groups).forEach((percent, group) -> {
			if (!ControlPoint.PERCENTS.contains(percent)) {
				findings.add(new Finding(Code.POINT_UNKNOWN, percent.toString()));
			}
			group.forEach(authority -> plan(authority, known, planned, findings));
			reached.put(percent, planned.size());
		});
		known.stream().filter(authority -> !planned.contains(authority))
				.forEach(authority -> findings.add(new Finding(Code.AUTHORITY_NOT_PLANNED, authority)));
		for (ControlPoint point : ControlPoint.of(known.size()).value()) {
			if (reachedBy(point.percent(), reached) < point.required()) {
				findings.add(new Finding(Code.POINT_BELOW_TARGET, Integer.toString(point.percent())));
			}
		}
		return Ruling.made(new RegionPlan(findings),
				TraceStep.of("PLAN", known.size() + ", " + reached + " → " + findings.size(), CLAUSE));
	}

	private static void plan(String authority, Set<String> known, Set<String> planned, List<Finding> findings) {
		if (!known.contains(authority)) {
			findings.add(new Finding(Code.AUTHORITY_UNKNOWN, authority));
		} else if (!planned.add(authority)) {
			findings.add(new Finding(Code.AUTHORITY_REPEATED, authority));
		}
	}

	/** The groups are cumulative: what an earlier one holds is done by a later point too. */
	private static int reachedBy(int percent, Map<Integer, Integer> reached) {
		return reached.entrySet().stream().filter(entry -> entry.getKey() <= percent).mapToInt(Map.Entry::getValue)
				.max().orElse(0);
	}
}
