// SPDX-License-Identifier: EPL-2.0
package org.etalon.model.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.etalon.model.check.Constraint;
import org.etalon.model.monitoring.CriterionRatings;
import org.etalon.model.monitoring.MonitoringPackage.Literals;
import org.etalon.model.monitoring.MonitoringRecord;
import org.etalon.model.monitoring.StatusCount;
import org.etalon.norm.Ruling;
import org.etalon.norm.Ruling.Made;
import org.etalon.rules.monitoring.Figure;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.Indicator.Errors;

/** Constraints and derived features of {@code monitoring.ecore}. */
public final class MonitoringRules {

	private MonitoringRules() {
	}

	/** Share of refusals, percent; null without decisions and for impossible counts. */
	public static BigDecimal refusalPercent(MonitoringRecord month) {
		Ruling<Figure> refusals = Indicator.refusals(byCode(month));
		return refusals instanceof Made<Figure> made ? made.value().rounded() : null;
	}

	/** Share of errors, percent; null without applications and for impossible counts. */
	public static BigDecimal errorPercent(MonitoringRecord month) {
		Ruling<Errors> errors = Indicator.errors(byCode(month), month.getTotalSubmitted());
		return errors instanceof Made<Errors> made ? made.value().percent().rounded() : null;
	}

	private static Map<Integer, Long> byCode(MonitoringRecord month) {
		Map<Integer, Long> counts = new HashMap<>();
		month.getCounts().forEach(count -> counts.merge(count.getCode(), count.getCount(), Long::sum));
		return counts;
	}

	public static void counts(MonitoringRecord month, Report report) {
		Set<Integer> seen = new HashSet<>();
		for (StatusCount count : month.getCounts()) {
			if (!seen.add(count.getCode())) {
				report.add(Constraint.STATUS_REPEATED, true, count, Literals.STATUS_COUNT__CODE,
						Integer.toString(count.getCode()));
			}
			if (count.getCount() < 0) {
				report.add(Constraint.COUNT_NEGATIVE, true, count, Literals.STATUS_COUNT__COUNT,
						Long.toString(count.getCount()));
			}
		}
		report.require(month.getTotalSubmitted() >= 0, Literals.MONITORING_RECORD__TOTAL_SUBMITTED,
				Constraint.COUNT_NEGATIVE, Long.toString(month.getTotalSubmitted()));
	}

	public static void ratings(MonitoringRecord month, Report report) {
		Set<String> seen = new HashSet<>();
		for (CriterionRatings ratings : month.getRatings()) {
			if (!seen.add(ratings.getCriterion())) {
				report.add(Constraint.CRITERION_REPEATED, true, ratings, Literals.CRITERION_RATINGS__CRITERION,
						ratings.getCriterion());
			}
			for (BigDecimal rating : ratings.getRatings()) {
				if (rating.compareTo(Indicator.LOWEST_RATING) < 0 || rating.compareTo(Indicator.HIGHEST_RATING) > 0) {
					report.add(Constraint.RATING_OUT_OF_RANGE, true, ratings, Literals.CRITERION_RATINGS__RATINGS,
							rating.toString());
				}
			}
		}
	}
}
