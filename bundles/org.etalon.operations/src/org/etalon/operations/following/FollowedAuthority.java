// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.following;

import java.time.LocalDate;
import java.util.List;

import org.etalon.store.records.ConformityMaterials;

/**
 * An authority of a region that follows a model: of its plan, or one that provides the service without being in it.
 *
 * @param name        its name
 * @param authorityId its id, null if the plan does not say it and the register does not know the name
 * @param percent     control point of its group, null if it is in no plan
 * @param endsOn      last day, null if no plan says it
 * @param responsible who carries it out, empty if no plan says it
 * @param completedOn the day by which all its services were certified, null before
 * @param late        whether its day is past and it is not certified
 * @param services    its services that follow the model, in order of their ids
 */
public record FollowedAuthority(String name, String authorityId, Integer percent, LocalDate endsOn, String responsible,
		LocalDate completedOn, boolean late, List<Service> services) {

	/**
	 * A service of an authority.
	 *
	 * @param objectId  id of the object
	 * @param name      its name
	 * @param materials its materials of conformity, null if none were sent
	 */
	public record Service(String objectId, String name, ConformityMaterials materials) {
	}

	public FollowedAuthority {
		services = List.copyOf(services);
	}
}
