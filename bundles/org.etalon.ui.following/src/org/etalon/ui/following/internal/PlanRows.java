// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.etalon.operations.following.FollowedModel;
import org.etalon.operations.following.FollowedRegion;
import org.etalon.operations.models.RegionPlans.Standing;

/** The regions that follow a model. */
final class PlanRows {

	/** Sorts of regions. */
	enum Which {
		/** All that provide the service or have a plan. */
		ALL,
		/** Late with the plan or behind it. */
		LATE,
		/** Without a plan that the curator has agreed. */
		NOT_AGREED
	}

	private static final int ALL = 100;

	private PlanRows() {
	}

	/** The regions of a sort with some words in their names, the latest first. */
	static List<FollowedRegion> of(FollowedModel model, Which which, String words) {
		return model.regions().stream().filter(each -> is(each, which)).filter(each -> fits(each, words))
				.sorted(Comparator.comparingLong(FollowedRegion::late).reversed()
						.thenComparing(each -> each.percent() == null ? 0 : each.percent())
						.thenComparing(FollowedRegion::subject))
				.toList();
	}

	/** How many there are of a sort. */
	static long count(FollowedModel model, Which which) {
		return model.regions().stream().filter(each -> is(each, which)).count();
	}

	private static boolean is(FollowedRegion region, Which which) {
		return region.concerned() && switch (which) {
		case ALL -> true;
		case LATE -> region.late() > 0;
		case NOT_AGREED -> !HeatGrid.agreed(region.plan());
		};
	}

	private static boolean fits(FollowedRegion region, String words) {
		return (FollowingWords.region(region.subject()) + " " + region.subject()).toLowerCase(Locale.ROOT)
				.contains(words.strip().toLowerCase(Locale.ROOT));
	}

	/** The control point that should be reached by a day, percent; 0 before the first. */
	static int wanted(FollowedRegion region, LocalDate on) {
		return region.points().stream().filter(each -> each.endsOn() != null && on.isAfter(each.endsOn()))
				.mapToInt(Standing::percent).max().orElse(0);
	}

	/** A share in percent of a width. */
	static int part(int percent, int width) {
		return percent * width / ALL;
	}
}
