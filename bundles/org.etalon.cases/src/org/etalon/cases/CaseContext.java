// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringVariant;

/**
 * By what cases are computed.
 *
 * @param settings the readings in effect, of every known setting
 * @param calendar the production calendar
 * @param variants the scoring variant for a kind of object; a case asks for STATE_SERVICE, or for APPEALS_SERVIS where
 *                 section VII is meant; empty if none is installed for it
 */
public record CaseContext(Settings settings, Supplier<ProductionCalendar> calendar,
		Function<ObjectKind, Optional<ScoringVariant>> variants) {

	/** The variant for a kind of object. */
	ScoringVariant variant(ObjectKind kind) {
		return variants.apply(kind)
				.orElseThrow(() -> new InputException(new Flaw("rule", "NO_VARIANT", kind.name(), "")));
	}

	/** The same with other settings. */
	public CaseContext with(Settings other) {
		return new CaseContext(other, calendar, variants);
	}
}
