// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What the Standard leaves to configuration (setting A37): the coefficients of the formulas of readability, and the
 * limits of each profile. Immutable.
 *
 * @param name     the value of the setting: {@code BUILT_IN}, or the name of the file they come from
 * @param formulas the formula of every index
 * @param profiles the profiles; their names differ in more than case
 */
public record ReadabilityNorms(String name, Map<ReadabilityIndex, ReadabilityFormula> formulas,
		List<ReadabilityProfile> profiles) {

	private static final ReadabilityNorms BUILT_IN = new ReadabilityNorms(StandardSettings.A37.defaultValue(),
			published(), List.of());

	public ReadabilityNorms {
		Objects.requireNonNull(name);
		formulas = Collections.unmodifiableMap(new EnumMap<>(formulas));
		profiles = List.copyOf(profiles);
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			ReadabilityFormula formula = formulas.get(index);
			if (formula == null || !formula.coefficients().keySet().equals(index.builtIn().coefficients().keySet())) {
				throw new IllegalArgumentException("no formula of " + index);
			}
		}
		long names = profiles.stream().map(profile -> folded(profile.name())).distinct().count();
		if (names < profiles.size()) {
			throw new IllegalArgumentException("two profiles of one name");
		}
	}

	/** The published coefficients, without limits: nobody has published any. */
	public static ReadabilityNorms builtIn() {
		return BUILT_IN;
	}

	/** These norms as those of the file {@code name}. */
	public ReadabilityNorms named(String file) {
		return new ReadabilityNorms(file, formulas, profiles);
	}

	/**
	 * These norms with another coefficient.
	 *
	 * @throws IllegalArgumentException if the formula has no such term, or the coefficient is not
	 *                                  {@linkplain ReadabilityFormula#allows allowed}
	 */
	public ReadabilityNorms with(ReadabilityIndex index, ReadabilityTerm term, BigDecimal coefficient) {
		Map<ReadabilityIndex, ReadabilityFormula> changed = new EnumMap<>(formulas);
		changed.put(index, formulas.get(index).with(term, coefficient));
		return new ReadabilityNorms(name, changed, profiles);
	}

	/** These norms with one profile more. */
	public ReadabilityNorms with(ReadabilityProfile profile) {
		List<ReadabilityProfile> more = new ArrayList<>(profiles);
		more.add(profile);
		return new ReadabilityNorms(name, formulas, more);
	}

	/** The profile of a name, whatever its case. */
	public Optional<ReadabilityProfile> profile(String profile) {
		return profiles.stream().filter(one -> folded(one.name()).equals(folded(profile))).findFirst();
	}

	/** The reading in effect, as an explanation quotes it: {@code A37=BUILT_IN}. */
	public String inEffect() {
		return StandardSettings.A37.id() + "=" + name;
	}

	private static String folded(String name) {
		return name.toLowerCase(Locale.ROOT);
	}

	private static Map<ReadabilityIndex, ReadabilityFormula> published() {
		Map<ReadabilityIndex, ReadabilityFormula> formulas = new EnumMap<>(ReadabilityIndex.class);
		for (ReadabilityIndex index : ReadabilityIndex.values()) {
			formulas.put(index, index.builtIn());
		}
		return formulas;
	}
}
