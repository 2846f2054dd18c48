// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.List;

import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.lifecycle.State;

/**
 * How a region follows a model on a day.
 *
 * @param subject     code of the subject
 * @param authorities authorities that provide the service by the register, and those of the plan
 * @param certified   how many of them are certified to the model: all their services that follow it are
 * @param sent        services whose materials wait for the draw, or are checked
 * @param returned    services whose materials were returned (clause 50)
 * @param plan        state of the plan, null if there is none
 * @param dueOn       last day for presenting it (clause 46), null if that is not known
 * @param points      how far the plan is at the four control points; empty without a plan
 * @param daysLate    days by which it is late to be presented; 0 if it is not, or nobody is to present one
 * @param behindDays  days since the earliest control point that was missed; 0 if none was
 */
public record FollowedRegion(String subject, int authorities, int certified, int sent, int returned, State plan,
		LocalDate dueOn, List<Standing> points, long daysLate, long behindDays) {

	private static final int ALL = 100;

	public FollowedRegion {
		points = List.copyOf(points);
	}

	/** Whether there is anybody who provides the service, or a plan. */
	public boolean concerned() {
		return authorities > 0 || plan != null;
	}

	/** Share of the authorities that are certified, percent rounded down: 100 are all; null if there are none. */
	public Integer percent() {
		return authorities == 0 ? null : certified * ALL / authorities;
	}

	/** Days by which it is late with anything, the most. */
	public long late() {
		return Math.max(daysLate, behindDays);
	}
}
