// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.exchange.FieldText;
import org.etalon.operations.access.RefusedException;
import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.SearchKey;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

/**
 * Conditions as people write them: {@code kind=SERVIS,STATE_SERVICE}, {@code name~налог}, {@code level>=70},
 * {@code subject!=16}, {@code level=50..70}, {@code form_url=} for what is not known, {@code @NAME} for a saved filter
 * and {@code !@NAME} for what it leaves out. The authority is asked for by its id or by words of its name.
 */
public final class FilterText {

	private static final Pattern CONDITION = Pattern.compile("([A-Za-z_]+)\\s*(!=|!~|>=|<=|=|~)(.*)", Pattern.DOTALL);
	private static final Pattern SAVED = Pattern.compile("(!?)@(.+)");

	private FilterText() {
	}

	/**
	 * All of some conditions.
	 *
	 * @throws RefusedException {@code BAD_FILTER} with the condition and what can be written
	 */
	public static Filter of(RecordKind<?> kind, List<String> conditions, Snapshot snapshot) throws StoreException {
		List<Filter> filters = new ArrayList<>();
		for (String condition : conditions) {
			filters.add(of(kind, condition, snapshot));
		}
		return new Filter.And(filters);
	}

	private static Filter of(RecordKind<?> kind, String condition, Snapshot snapshot) throws StoreException {
		Matcher saved = SAVED.matcher(condition.strip());
		if (saved.matches()) {
			Filter filter = saved(kind, saved.group(2).strip(), condition, snapshot);
			return saved.group(1).isEmpty() ? filter : filter.negated();
		}
		Matcher parts = CONDITION.matcher(condition.strip());
		if (!parts.matches()) {
			throw refused(condition,
					"FIELD=VALUE, FIELD!=VALUE, FIELD~TEXT, FIELD!~TEXT, FIELD>=VALUE, FIELD<=VALUE, @NAME");
		}
		String name = parts.group(1);
		String sign = parts.group(2);
		String text = parts.group(3).strip();
		if (name.equals(FieldCondition.WRITTEN_AUTHORITY) && kind.has("authorityId")) {
			Filter filter = authority(kind, sign, text, condition, snapshot);
			return sign.startsWith("!") ? filter.negated() : filter;
		}
		if (!kind.has(name)) {
			throw refused(condition, String.join(", ", kind.fields().stream().map(Field::column).toList()));
		}
		Field field = kind.field(name);
		return switch (sign) {
		case "=", "!=" -> FieldCondition.read(field, sign.startsWith("!"), text)
				.orElseThrow(() -> refused(condition, FieldText.expected(field))).filter();
		case "~" -> contains(field, text, condition);
		case "!~" -> contains(field, text, condition).negated();
		case ">=" -> new Filter.Between(field, limit(field, text, condition), null);
		default -> new Filter.Between(field, null, limit(field, text, condition));
		};
	}

	private static Filter saved(RecordKind<?> kind, String name, String condition, Snapshot snapshot)
			throws StoreException {
		if (kind != RecordKinds.OBJECTS) {
			throw refused(condition, "FIELD=VALUE");
		}
		RegisterFilter saved = SavedFilters.find(snapshot, name);
		List<Filter> conditions = new ArrayList<>();
		for (FieldCondition each : saved.conditions()) {
			if (each.field().equals(FieldCondition.AUTHORITY)) {
				Filter authority = authority(kind, "~", each.words(), condition, snapshot);
				conditions.add(each.not() ? authority.negated() : authority);
			} else {
				conditions.add(each.filter());
			}
		}
		List<Filter> filters = new ArrayList<>(List.of(saved.combined(conditions)));
		String key = SearchKey.of(saved.words());
		for (String word : key.isEmpty() ? new String[0] : key.split(" ")) {
			filters.add(new Filter.Or(List.of(new Filter.Contains(kind.field("name"), word),
					authority(kind, "~", word, condition, snapshot))));
		}
		return new Filter.And(filters);
	}

	private static Filter contains(Field field, String text, String condition) {
		if (!field.searched()) {
			throw refused(condition, field.column() + "=");
		}
		return new Filter.Contains(field, text);
	}

	private static Comparable<?> limit(Field field, String text, String condition) {
		Object value = value(field, text, condition);
		boolean ordered = switch (field.type()) {
		case NUMBER, COUNT, LARGE_NUMBER, DATE, MONTH, TEXT -> true;
		case CODE, FLAG, FLAG_SET -> false;
		};
		if (!ordered || !(value instanceof Comparable<?> limit)) {
			throw refused(condition, field.column() + "=");
		}
		return limit;
	}

	private static Object value(Field field, String text, String condition) {
		if (text.isBlank() && field.type().nullable() && field.type() != FieldType.FLAG_SET) {
			return null;
		}
		Optional<FieldText.Meaning> meaning = FieldText.meaning(field, text);
		if (meaning.isEmpty()) {
			throw refused(condition, FieldText.expected(field));
		}
		return meaning.get().value();
	}

	private static Filter authority(RecordKind<?> kind, String sign, String text, String condition, Snapshot snapshot)
			throws StoreException {
		Field id = kind.field("authorityId");
		if (text.isEmpty()) {
			return Filter.unknown(id);
		}
		if (sign.length() > 1 && !sign.startsWith("!")) {
			throw refused(condition, "authority=, authority~");
		}
		Field name = RecordKinds.AUTHORITIES.field("name");
		boolean words = sign.endsWith("~");
		List<String> ids = new ArrayList<>();
		snapshot.records(RecordKinds.AUTHORITIES)
				.each(Query.of(RecordKinds.AUTHORITIES, words ? new Filter.Contains(name, text) : Filter.ALL), each -> {
					if (words || each.value().id().equals(text)
							|| SearchKey.of(each.value().name()).equals(SearchKey.of(text))) {
						ids.add(each.value().id());
					}
					return true;
				});
		return new Filter.In(id, ids);
	}

	private static RefusedException refused(String condition, String expected) {
		return new RefusedException("BAD_FILTER", condition, expected);
	}
}
