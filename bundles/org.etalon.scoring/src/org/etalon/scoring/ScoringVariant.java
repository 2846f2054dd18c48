// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.Map;
import java.util.Set;
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

	/** Captions of further columns of a register whose answers it asks for; none unless a region adds some. */
	default Set<String> columns() {
		return Set.of();
	}

	/** Whether it asks for the name of an object. */
	default boolean needsName() {
		return false;
	}

	/**
	 * Adds what it has to know of an object beyond its findings; nothing unless a region adds something.
	 *
	 * @param id    the object
	 * @param name  its name, possibly empty
	 * @param extra what stands in further columns, by their captions
	 */
	default Submission complete(Submission submission, String id, String name, Map<String, String> extra) {
		return submission;
	}

	/** A scorer for one run with the calendar that comes with the product. */
	default Scorer scorer(Settings settings) {
		return scorer(settings, ProductionCalendar::builtIn);
	}
}
