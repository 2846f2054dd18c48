// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.VariantDifferences;
import org.etalon.exchange.VariantStamp;
import org.etalon.exchange.VariantText;
import org.etalon.norm.ObjectKind;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.VariantInfo;

/** The installed variants as people read of them. */
final class VariantModel {

	/**
	 * A variant.
	 *
	 * @param installed what is installed
	 * @param title     what it is called
	 * @param subject   for whom
	 * @param period    when
	 */
	record Row(InstalledVariant installed, String title, String subject, String period) {
	}

	private final List<InstalledVariant> all;
	private final Locale language;

	VariantModel(List<InstalledVariant> all, Locale language) {
		this.all = List.copyOf(all);
		this.language = language;
	}

	/** National ones first, then those of the subjects. */
	List<Row> rows() {
		return all.stream().map(this::row)
				.sorted(Comparator.comparing((Row row) -> !row.installed().variant().info().subject().isEmpty())
						.thenComparing(Row::title))
				.toList();
	}

	private Row row(InstalledVariant installed) {
		VariantInfo info = installed.variant().info();
		String title = installed.variant() instanceof OverlaidVariant overlaid ? overlaid.overlay().name().in(language)
				: capital(info.kinds().stream().sorted().map(ObjectKind::caption).map(caption -> caption.in(language))
						.collect(Collectors.joining(", ")));
		VariantText text = new VariantText(language);
		return new Row(installed, title, text.subject(info), text.period(info));
	}

	/** The national variant of the same objects; empty for a national one. */
	Optional<InstalledVariant> national(InstalledVariant of) {
		VariantInfo info = of.variant().info();
		if (of.variant() instanceof OverlaidVariant overlaid) {
			return all.stream().filter(each -> each.stamp().id().equals(overlaid.overlay().base())).findFirst();
		}
		if (info.subject().isEmpty()) {
			return Optional.empty();
		}
		return all.stream().filter(each -> each != of && each.variant().info().subject().isEmpty())
				.filter(each -> !Collections.disjoint(each.variant().info().kinds(), info.kinds()))
				.max(Comparator.comparing(each -> each.variant().info().edition()));
	}

	/** The differences from a national variant in words. */
	List<String> differences(InstalledVariant national, InstalledVariant of) {
		return new VariantDifferences(language).lines(national.variant(), of.variant());
	}

	/** Its bundles with version and hash: of one under an overlay both. */
	List<VariantStamp> parts(InstalledVariant of) {
		return of.variant() instanceof OverlaidVariant ? VariantStamp.parts(List.of(of.stamp())) : List.of(of.stamp());
	}

	/** The stages with what is looked at. */
	String stages(InstalledVariant of) {
		return of.variant().scheme().stages().stream().map(stage -> stage.stage().caption().in(language))
				.collect(Collectors.joining(", "));
	}

	private static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}
}
