// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.year;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.VariantStamp;
import org.etalon.operations.RegionalRules;
import org.etalon.operations.StoredAnswers;
import org.etalon.operations.VariantRegistry;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.scoring.Difference.RegionalList;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.YearListRow;

/**
 * What overlays of regions say of the list of a year: reasons that keep an object out of it beside those of clause 14.
 * A row keeps them as codes {@code REGIONAL:column}, so that they can be read when the overlay is gone.
 */
final class Regional {

	private static final String CODE = "REGIONAL:";
	private static final String SEPARATOR = ", ";

	private final RegionalRules rules;
	private final LocalDate on;
	private Map<String, SortedMap<String, String>> answers = Map.of();

	/**
	 * @param on the day whose rules count
	 */
	Regional(VariantRegistry registry, LocalDate on) {
		this.rules = new RegionalRules(registry);
		this.on = on;
	}

	/**
	 * Reads what is answered of a batch of objects.
	 *
	 * @param asOf the change after which it is read
	 */
	void read(Snapshot snapshot, List<Revised<CertificationObject>> objects, long asOf) throws StoreException {
		answers = rules.columns().isEmpty() ? Map.of()
				: StoredAnswers.of(snapshot, objects.stream().map(each -> each.value().id()).toList(), asOf);
	}

	/** The reasons against an object of the batch. */
	List<EligibilityReason> against(CertificationObject object) {
		return rules.columns().isEmpty() ? List.of()
				: rules.overlay(object, on).map(
						overlay -> overlay.against(answers.getOrDefault(object.id(), Collections.emptySortedMap())))
						.orElse(List.of());
	}

	/** Whether an object is in a regional list of МСЗУ. */
	boolean listed(CertificationObject object) {
		return rules.listed(object, on);
	}

	/** The regional lists of МСЗУ of the overlay that name an object. */
	List<RegionalList> lists(CertificationObject object) {
		return rules.overlay(object, on).map(overlay -> overlay.listing(object.id(), object.name())).orElse(List.of());
	}

	/** Adds the rules that say whether an object is kept out of the list, if there are any, to others by their ids. */
	void asked(CertificationObject object, Map<String, ListRules> known) {
		rules.overlay(object, on).filter(each -> !each.overlay().all(EligibilityReason.class).isEmpty())
				.ifPresent(each -> known.computeIfAbsent(each.info().id(), id -> ListRules.of(rules.installed(each))));
	}

	/** The overlay that says anything of an object, if there is one. */
	Optional<VariantStamp> overlay(CertificationObject object) {
		return rules.overlay(object, on).map(each -> rules.installed(each).stamp());
	}

	/** Codes of reasons as a row keeps them, after those of the Rules. */
	static String codes(String national, List<EligibilityReason> regional) {
		return Stream
				.concat(Stream.of(national).filter(each -> !each.isEmpty()),
						regional.stream().map(each -> CODE + each.column().replace("%", "%25").replace(",", "%2C")))
				.collect(Collectors.joining(SEPARATOR));
	}

	/** Captions of the columns whose answers keep an object out, of a row. */
	static List<String> columns(YearListRow row) {
		return row.reasons() == null ? List.of()
				: Arrays.stream(row.reasons().split(SEPARATOR)).filter(code -> code.startsWith(CODE))
						.map(code -> code.substring(CODE.length()).replace("%2C", ",").replace("%25", "%")).toList();
	}
}
