// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The limits for a profile of a client segment (профиль клиентского сегмента, Standard 4.6.4.6).
 *
 * @param name   its name
 * @param limits the limits; of one scope and measure at most one
 */
public record ReadabilityProfile(String name, List<ReadabilityLimit> limits) {

	public ReadabilityProfile {
		Objects.requireNonNull(name);
		limits = List.copyOf(limits);
		Set<List<Object>> seen = new HashSet<>();
		for (ReadabilityLimit limit : limits) {
			if (!seen.add(List.of(limit.scope(), limit.measure()))) {
				throw new IllegalArgumentException("two limits: " + limit.scope() + " " + limit.measure());
			}
		}
	}
}
