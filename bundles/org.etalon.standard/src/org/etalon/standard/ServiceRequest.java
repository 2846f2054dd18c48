// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A request of a user for a service or servis.
 *
 * @param user      who asks
 * @param service   what for
 * @param submitted day of the request
 * @param success   day on which an information system showed that it was provided, null if it did not
 */
public record ServiceRequest(String user, String service, LocalDate submitted, LocalDate success) {

	public ServiceRequest {
		Objects.requireNonNull(user);
		Objects.requireNonNull(service);
		Objects.requireNonNull(submitted);
	}
}
