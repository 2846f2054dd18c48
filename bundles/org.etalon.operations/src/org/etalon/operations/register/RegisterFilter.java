// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Field;
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
	private static final Pattern CONDITION = Pattern.compile("([A-Za-z_]+)\\s*(!?)([=~])(.*)");

	public RegisterFilter {
		conditions = List.copyOf(conditions);
	}

	/** Whether it restricts anything. */
	public boolean restricts() {
		return !conditions.isEmpty() || !words.isBlank();
	}

	/** What the conditions let through; of the words it says nothing. */
	public Filter filter() {
		return combined(conditions.stream().map(FieldCondition::filter).toList());
	}

	/** The filters of the conditions, each in its place, as they go together. */
	Filter combined(List<Filter> filters) {
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
			read.add(condition(line));
		}
		return new RegisterFilter(combined == null ? Combination.ALL : combined, read, words);
	}

	private static FieldCondition condition(String line) {
		Matcher parts = CONDITION.matcher(line);
		String name = parts.matches() ? parts.group(1) : "";
		boolean authority = name.equals(FieldCondition.WRITTEN_AUTHORITY);
		if (!authority && !OBJECTS.has(name)) {
			throw new RefusedException("BAD_FILTER", line, "FIELD=VALUE, FIELD!=VALUE, FIELD~TEXT, FIELD=FROM..TO");
		}
		Field field = authority ? FieldCondition.AUTHORITY : OBJECTS.field(name);
		boolean not = !parts.group(2).isEmpty();
		if (parts.group(3).equals("~") ? !field.searched() || parts.group(4).isBlank() : authority) {
			throw new RefusedException("BAD_FILTER", line, authority ? "authority~TEXT" : field.column() + "=");
		}
		return parts.group(3).equals("~") ? FieldCondition.containing(field, parts.group(4), not)
				: FieldCondition.read(field, not, parts.group(4))
						.orElseThrow(() -> new RefusedException("BAD_FILTER", line, FieldText.expected(field)));
	}
}
