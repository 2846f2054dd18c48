// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.etalon.norm.Ruling;
import org.etalon.norm.Settings;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.rules.monitoring.Ratings;
import org.etalon.store.records.MonitoringMonth;

/**
 * What was counted of an object in a month (appendix 1): as a record keeps it, and as the rules need it.
 *
 * @param submitted applications submitted, null if not known
 * @param statuses  counts by status code
 * @param ratings   sums and numbers of ratings by criterion
 */
public record MonthSums(Long submitted, SortedMap<Integer, Long> statuses, SortedMap<String, Ratings> ratings) {

	private static final String BETWEEN_STATUSES = ", ";
	private static final String BETWEEN_CRITERIA = "; ";

	public MonthSums {
		statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
		ratings = Collections.unmodifiableSortedMap(new TreeMap<>(ratings));
	}

	/** What a record keeps. */
	public static MonthSums of(MonitoringMonth month) {
		SortedMap<Integer, Long> statuses = new TreeMap<>();
		if (month.statuses() != null && !month.statuses().isEmpty()) {
			for (String each : month.statuses().split(BETWEEN_STATUSES)) {
				int equals = each.indexOf('=');
				statuses.put(Integer.valueOf(each.substring(0, equals)), Long.valueOf(each.substring(equals + 1)));
			}
		}
		SortedMap<String, Ratings> ratings = new TreeMap<>();
		if (month.ratings() != null && !month.ratings().isEmpty()) {
			for (String each : month.ratings().split(BETWEEN_CRITERIA)) {
				int equals = each.lastIndexOf('=');
				int slash = each.lastIndexOf('/');
				ratings.put(each.substring(0, equals), new Ratings(new BigDecimal(each.substring(equals + 1, slash)),
						Long.parseLong(each.substring(slash + 1))));
			}
		}
		return new MonthSums(month.submitted(), statuses, ratings);
	}

	/** Whether a criterion can be called so: the signs between criteria are not for names. */
	static boolean isCriterion(String name) {
		return !name.isBlank() && name.length() <= 200
				&& name.chars().noneMatch(sign -> sign == ';' || sign == '=' || Character.isISOControl(sign));
	}

	/** The record to be kept. */
	MonitoringMonth record(String objectId, YearMonth month) {
		return new MonitoringMonth(id(objectId, month), objectId, month, submitted,
				statuses.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
						.collect(Collectors.joining(BETWEEN_STATUSES)),
				ratings.entrySet().stream().map(each -> each.getKey() + "=" + each.getValue())
						.collect(Collectors.joining(BETWEEN_CRITERIA)));
	}

	static String id(String objectId, YearMonth month) {
		return objectId + "/" + month;
	}

	/** These and others of the same month. */
	MonthSums plus(MonthSums other) {
		SortedMap<Integer, Long> allStatuses = new TreeMap<>(statuses);
		other.statuses.forEach((code, count) -> allStatuses.merge(code, count, Long::sum));
		SortedMap<String, Ratings> allRatings = new TreeMap<>(ratings);
		other.ratings.forEach((criterion, sums) -> allRatings.merge(criterion, sums, Ratings::plus));
		Long all = submitted == null ? other.submitted
				: other.submitted == null ? submitted : (Long) (submitted + other.submitted);
		return new MonthSums(all, allStatuses, allRatings);
	}

	/** The indicators of the month. */
	Ruling<MonthIndicators> indicators(YearMonth month, Settings settings) {
		return MonthIndicators.ofSums(month, statuses, submitted, Map.copyOf(ratings), settings);
	}
}
