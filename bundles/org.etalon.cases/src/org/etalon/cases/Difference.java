// SPDX-License-Identifier: EPL-2.0
package org.etalon.cases;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where an answer is not what was expected.
 *
 * @param path     name of the output, as {@code points100.lab} or {@code errors[2]}
 * @param expected what was expected, as JSON; empty if nothing was, as behind the end of a list
 * @param actual   what came out, as JSON; empty if there is no such output
 */
public record Difference(String path, String expected, String actual) {

	/**
	 * Compares an answer with what was expected of it. Only what is expected is compared: an object by the keys
	 * expected, a list element by element, numbers by value. An output that is left out is null.
	 */
	static List<Difference> between(CaseRule rule, Map<String, Object> expected, Map<String, Object> actual) {
		List<Difference> differences = new ArrayList<>();
		for (Map.Entry<String, Object> entry : expected.entrySet()) {
			String key = entry.getKey();
			if (key.startsWith("_")) {
				continue;
			}
			if (actual.containsKey(key) || rule.hasOutput(key)) {
				compare(key, entry.getValue(), actual.get(key), differences);
			} else {
				differences.add(new Difference(key, Json.text(entry.getValue()), ""));
			}
		}
		return differences;
	}

	private static void compare(String path, Object expected, Object actual, List<Difference> differences) {
		if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
			for (Map.Entry<?, ?> entry : map.entrySet()) {
				String inner = path + "." + entry.getKey();
				if (other.containsKey(entry.getKey())) {
					compare(inner, entry.getValue(), other.get(entry.getKey()), differences);
				} else if (!entry.getKey().toString().startsWith("_")) {
					differences.add(new Difference(inner, Json.text(entry.getValue()), ""));
				}
			}
		} else if (expected instanceof List<?> list && actual instanceof List<?> other) {
			for (int i = 0; i < Math.max(list.size(), other.size()); i++) {
				String element = path + "[" + (i + 1) + "]";
				if (i < list.size() && i < other.size()) {
					compare(element, list.get(i), other.get(i), differences);
				} else {
					differences.add(new Difference(element, i < list.size() ? Json.text(list.get(i)) : "",
							i < other.size() ? Json.text(other.get(i)) : ""));
				}
			}
		} else if (!same(expected, actual)) {
			differences.add(new Difference(path, Json.text(expected), Json.text(actual)));
		}
	}

	private static boolean same(Object expected, Object actual) {
		if (expected instanceof BigDecimal number) {
			return actual instanceof Number other && number.compareTo(new BigDecimal(other.toString())) == 0;
		}
		if (expected == null || expected instanceof Boolean) {
			return expected == actual || expected != null && expected.equals(actual);
		}
		boolean structured = actual instanceof Map || actual instanceof List || actual instanceof Number
				|| actual instanceof Boolean || actual == null;
		return !structured && expected.equals(actual.toString());
	}
}
