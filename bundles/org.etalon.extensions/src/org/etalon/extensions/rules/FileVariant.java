// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.util.Objects;
import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.Scheme;
import org.etalon.scoring.Scorer;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.VariantInfo;

/**
 * A variant that a rule file declares.
 *
 * @param info   what it is
 * @param scheme how it scores
 */
public record FileVariant(VariantInfo info, Scheme scheme) implements ScoringVariant {

	public FileVariant {
		Objects.requireNonNull(info);
		Objects.requireNonNull(scheme);
	}

	@Override
	public Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
		return scheme.scorer(info.id(), settings, calendar);
	}
}
