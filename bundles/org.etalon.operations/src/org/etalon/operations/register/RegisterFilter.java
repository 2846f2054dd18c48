// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Filter;
import org.etalon.store.RecordKind;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SavedFilter;
import org.etalon.store.records.SavedFilter.Combination;

/**
 * Which objects of the Unified register are looked at: conditions on fields, how they go together, and words of the
 * name of the object or of its authority, which hold besides.
 *
 * @param combined   how the conditions go together
 * @param conditions the conditions
 * @param words      the words, empty for none
 */
public record RegisterFilter(Combination combined, List<FieldCondition> conditions, String words) {

	/** All objects. */
	public static final RegisterFilter ALL = new RegisterFilter(Combination.ALL, List.of(), "");

	private static final RecordKind<CertificationObject> OBJECTS = RecordKinds.OBJECTS;

	public RegisterFilter {
		conditions = List.copyOf(conditions);
	}

	/** Whether it restricts anything. */
	public boolean restricts() {
		return !conditions.isEmpty() || !words.isBlank();
	}

	/** What the conditions let through; of the words it says nothing. */
	public Filter filter() {
		List<Filter> filters = conditions.stream().map(FieldCondition::filter).toList();
		return filters.isEmpty() ? Filter.ALL : switch (combined) {
		case ALL -> new Filter.And(filters);
		case ANY -> new Filter.Or(filters);
		case NONE -> new Filter.Or(filters).negated();
		};
	}

	/** The conditions as texts, a line each. */
	public String written() {
		return conditions.stream().map(FieldCondition::written).collect(Collectors.joining("\n"));
	}

	/** The filter to be saved under a name. */
	SavedFilter named(String name) {
		return new SavedFilter(name, combined, conditions.isEmpty() ? null : written(),
				words.isBlank() ? null : words.strip());
	}

	/**
	 * What a saved filter means.
	 *
	 * @throws RefusedException {@code BAD_FILTER} with the condition that is not understood
	 */
	public static RegisterFilter of(SavedFilter saved) {
		return of(saved.combined(), Objects.requireNonNullElse(saved.conditions(), ""),
				Objects.requireNonNullElse(saved.words(), ""));
	}

	/**
	 * What texts mean.
	 *
	 * @param conditions as {@link #written} gives them
	 * @throws RefusedException {@code BAD_FILTER} with the condition that is not understood
	 */
	public static RegisterFilter of(Combination combined, String conditions, String words) {
		List<FieldCondition> read = new ArrayList<>();
		for (String line : conditions.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
			int equals = line.indexOf('=');
			boolean not = equals > 0 && line.charAt(equals - 1) == '!';
			String field = equals < 0 ? "" : line.substring(0, not ? equals - 1 : equals).strip();
			if (!OBJECTS.has(field)) {
				throw new RefusedException("BAD_FILTER", line, "FIELD=VALUE, FIELD!=VALUE, FIELD=FROM..TO");
			}
			read.add(FieldCondition.read(OBJECTS.field(field), not, line.substring(equals + 1)).orElseThrow(
					() -> new RefusedException("BAD_FILTER", line, FieldText.expected(OBJECTS.field(field)))));
		}
		return new RegisterFilter(combined == null ? Combination.ALL : combined, read, words);
	}
}
