// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.ui.common.Language;

/**
 * A condition on one column.
 *
 * @param field  the field of the column
 * @param values values one of which it has; null among them stands for «not known»; empty if the limits count
 * @param from   lowest value, null for no limit
 * @param to     highest value, null for no limit
 * @param not    whether the objects are meant for which all that is not so
 */
record Condition(Field field, List<Object> values, Comparable<?> from, Comparable<?> to, boolean not) {

	private static final Texts WORDS = Language.words(Condition.class);
	private static final int SHOWN = 3;

	Condition {
		values = Collections.unmodifiableList(new ArrayList<>(values));
	}

	/** One of some values. */
	static Condition in(Field field, List<Object> values, boolean not) {
		return new Condition(field, values, null, null, not);
	}

	/** Between limits. */
	static Condition between(Field field, Comparable<?> from, Comparable<?> to, boolean not) {
		return new Condition(field, List.of(), from, to, not);
	}

	/** Whether it restricts anything. */
	boolean restricts() {
		return !values.isEmpty() || from != null || to != null;
	}

	Filter filter() {
		Filter filter = values.isEmpty() ? new Filter.Between(field, from, to) : new Filter.In(field, values);
		return not ? filter.negated() : filter;
	}

	/** The condition in words: «вид: сервис, типовая услуга». */
	String text() {
		String caption = field.caption().in(Language.current());
		String what;
		if (!values.isEmpty()) {
			what = values.stream().limit(SHOWN).map(Condition::text).collect(Collectors.joining(", "))
					+ (values.size() > SHOWN
							? " " + WORDS.get("condition.more", Integer.toString(values.size() - SHOWN))
							: "");
		} else if (from == null) {
			what = WORDS.get("condition.to", text(to));
		} else {
			what = to == null ? WORDS.get("condition.from", text(from))
					: WORDS.get("condition.between", text(from), text(to));
		}
		return WORDS.get(not ? "condition.not" : "condition", caption, what);
	}

	private static String text(Object value) {
		return value == null ? WORDS.get("unknown") : FieldText.shown(value, Language.current());
	}
}
