// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;

/**
 * Under which readings, by which calendar and variants an operation computes.
 *
 * @param product  name and version of the product, for documents and results
 * @param settings the settings in effect
 * @param calendar the production calendar, asked for only where it is needed
 * @param forced   ids of variants to use for a kind whatever else is installed
 */
public record Conditions(String product, Settings settings, Supplier<ProductionCalendar> calendar,
		Map<ObjectKind, String> forced) {

	public Conditions {
		Objects.requireNonNull(settings);
		Objects.requireNonNull(calendar);
		forced = Map.copyOf(forced);
	}
}
