// SPDX-License-Identifier: EPL-2.0
package org.etalon.scoring;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Settings;

/** A variant that is nothing but its scheme; the national ones all are. */
public abstract class DeclaredVariant implements ScoringVariant {

	private final VariantInfo info;
	private final Scheme scheme;

	protected DeclaredVariant(VariantProperties properties, Scheme scheme) {
		this.info = VariantInfo.of(properties);
		this.scheme = scheme;
	}

	@Override
	public final VariantInfo info() {
		return info;
	}

	@Override
	public final Scheme scheme() {
		return scheme;
	}

	@Override
	public final Scorer scorer(Settings settings, Supplier<ProductionCalendar> calendar) {
		return scheme.scorer(info.id(), settings, calendar);
	}

	@Override
	public final Set<String> columns() {
		return Set.of();
	}

	@Override
	public final boolean needsName() {
		return false;
	}

	@Override
	public final Submission complete(Submission submission, String id, String name, Map<String, String> extra) {
		return submission;
	}
}
