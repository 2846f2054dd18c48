// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

import org.etalon.store.Field;
import org.etalon.store.FieldType;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/** Objects with few different values, so that they meet, and queries on them; from a seed. */
final class RandomQueries {

	static final RecordKind<CertificationObject> KIND = RecordKinds.OBJECTS;

	private static final String[] TEXTS = { "", " ", "Ёлка", "елка ель", "a%b", "A_b!", "Услуга «Ель»", "я", "-",
			"16" };

	private final Random random;

	RandomQueries(long seed) {
		this.random = new Random(seed);
	}

	/** An object of that id. */
	CertificationObject object(String id) {
		return KIND.make(KIND.fields().stream().map(field -> field.index() == 0 ? id : value(field)).toArray());
	}

	/** Any query. */
	Query query(long newestChange) {
		Query query = Query.of(KIND, filter(3)).sorted(field(), random.nextBoolean());
		return random.nextInt(3) == 0 ? query.asOf(random.nextLong(newestChange + 1)) : query;
	}

	/** Any size of a page. */
	int size() {
		return 1 + random.nextInt(30);
	}

	private Field field() {
		return KIND.fields().get(random.nextInt(KIND.fields().size()));
	}

	private Filter filter(int depth) {
		return switch (random.nextInt(depth == 0 ? 4 : 8)) {
		case 0, 1 -> in();
		case 2 -> between();
		case 3 -> new Filter.Contains(KIND.field("name"), TEXTS[random.nextInt(TEXTS.length)]);
		case 4 -> new Filter.And(filters(depth - 1));
		case 5, 6 -> new Filter.Or(filters(depth - 1));
		default -> filter(depth - 1).negated();
		};
	}

	private List<Filter> filters(int depth) {
		List<Filter> filters = new ArrayList<>();
		for (int i = random.nextInt(4); i > 0; i--) {
			filters.add(filter(depth));
		}
		return filters;
	}

	private Filter in() {
		Field field = field();
		Object[] values = new Object[random.nextInt(4)];
		Arrays.setAll(values, i -> value(field));
		return new Filter.In(field, Arrays.asList(values));
	}

	private Filter between() {
		Field field = field();
		Comparable<?> from = (Comparable<?>) value(field);
		Comparable<?> to = (Comparable<?>) value(field);
		return from == null && to == null ? in() : new Filter.Between(field, from, to);
	}

	private Object value(Field field) {
		if (field.type().nullable() && field.index() > 0 && random.nextInt(3) == 0) {
			return null;
		}
		if (field.type() == FieldType.CODE) {
			Object[] codes = field.javaType().getEnumConstants();
			return codes[random.nextInt(codes.length)];
		}
		return switch (field.type()) {
		case TEXT -> field.index() == 0 ? "id" + random.nextInt(90) : TEXTS[random.nextInt(TEXTS.length)];
		case NUMBER, COUNT -> random.nextInt(5) - 2;
		case FLAG, FLAG_SET -> random.nextBoolean();
		case DATE -> LocalDate.of(2026, 1 + random.nextInt(3), 1);
		default -> throw new IllegalStateException("no object has a " + field.type());
		};
	}
}
