// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;

/**
 * A way of scoring that can be plugged in. Registered as an OSGi service with the properties of
 * {@link VariantProperties}; nothing is found by class name.
 */
public interface ScoringVariant {

	/** What it is and for which objects and dates it is meant. */
	VariantInfo info();

	/** How it scores. */
	Scheme scheme();

	/**
	 * A scorer for one run.
	 *
	 * @param calendar the production calendar, asked for only where the settings need it
	 */
	Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar);

	/** A scorer for one run with the calendar that comes with the product. */
	default Scorer scorer(Settings settings) {
		return scorer(settings, ProductionCalendar::builtIn);
	}
}
