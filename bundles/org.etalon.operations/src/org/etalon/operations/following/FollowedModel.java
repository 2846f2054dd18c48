// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.List;

/**
 * A published model and how each region follows it.
 *
 * @param id         id of the model
 * @param edition    the edition published last
 * @param service    name of the typical service
 * @param approvedOn the day the edition was approved
 * @param dueOn      last day for presenting plans (clause 46), null if that is not known
 * @param regions    one for each subject, in order of code
 */
public record FollowedModel(String id, String edition, String service, LocalDate approvedOn, LocalDate dueOn,
		List<FollowedRegion> regions) {

	public FollowedModel {
		regions = List.copyOf(regions);
	}
}
