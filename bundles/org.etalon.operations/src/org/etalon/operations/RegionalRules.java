// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.etalon.scoring.OverlaidVariant;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Variants;
import org.etalon.store.records.CertificationObject;

/** What installed rules of regions ask and say of objects of the register beyond their scoring. */
public final class RegionalRules {

	private final Map<String, InstalledVariant> installed = new HashMap<>();
	private final Variants variants;
	private final SortedSet<String> columns = new TreeSet<>();

	public RegionalRules(VariantRegistry registry) {
		registry.variants().forEach(each -> installed.put(each.variant().info().id(), each));
		List<ScoringVariant> all = installed.values().stream().map(InstalledVariant::variant).toList();
		this.variants = new Variants(all, Map.of());
		all.forEach(each -> columns.addAll(each.columns()));
	}

	/** Captions of the columns that they add to the register. */
	public SortedSet<String> columns() {
		return columns;
	}

	/**
	 * The overlay that counts for an object, with the variant under it.
	 *
	 * @param on the day whose edition counts
	 */
	public Optional<OverlaidVariant> overlay(CertificationObject object, LocalDate on) {
		List<ScoringVariant> chosen = variants.choose(object.kind(), object.subject() == null ? "" : object.subject(),
				on);
		return chosen.size() == 1 && chosen.getFirst() instanceof OverlaidVariant overlaid ? Optional.of(overlaid)
				: Optional.empty();
	}

	/** An overlaid variant as it is installed, with version and hash. */
	public InstalledVariant installed(OverlaidVariant variant) {
		return installed.get(variant.info().id());
	}

	/** Whether an object is in a regional list of МСЗУ: the register says so, or a list of the overlay names it. */
	public boolean listed(CertificationObject object, LocalDate on) {
		return object.mszuRegional() != null
				|| overlay(object, on).filter(each -> !each.listing(object.id(), object.name()).isEmpty()).isPresent();
	}
}
