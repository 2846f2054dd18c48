// SPDX-License-Identifier: EPL-2.0
package org.etalon.rules.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.etalon.norm.Clause;
import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.norm.TraceStep;
import org.etalon.rules.RulesSettings;

/**
 * Whether a roadmap is as appendix 4 wants it (clause 26; setting A41): the sections that may be left out, and the
 * control points of the remarks on information systems.
 *
 * @param errors codes of what is wrong: sections, unknown points, the point of 100 %, points below their target, each
 *               by number
 */
public record Roadmap(List<String> errors) {

	/** Code of a roadmap whose remarks have no control point of 100 %. */
	public static final String NO_100_PERCENT_POINT = "NO_100_PERCENT_POINT";
	/** Number of sections. */
	public static final int SECTIONS = 8;

	/** The sections for which appendix 4 offers «не требуется». */
	private static final Set<Integer> OPTIONAL = Set.of(1, 4, 6, 7);
	private static final Clause CLAUSE = new Clause("Прил. 4");

	public Roadmap {
		errors = List.copyOf(errors);
	}

	/** Whether nothing is wrong. */
	public boolean valid() {
		return errors.isEmpty();
	}

	/**
	 * Checks a roadmap; refuses figures that contradict each other.
	 *
	 * @param notRequiredSections sections marked «не требуется», 1 to {@value #SECTIONS}
	 * @param controlPoints       percents of the control points, none twice
	 * @param remarks             number of remarks on information systems (appendix 1 of the roadmap, block 2)
	 * @param cumulativeDone      for each control point in the same order, how many remarks are done by then
	 */
	public static Ruling<Roadmap> check(Collection<Integer> notRequiredSections, List<Integer> controlPoints,
			int remarks, List<Integer> cumulativeDone, Settings settings) {
		if (notRequiredSections.stream().anyMatch(section -> section < 1 || section > SECTIONS)) {
			return Ruling.invalid("notRequiredSections", notRequiredSections, "1…" + SECTIONS);
		}
		if (Set.copyOf(controlPoints).size() < controlPoints.size()) {
			return Ruling.invalid("controlPoints", controlPoints, "≠");
		}
		if (remarks < 0) {
			return Ruling.invalid("remarks", remarks, "0, 1, 2…");
		}
		if (cumulativeDone.size() != controlPoints.size()) {
			return Ruling.invalid("cumulativeDone", cumulativeDone, controlPoints.size() + " × 0…" + remarks);
		}
		SortedMap<Integer, Integer> done = new TreeMap<>();
		for (int i = 0; i < controlPoints.size(); i++) {
			done.put(controlPoints.get(i), cumulativeDone.get(i));
		}
		if (!rises(done.values(), remarks)) {
			return Ruling.invalid("cumulativeDone", cumulativeDone, "0 ≤ … ≤ " + remarks);
		}
		List<String> sections = sections(notRequiredSections, settings);
		List<String> points = points(done, remarks);
		List<String> errors = new ArrayList<>(sections);
		errors.addAll(points);
		return Ruling.made(new Roadmap(errors),
				TraceStep.of("SECTIONS", notRequiredSections + " → " + sections, CLAUSE,
						settings.inEffect(RulesSettings.A41)),
				TraceStep.of("POINTS", done + " / " + remarks + " → " + points, CLAUSE));
	}

	/** Figures that add up never fall, and never come to more than all remarks. */
	private static boolean rises(Collection<Integer> done, int remarks) {
		int before = 0;
		for (int count : done) {
			if (count < before || count > remarks) {
				return false;
			}
			before = count;
		}
		return true;
	}

	private static List<String> sections(Collection<Integer> notRequired, Settings settings) {
		if (settings.is(RulesSettings.A41, "ANY_OPTIONAL")) {
			return List.of();
		}
		return new TreeSet<>(notRequired).stream().filter(section -> !OPTIONAL.contains(section))
				.map(section -> "SECTION_" + section + "_MANDATORY").toList();
	}

	private static List<String> points(Map<Integer, Integer> done, int remarks) {
		List<String> errors = new ArrayList<>();
		done.keySet().stream().filter(point -> !ControlPoint.PERCENTS.contains(point))
				.forEach(point -> errors.add("POINT_" + point + "_UNKNOWN"));
		if (!done.containsKey(100)) {
			errors.add(NO_100_PERCENT_POINT);
		}
		for (int percent : ControlPoint.PERCENTS) {
			Integer count = done.get(percent);
			if (count != null && 100L * count < (long) percent * remarks) {
				errors.add("POINT_" + percent + "_BELOW_TARGET");
			}
		}
		return errors;
	}
}
