// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

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

	/** A scorer for one run. */
	Scorer scorer(Settings settings);
}
