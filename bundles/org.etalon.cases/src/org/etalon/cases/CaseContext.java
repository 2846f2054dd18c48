// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import org.etalon.norm.Flaw;
import org.etalon.norm.ObjectKind;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;
import org.etalon.scoring.ScoringVariant;
import org.etalon.standard.ReadabilityNorms;

/**
 * By what cases are computed.
 *
 * @param settings the readings in effect, of every known setting
 * @param calendar the production calendar
 * @param variants the scoring variant for a kind of object and the code of its subject, which is empty where a case
 *                 names none; a case asks for STATE_SERVICE, or for APPEALS_SERVIS where section VII is meant; empty if
 *                 none is installed for it
 * @param norms    coefficients and limits of readability, those that A37 of the settings names
 */
public record CaseContext(Settings settings, Supplier<ProductionCalendar> calendar,
		BiFunction<ObjectKind, String, Optional<ScoringVariant>> variants, ReadabilityNorms norms) {

	/** The variant for a kind of object of a subject. */
	ScoringVariant variant(ObjectKind kind, String subject) {
		return variants.apply(kind, subject)
				.orElseThrow(() -> new InputException(new Flaw("rule", "NO_VARIANT", kind.name(), "")));
	}

	/** The same under other readings. */
	public CaseContext with(Settings other, ReadabilityNorms otherNorms) {
		return new CaseContext(other, calendar, variants, otherNorms);
	}
}
