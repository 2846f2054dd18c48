// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.etalon.norm.Flaw;

/**
 * The inputs of a case, read by the names and types a rule declares. A null counts as left out. Whatever is not as
 * declared ends the reading with an {@link InputException}.
 */
final class Inputs {

	private static final String ISO_DATE = "YYYY-MM-DD";

	private final Map<String, Object> values;
	private final String path;

	private Inputs(Map<String, Object> values, String path) {
		this.values = values;
		this.path = path;
	}

	/**
	 * Brings the keys of a case to the names that {@code fields} declare. Notes, whose key begins with {@code _}, are
	 * left out.
	 *
	 * @throws InputException if a key is not declared, is there under two names, or a required one is missing
	 */
	static Inputs of(Map<String, Object> given, List<Field> fields) {
		return new Inputs(named(given, fields, "", ""), "");
	}

	/**
	 * @param parent path of the object as fields declare it, with a dot at its end
	 * @param place  the same as a user reads it, with the index in a list
	 */
	private static Map<String, Object> named(Map<String, Object> given, List<Field> fields, String parent,
			String place) {
		Map<String, Field> known = new LinkedHashMap<>();
		for (Field field : fields) {
			if (field.parent().equals(parent)) {
				known.put(field.key(), field);
			}
		}
		Map<String, Object> result = new LinkedHashMap<>();
		for (Map.Entry<String, Object> entry : given.entrySet()) {
			if (entry.getKey().startsWith("_")) {
				continue;
			}
			Field field = known.values().stream()
					.filter(one -> one.key().equals(entry.getKey()) || one.aliases().contains(entry.getKey()))
					.findFirst().orElseThrow(() -> new InputException(new Flaw(place + entry.getKey(), "UNKNOWN_KEY",
							entry.getKey(), String.join(", ", new TreeSet<>(known.keySet())))));
			Object value = inner(entry.getValue(), fields, field.path() + ".", place + field.key());
			if (result.containsKey(field.key())) {
				throw new InputException(new Flaw(place + field.key(), "DUPLICATE_KEY", entry.getKey(), field.key()));
			}
			result.put(field.key(), value);
		}
		for (Field field : known.values()) {
			if (!field.optional() && !result.containsKey(field.key())) {
				throw new InputException(new Flaw(place + field.key(), "MISSING_KEY", "", field.type()));
			}
		}
		return result;
	}

	/** The value with its own keys named, if the fields declare what is inside of it. */
	private static Object inner(Object value, List<Field> fields, String parent, String place) {
		if (fields.stream().noneMatch(field -> field.parent().equals(parent))) {
			return value;
		}
		boolean list = parent.endsWith("[].");
		if (list && value instanceof List<?> elements) {
			List<Object> named = new ArrayList<>();
			for (int i = 0; i < elements.size(); i++) {
				String element = place + "[" + (i + 1) + "]";
				named.add(named(object(elements.get(i), element), fields, parent, element + "."));
			}
			return named;
		}
		return list || value == null ? value : named(object(value, place), fields, parent, place + ".");
	}

	@SuppressWarnings("unchecked") // JSON objects have only strings as keys
	private static Map<String, Object> object(Object value, String place) {
		if (value instanceof Map<?, ?> map) {
			return (Map<String, Object>) map;
		}
		throw invalid(place, value, "{…}");
	}

	private static InputException invalid(String place, Object found, String expected) {
		return new InputException(new Flaw(place, Flaw.INVALID_INPUT, Json.text(found), expected));
	}

	/** Whether a value was given. */
	boolean has(String key) {
		return values.get(key) != null;
	}

	private <T> T value(String key, Class<T> type, String expected) {
		Object value = values.get(key);
		if (!type.isInstance(value)) {
			throw invalid(path + key, value, expected);
		}
		return type.cast(value);
	}

	/** A truth value that has to be there. */
	boolean flag(String key) {
		return value(key, Boolean.class, "true|false");
	}

	/** A truth value, {@code absent} if it was left out. */
	boolean flag(String key, boolean absent) {
		return has(key) ? flag(key) : absent;
	}

	/** A truth value, null if it is not known. */
	Boolean flagOrNull(String key) {
		return has(key) ? flag(key) : null;
	}

	/** A text that has to be there. */
	String text(String key) {
		return value(key, String.class, "\"…\"");
	}

	/** A text, null if it was left out. */
	String textOrNull(String key) {
		return has(key) ? text(key) : null;
	}

	/** A whole number between two bounds. */
	int integer(String key, int least, int most) {
		String expected = least + "…" + most;
		BigDecimal number = value(key, BigDecimal.class, expected);
		if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0
				|| number.stripTrailingZeros().scale() > 0) {
			throw invalid(path + key, number, expected);
		}
		return number.intValueExact();
	}

	/** A whole number between two bounds, {@code absent} if it was left out. */
	int integer(String key, int least, int most, int absent) {
		return has(key) ? integer(key, least, most) : absent;
	}

	/** A number that has to be there. */
	BigDecimal decimal(String key) {
		return value(key, BigDecimal.class, "0.0");
	}

	/** A number, null if it is not known. */
	BigDecimal decimalOrNull(String key) {
		return has(key) ? decimal(key) : null;
	}

	/** A date that has to be there. */
	LocalDate date(String key) {
		String text = value(key, String.class, ISO_DATE);
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException e) {
			throw invalid(path + key, text, ISO_DATE);
		}
	}

	/** A date, null if it was left out. */
	LocalDate dateOrNull(String key) {
		return has(key) ? date(key) : null;
	}

	/** One of the constants of an enumeration, by its name. */
	<E extends Enum<E>> E choice(String key, Class<E> type) {
		return choice(text(key), type, path + key);
	}

	/** One of the constants of an enumeration, {@code absent} if it was left out. */
	<E extends Enum<E>> E choice(String key, Class<E> type, E absent) {
		return has(key) ? choice(key, type) : absent;
	}

	/** A list of constants of an enumeration, empty if it was left out. */
	<E extends Enum<E>> List<E> choices(String key, Class<E> type) {
		return elements(key, (value, place) -> choice(string(value, place), type, place));
	}

	private static <E extends Enum<E>> E choice(String name, Class<E> type, String place) {
		E[] constants = type.getEnumConstants();
		return Arrays.stream(constants).filter(constant -> constant.name().equals(name)).findFirst().orElseThrow(
				() -> invalid(place, name, Arrays.stream(constants).map(Enum::name).collect(Collectors.joining("|"))));
	}

	/** A list of texts, empty if it was left out. */
	List<String> texts(String key) {
		return elements(key, Inputs::string);
	}

	/** A list of numbers, empty if it was left out. */
	List<BigDecimal> decimals(String key) {
		return elements(key, Inputs::number);
	}

	/** A list of whole numbers between two bounds, empty if it was left out. */
	List<Integer> integers(String key, int least, int most) {
		return elements(key,
				(value, place) -> new Inputs(Map.of("", number(value, place)), place).integer("", least, most));
	}

	/** A list of anything, empty if it was left out; each element is read with its place. */
	<T> List<T> elements(String key, BiFunction<Object, String, T> read) {
		List<T> elements = new ArrayList<>();
		if (has(key)) {
			List<?> list = value(key, List.class, "[…]");
			for (int i = 0; i < list.size(); i++) {
				elements.add(read.apply(list.get(i), path + key + "[" + (i + 1) + "]"));
			}
		}
		return elements;
	}

	/** An element of a list as text. */
	static String string(Object value, String place) {
		if (value instanceof String text) {
			return text;
		}
		throw invalid(place, value, "\"…\"");
	}

	/** An element of a list as a number. */
	static BigDecimal number(Object value, String place) {
		if (value instanceof BigDecimal number) {
			return number;
		}
		throw invalid(place, value, "0.0");
	}

	/** An object inside, null if it was left out. */
	Inputs innerOrNull(String key) {
		return has(key) ? new Inputs(object(values.get(key), path + key), path + key + ".") : null;
	}

	/** An object inside, empty if it was left out. */
	Inputs inner(String key) {
		return has(key) ? innerOrNull(key) : new Inputs(Map.of(), path + key + ".");
	}

	/** A list of objects, empty if it was left out. */
	List<Inputs> objects(String key) {
		return elements(key, (value, place) -> new Inputs(object(value, place), place + "."));
	}

	/** An object whose keys the rule does not declare, empty if it was left out. */
	Map<String, Object> anything(String key) {
		return has(key) ? object(values.get(key), path + key) : Map.of();
	}

	/** Ends the reading: a value is not one the rule takes. */
	InputException refuse(String key, String expected) {
		return invalid(path + key, values.get(key), expected);
	}
}
