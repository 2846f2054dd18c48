// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.util.List;

import org.etalon.norm.Problem;

/**
 * Services beside the model of the typical service (clause 48).
 *
 * @param product    name and version of the product
 * @param modelId    id of the model
 * @param edition    its edition, empty if the file says none
 * @param title      name of the typical service
 * @param services   the services, in order of their ids
 * @param unreadable files that could not be read
 */
public record ConformityReport(String product, String modelId, String edition, String title,
		List<ServiceConformity> services, List<Problem> unreadable) {

	public ConformityReport {
		services = List.copyOf(services);
		unreadable = List.copyOf(unreadable);
	}

	/** How many services are as the model wants them: every required sheet is there, and nothing deviates. */
	public long conforming() {
		return services.stream().filter(each -> !each.incomplete() && each.deviations() == 0).count();
	}

	/** How many services deviate. */
	public long deviating() {
		return services.stream().filter(each -> each.deviations() > 0).count();
	}

	/** How many services lack a sheet that is required. */
	public long incomplete() {
		return services.stream().filter(ServiceConformity::incomplete).count();
	}
}
