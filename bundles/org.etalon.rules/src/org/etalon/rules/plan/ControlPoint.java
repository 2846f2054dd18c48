// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.norm.TraceStep;

/**
 * A control point of a region's plan (appendix 3).
 *
 * @param percent  share of the authorities
 * @param required how many authorities are certified by then, all earlier ones included
 * @param added    how many of them since the point before
 */
public record ControlPoint(int percent, int required, int added) {

	/** The control points of both appendices, percent. */
	public static final List<Integer> PERCENTS = List.of(25, 50, 75, 100);

	private static final Clause CLAUSE = new Clause("Прил. 3");

	/**
	 * The four control points for a number of authorities. A share that is no whole number is rounded up: «в 25 %» is
	 * reached, not approached. Refuses a number below 1.
	 */
	public static Ruling<List<ControlPoint>> of(int authorities) {
		if (authorities < 1) {
			return Ruling.invalid("authorities", authorities, "1, 2, 3…");
		}
		List<ControlPoint> points = new ArrayList<>();
		List<TraceStep> trace = new ArrayList<>();
		int before = 0;
		for (int percent : PERCENTS) {
			int required = (int) Math.ceilDiv((long) authorities * percent, 100L);
			points.add(new ControlPoint(percent, required, required - before));
			trace.add(TraceStep.of("POINT_" + percent, "⌈" + authorities + " × " + percent + " %⌉ = " + required,
					CLAUSE));
			before = required;
		}
		return new Made<>(List.copyOf(points), trace);
	}
}
