// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How readable a text is.
 *
 * @param counts  what is counted in it
 * @param indices every index to three decimals, in the order of {@link ReadabilityIndex}; empty for a text without
 *                words, which has none
 */
public record ReadabilityFigures(TextCounts counts, Map<ReadabilityIndex, BigDecimal> indices) {

	public ReadabilityFigures {
		indices = Collections.unmodifiableMap(new TreeMap<>(indices));
	}
}
