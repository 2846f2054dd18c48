// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.etalon.norm.Text;

/**
 * A kind of record that is kept with all its revisions: its fields are the components of a Java record, each
 * {@link Named}; the first one is the id, a text that never changes. From here alone tables, histories, filters, merges
 * and lists know the fields.
 *
 * @param <T> the record
 */
public final class RecordKind<T extends Record> {

	private final Class<T> type;
	private final String table;
	private final List<Field> fields;
	private final Map<String, Field> byName = new LinkedHashMap<>();
	private final MethodHandle[] getters;
	private final MethodHandle constructor;

	private RecordKind(Class<T> type, String table) {
		this.type = type;
		this.table = table;
		RecordComponent[] components = type.getRecordComponents();
		this.getters = new MethodHandle[components.length];
		List<Field> all = new ArrayList<>();
		Class<?>[] types = new Class<?>[components.length];
		MethodHandles.Lookup lookup = MethodHandles.publicLookup();
		try {
			for (int i = 0; i < components.length; i++) {
				types[i] = components[i].getType();
				getters[i] = lookup.unreflect(components[i].getAccessor())
						.asType(MethodType.methodType(Object.class, Record.class));
				all.add(field(i, components[i]));
			}
			this.constructor = lookup.findConstructor(type, MethodType.methodType(void.class, types))
					.asSpreader(Object[].class, types.length)
					.asType(MethodType.methodType(Record.class, Object[].class));
		} catch (ReflectiveOperationException e) {
			throw new IllegalArgumentException("a record that is kept has to be public: " + type, e);
		}
		this.fields = List.copyOf(all);
		for (Field field : fields) {
			byName.put(field.name(), field);
			byName.put(field.column(), field);
		}
		if (!fields.get(0).name().equals("id") || fields.get(0).type() != FieldType.TEXT) {
			throw new IllegalArgumentException("the first component has to be the id: " + type);
		}
	}

	/**
	 * The kind of a record.
	 *
	 * @param table name of its table
	 * @throws IllegalArgumentException if a component has a type that cannot be kept, or no name, or there is no id
	 */
	public static <T extends Record> RecordKind<T> of(Class<T> type, String table) {
		return new RecordKind<>(type, table);
	}

	private static Field field(int index, RecordComponent component) {
		Named named = component.getAnnotation(Named.class);
		if (named == null) {
			throw new IllegalArgumentException("no name for " + component);
		}
		String name = component.getName();
		String column = name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
		return new Field(index, name, column, FieldType.of(component.getType()), component.getType(),
				new Text(named.ru(), named.en()), named.clause(), named.searched(), named.personal());
	}

	/** The class of the records. */
	public Class<T> type() {
		return type;
	}

	/** Name of the table. */
	public String table() {
		return table;
	}

	/** The fields in their order, the id first. */
	public List<Field> fields() {
		return fields;
	}

	/**
	 * The field of a name, as {@code certificateTo} or {@code certificate_to}.
	 *
	 * @throws IllegalArgumentException if there is none; callers with input from outside ask {@link #has} first
	 */
	public Field field(String name) {
		Field field = byName.get(name);
		if (field == null) {
			throw new IllegalArgumentException(table + " has no field " + name);
		}
		return field;
	}

	/** Whether there is a field of that name. */
	public boolean has(String name) {
		return byName.containsKey(name);
	}

	/** The id of a record. */
	public String id(T value) {
		return (String) get(value, fields.get(0));
	}

	/** The value of a field: null, or an object of {@link Field#javaType()} (boxed). */
	public Object get(T value, Field field) {
		try {
			return (Object) getters[field.index()].invokeExact((Record) value);
		} catch (RuntimeException | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/**
	 * A record of values.
	 *
	 * @param values one for each field in their order
	 */
	public T make(Object... values) {
		try {
			return type.cast((Record) constructor.invokeExact(values));
		} catch (RuntimeException | Error e) {
			throw e;
		} catch (Throwable e) {
			throw new IllegalStateException(e);
		}
	}

	/** A record with one field changed. */
	public T with(T value, Field field, Object changed) {
		Object[] values = new Object[fields.size()];
		for (Field each : fields) {
			values[each.index()] = each.equals(field) ? changed : get(value, each);
		}
		return make(values);
	}

	/** The fields in which two records differ. */
	public List<Field> differences(T one, T other) {
		return fields.stream().filter(field -> !Objects.equals(get(one, field), get(other, field))).toList();
	}

	/**
	 * A sum over all values, by which a damaged or forged record is noticed: the first eight bytes of the SHA-256 of
	 * the values' texts, each with its length.
	 */
	public long checksum(T value) {
		MessageDigest digest = sha256();
		byte[] length = new byte[4];
		for (Field field : fields) {
			Object each = get(value, field);
			byte[] text = each == null ? null : text(each).getBytes(StandardCharsets.UTF_8);
			int bytes = text == null ? -1 : text.length;
			for (int i = 0; i < 4; i++) {
				length[i] = (byte) (bytes >> 8 * i);
			}
			digest.update(length);
			if (text != null) {
				digest.update(text);
			}
		}
		byte[] all = digest.digest();
		long sum = 0;
		for (int i = 0; i < Long.BYTES; i++) {
			sum = sum << 8 | all[i] & 0xff;
		}
		return sum;
	}

	/** A value as a text that needs no translation: codes by name, dates as ISO 8601. */
	public static String text(Object value) {
		return value instanceof Enum<?> code ? code.name() : String.valueOf(value);
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}

	@Override
	public String toString() {
		return table;
	}
}
