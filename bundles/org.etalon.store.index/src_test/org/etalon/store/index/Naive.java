// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.etalon.store.Field;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.SearchKey;
import org.etalon.store.records.Authority;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/** Answers queries by looking at every record, as the words of {@link Filter} and {@link Query} say. */
final class Naive {

	private final Remembered register;

	Naive(Remembered register) {
		this.register = register;
	}

	/** An object with what it is ordered by. */
	private record Ordered(Object value, Object id, CertificationObject object) {
	}

	/** The ids in their order. */
	List<String> find(Query query) {
		Comparator<Ordered> order = Comparator.comparing(Ordered::value, Comparator.nullsFirst(Naive::compare));
		order = order.thenComparing(Ordered::id, Naive::compare);
		return register.objects().stream().filter(each -> matches(query.filter(), each))
				.map(each -> new Ordered(bytes(sortValue(each, query.sort())), bytes(each.id()), each))
				.sorted(query.descending() ? order.reversed() : order).map(each -> each.object.id()).toList();
	}

	private static Object bytes(Object value) {
		return value instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : value;
	}

	boolean matches(Filter filter, CertificationObject object) {
		return switch (filter) {
		case Filter.And and -> and.all().stream().allMatch(each -> matches(each, object));
		case Filter.Or or -> or.any().stream().anyMatch(each -> matches(each, object));
		case Filter.Not not -> !matches(not.filter(), object);
		case Filter.In in -> in.values().contains(value(object, in.field()));
		case Filter.Between between -> {
			Object value = value(object, between.field());
			yield value != null && (between.from() == null || compare(value, between.from()) >= 0)
					&& (between.to() == null || compare(value, between.to()) <= 0);
		}
		case Filter.Contains contains -> {
			String key = SearchKey.of((String) value(object, contains.field()));
			yield contains.words().stream().allMatch(key::contains);
		}
		};
	}

	/** The value of a field of the object or of its authority. */
	Object value(CertificationObject object, Field field) {
		if (RecordKinds.OBJECTS.fields().contains(field)) {
			return RecordKinds.OBJECTS.get(object, field);
		}
		Authority authority = register.authority(object.authorityId());
		return authority == null ? null : RecordKinds.AUTHORITIES.get(authority, field);
	}

	private Object sortValue(CertificationObject object, Field field) {
		Object value = value(object, field);
		boolean known = RecordKinds.OBJECTS.fields().contains(field)
				|| register.authority(object.authorityId()) != null;
		return field.searched() && known ? SearchKey.of((String) value) : value;
	}

	/** Texts byte by byte in UTF-8, codes by name. */
	@SuppressWarnings({ "unchecked", "rawtypes" })
	static int compare(Object one, Object other) {
		if (one instanceof String) {
			return compare(bytes(one), bytes(other));
		}
		if (one instanceof byte[] bytes) {
			return Arrays.compareUnsigned(bytes, (byte[]) other);
		}
		return one instanceof Enum<?> code ? compare(code.name(), ((Enum<?>) other).name())
				: ((Comparable) one).compareTo(other);
	}
}
