// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.List;

import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.records.RegionPlanRecord;

/**
 * The plan of a region in the database.
 *
 * @param record     what is kept of it
 * @param service    name of the typical service
 * @param curator    who agrees it, empty if the plan does not say it
 * @param approver   who approves it, likewise
 * @param rows       its authorities in their groups
 * @param points     how far it is at the four control points
 * @param possible   what can happen next
 * @param unplanned  authorities of the region that provide the service and are not in the plan
 * @param daysLate   days by which it is late to be presented (clause 46); 0 if it is not, or in time
 * @param behindDays days since the earliest control point that was missed; 0 if none was
 */
public record StoredPlan(RegionPlanRecord record, String service, String curator, String approver, List<Row> rows,
		List<Standing> points, List<Event> possible, List<String> unplanned, long daysLate, long behindDays) {

	/**
	 * An authority of a plan.
	 *
	 * @param name        its name
	 * @param authorityId its id, null if the plan does not say it
	 * @param percent     control point of its group
	 * @param endsOn      last day, null if the plan does not say it
	 * @param responsible who carries it out, empty if the plan does not say it
	 * @param completedOn the day its service was certified, null before
	 */
	public record Row(String name, String authorityId, int percent, LocalDate endsOn, String responsible,
			LocalDate completedOn) {
	}

	public StoredPlan {
		rows = List.copyOf(rows);
		points = List.copyOf(points);
		possible = List.copyOf(possible);
		unplanned = List.copyOf(unplanned);
	}

	/** How many authorities are certified. */
	public int completed() {
		return (int) rows.stream().filter(each -> each.completedOn() != null).count();
	}
}
