// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.records.RecordKinds;

/**
 * A condition on one field: it has one of some values, lies between limits, or holds words; or all that is not so.
 * Written as {@code kind=SERVIS,STATE_SERVICE}, {@code level!=50..70}, {@code end_year=2027..}, {@code name~налог},
 * {@code authority!~налог}, the last on the name of the authority.
 *
 * @param field  the field
 * @param values values one of which it has; null among them stands for «not known»; empty if the limits count
 * @param from   lowest value, null for no limit
 * @param to     highest value, null for no limit
 * @param words  words that it holds, in any order, each as a part; empty if values or limits count
 * @param not    whether the records are meant for which all that is not so
 */
public record FieldCondition(Field field, List<Object> values, Comparable<?> from, Comparable<?> to, String words,
		boolean not) {

	/** The name of the authority of an object: what a condition on the authority by words is about. */
	public static final Field AUTHORITY = RecordKinds.AUTHORITIES.field("name");
	/** How that is written. */
	static final String WRITTEN_AUTHORITY = "authority";

	private static final String TO = "..";

	public FieldCondition {
		values = Collections.unmodifiableList(new ArrayList<>(values));
	}

	/** One of some values. */
	public static FieldCondition in(Field field, List<Object> values, boolean not) {
		return new FieldCondition(field, values, null, null, "", not);
	}

	/** Between limits, both included. */
	public static FieldCondition between(Field field, Comparable<?> from, Comparable<?> to, boolean not) {
		return new FieldCondition(field, List.of(), from, to, "", not);
	}

	/**
	 * Holding words.
	 *
	 * @param field a searched field of an object, or {@link #AUTHORITY}
	 */
	public static FieldCondition containing(Field field, String words, boolean not) {
		return new FieldCondition(field, List.of(), null, null, words.strip(), not);
	}

	/** Whether it restricts anything. */
	public boolean restricts() {
		return !values.isEmpty() || from != null || to != null || !words.isEmpty();
	}

	/** What it lets through. */
	public Filter filter() {
		Filter filter = !words.isEmpty() ? new Filter.Contains(field, words)
				: values.isEmpty() ? new Filter.Between(field, from, to) : new Filter.In(field, values);
		return not ? filter.negated() : filter;
	}

	/** As a text that {@link #read} reads back. */
	public String written() {
		if (!words.isEmpty()) {
			return (field.equals(AUTHORITY) ? WRITTEN_AUTHORITY : field.column()) + (not ? "!~" : "~")
					+ words.replaceAll("\\s+", " ");
		}
		return field.column() + (not ? "!=" : "=")
				+ (values.isEmpty() ? FieldText.written(from) + TO + FieldText.written(to)
						: values.stream().map(FieldText::written).collect(Collectors.joining(",")));
	}

	/** Reads what stands behind the sign; empty if that means nothing for the field. */
	public static Optional<FieldCondition> read(Field field, boolean not, String text) {
		int to = text.indexOf(TO);
		if (to >= 0 && hasLimits(field)) {
			Optional<FieldText.Meaning> lowest = FieldText.meaning(field, text.substring(0, to));
			Optional<FieldText.Meaning> highest = FieldText.meaning(field, text.substring(to + TO.length()));
			return lowest.isEmpty() || highest.isEmpty() || text.strip().equals(TO) ? Optional.empty()
					: Optional.of(between(field, (Comparable<?>) lowest.get().value(),
							(Comparable<?>) highest.get().value(), not));
		}
		List<Object> values = new ArrayList<>();
		// The one text that can hold a comma of its own is a name, which is asked for by its words.
		for (String each : field.searched() ? List.of(text) : List.of(text.split(",", -1))) {
			Optional<FieldText.Meaning> meaning = FieldText.meaning(field, each);
			if (meaning.isEmpty()) {
				return Optional.empty();
			}
			values.add(meaning.get().value());
		}
		return Optional.of(in(field, values, not));
	}

	/** Whether the values of a field lie between limits. */
	public static boolean hasLimits(Field field) {
		return field.type() == FieldType.DATE || field.type() == FieldType.NUMBER || field.type() == FieldType.COUNT
				|| field.type() == FieldType.LARGE_NUMBER || field.type() == FieldType.MONTH;
	}
}
