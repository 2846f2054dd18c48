// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of an indicator: figures and answers by the names of its inputs. What is not known is left out.
 *
 * @param numbers percentages, scores, counts, hours
 * @param answers yes or no
 */
public record IndicatorValues(Map<String, BigDecimal> numbers, Map<String, Boolean> answers) {

	private static final IndicatorValues NONE = new IndicatorValues(Map.of(), Map.of());

	public IndicatorValues {
		numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
		answers = Collections.unmodifiableMap(new TreeMap<>(answers));
	}

	/** Nothing is known. */
	public static IndicatorValues none() {
		return NONE;
	}

	/** These and a figure. */
	public IndicatorValues with(String input, BigDecimal number) {
		Map<String, BigDecimal> more = new TreeMap<>(numbers);
		more.put(input, number);
		return new IndicatorValues(more, answers);
	}

	/** These and an answer. */
	public IndicatorValues with(String input, boolean answer) {
		Map<String, Boolean> more = new TreeMap<>(answers);
		more.put(input, answer);
		return new IndicatorValues(numbers, more);
	}

	/** The figure, null if it is not known. */
	BigDecimal number(String input) {
		return numbers.get(input);
	}

	/** Whether the answer is yes. */
	boolean holds(String input) {
		return answers.getOrDefault(input, false);
	}

	/** Whether anything is known of {@code input}. */
	public boolean knows(String input) {
		return numbers.containsKey(input) || answers.containsKey(input);
	}

	/** The figure or answer as an explanation quotes it, a dash if it is not known. */
	public String text(String input) {
		BigDecimal number = numbers.get(input);
		if (number != null) {
			return Decimals.text(number);
		}
		return knows(input) ? answers.get(input).toString() : "–";
	}
}
