// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.function.Function;
import java.util.function.Supplier;

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
 *                 section VII is meant
 */
public record CaseContext(Settings settings, Supplier<ProductionCalendar> calendar,
		Function<ObjectKind, ScoringVariant> variants) {

	/** The same with other settings. */
	public CaseContext with(Settings other) {
		return new CaseContext(other, calendar, variants);
	}
}
