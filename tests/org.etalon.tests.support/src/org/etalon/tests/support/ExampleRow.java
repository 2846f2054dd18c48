// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.support;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row of an example file: rule, clause, inputs and expected result as JSON. Keys that begin with {@code _} are notes;
 * every other key of the inputs has to be asked for.
 */
public final class ExampleRow {

	private final String rule;
	private final Map<String, Object> inputs;
	private final Map<String, Object> expected;
	private final Set<String> asked = new HashSet<>();

	private ExampleRow(String rule, Map<String, Object> inputs, Map<String, Object> expected) {
		this.rule = rule;
		this.inputs = inputs;
		this.expected = expected;
	}

	/** Reads the rows of a resource beside {@code owner}. */
	public static List<ExampleRow> read(Class<?> owner, String resource) {
		try (InputStream in = owner.getResourceAsStream(resource)) {
			List<ExampleRow> rows = new ArrayList<>();
			for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
				List<String> cells = cells(line);
				if (rows.isEmpty() && cells.equals(List.of("rule", "clause", "inputs", "expected"))) {
					continue;
				}
				rows.add(new ExampleRow(cells.get(0), object(cells.get(2)), object(cells.get(3))));
			}
			return rows;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/** Id of the rule. */
	public String rule() {
		return rule;
	}

	/** Id of the row. */
	public String id() {
		return String.valueOf(inputs.get("_id"));
	}

	/** Whether the inputs have {@code key}. */
	public boolean has(String key) {
		return inputs.containsKey(key);
	}

	/** Text of an input, null if it is absent or null. */
	public String text(String key) {
		return (String) ask(key);
	}

	/** A date, null if it is absent or null. */
	public LocalDate date(String key) {
		Object value = ask(key);
		return value == null ? null : LocalDate.parse((String) value);
	}

	/** A number. */
	public int number(String key, int absent) {
		Object value = ask(key);
		return value == null ? absent : ((BigDecimal) value).intValueExact();
	}

	/** A truth value. */
	public boolean flag(String key, boolean absent) {
		Object value = ask(key);
		return value == null ? absent : (Boolean) value;
	}

	/** A truth value that can be unknown. */
	public Boolean flag(String key) {
		return (Boolean) ask(key);
	}

	/** A list of texts, empty if it is absent. */
	public List<String> list(String key) {
		List<String> texts = new ArrayList<>();
		if (ask(key) instanceof List<?> values) {
			values.forEach(value -> texts.add((String) value));
		}
		return texts;
	}

	/** An object inside the inputs, as a row of its own. */
	@SuppressWarnings("unchecked")
	public ExampleRow inner(String key) {
		return new ExampleRow(rule, (Map<String, Object>) ask(key), Map.of());
	}

	private Object ask(String key) {
		asked.add(key);
		return inputs.get(key);
	}

	/** Fails if an input was never asked for, that is, is not known. */
	public void assertAllAsked() {
		Set<String> unknown = inputs.keySet().stream().filter(key -> !key.startsWith("_"))
				.collect(toCollection(TreeSet::new));
		unknown.removeAll(asked);
		assertEquals(Set.of(), unknown, () -> "unknown keys of " + id());
	}

	/** Fails if {@code actual} does not have what the row expects; it may have more. */
	public void assertExpected(Map<String, Object> actual) {
		Map<String, Object> named = new HashMap<>();
		expected.keySet().forEach(key -> named.put(key, actual.get(key)));
		assertEquals(normal(expected), normal(named), this::id);
	}

	private static Object normal(Object value) {
		if (value instanceof Map<?, ?> map) {
			Map<Object, Object> all = new LinkedHashMap<>();
			map.forEach((key, inner) -> all.put(key, normal(inner)));
			return all;
		}
		if (value instanceof Integer number) {
			return BigDecimal.valueOf(number);
		}
		return value instanceof LocalDate || value instanceof Enum<?> ? value.toString() : value;
	}

	@Override
	public String toString() {
		return id() + " " + inputs + " → " + expected;
	}

	private static List<String> cells(String line) {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
				cell.append(c);
				i++;
			} else if (c == '"') {
				quoted = !quoted;
			} else if (c == ',' && !quoted) {
				cells.add(cell.toString());
				cell.setLength(0);
			} else if (c != '\r') {
				cell.append(c);
			}
		}
		cells.add(cell.toString());
		return cells;
	}

	private static Map<String, Object> object(String json) {
		return new Json(json).object();
	}

	/** As much of JSON as the example files use. */
	private static final class Json {

		private final String text;
		private int at;

		Json(String text) {
			this.text = text;
		}

		Map<String, Object> object() {
			Map<String, Object> object = new LinkedHashMap<>();
			expect('{');
			for (char end = next(); end != '}'; end = next()) {
				if (end == ',') {
					expect(',');
				}
				String key = string();
				expect(':');
				if (object.put(key, value()) != null) {
					throw new IllegalArgumentException("key twice: " + key);
				}
			}
			expect('}');
			return object;
		}

		private Object value() {
			return switch (next()) {
			case '{' -> object();
			case '[' -> array();
			case '"' -> string();
			case 't' -> word("true", true);
			case 'f' -> word("false", false);
			case 'n' -> word("null", null);
			default -> number();
			};
		}

		private List<Object> array() {
			List<Object> array = new ArrayList<>();
			expect('[');
			for (char end = next(); end != ']'; end = next()) {
				if (end == ',') {
					expect(',');
				}
				array.add(value());
			}
			expect(']');
			return array;
		}

		private String string() {
			expect('"');
			int end = text.indexOf('"', at);
			String string = text.substring(at, end);
			if (string.indexOf('\\') >= 0) {
				throw new IllegalArgumentException("escapes are not supported: " + string);
			}
			at = end + 1;
			return string;
		}

		private Object word(String word, Object meaning) {
			if (!text.startsWith(word, at)) {
				throw new IllegalArgumentException(text + " at " + at);
			}
			at += word.length();
			return meaning;
		}

		private BigDecimal number() {
			int end = at;
			while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
				end++;
			}
			BigDecimal number = new BigDecimal(text.substring(at, end));
			at = end;
			return number;
		}

		private char next() {
			while (text.charAt(at) == ' ') {
				at++;
			}
			return text.charAt(at);
		}

		private void expect(char c) {
			if (next() != c) {
				throw new IllegalArgumentException("expected " + c + " in " + text + " at " + at);
			}
			at++;
		}
	}
}
