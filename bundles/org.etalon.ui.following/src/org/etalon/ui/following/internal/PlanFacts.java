// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.following.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.FollowedAuthority;
import org.etalon.operations.following.ShowFollowing;
import org.etalon.operations.following.ShowFollowing.Region;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.StoreException;
import org.etalon.ui.common.Data;

/**
 * A region and its plan on a day.
 *
 * @param on      the day
 * @param region  the region
 * @param rows    its authorities by service, in the order of the plan
 * @param history all that happened to the plan, the newest first
 */
record PlanFacts(LocalDate on, Region region, List<Row> rows, List<ChangePlan.Past> history) {

	/**
	 * An authority with one of its services.
	 *
	 * @param authority the authority
	 * @param service   the service, null if the register has none of it
	 */
	record Row(FollowedAuthority authority, FollowedAuthority.Service service) {

		/** What it is known by. */
		String key() {
			return authority.name() + "\n" + (service == null ? "" : service.objectId());
		}

		/** State of the materials, null if none were sent. */
		State materials() {
			return service == null || service.materials() == null ? null : service.materials().state();
		}
	}

	/** Reads it. */
	static PlanFacts read(Data data, String model, String subject, LocalDate on) throws StoreException {
		Region region = ShowFollowing.region(data.store(), model, subject, on, data.conditions());
		List<ChangePlan.Past> history = region.plan() == null ? List.of()
				: new ChangePlan().history(data.store(), model, subject);
		return new PlanFacts(on, region, rows(region.authorities()), history.reversed());
	}

	/** A row for each service, and one for who has none. */
	static List<Row> rows(List<FollowedAuthority> authorities) {
		List<Row> rows = new ArrayList<>();
		for (FollowedAuthority authority : authorities) {
			if (authority.services().isEmpty()) {
				rows.add(new Row(authority, null));
			}
			authority.services().forEach(each -> rows.add(new Row(authority, each)));
		}
		return rows;
	}
}
