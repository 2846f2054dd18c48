// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import java.math.BigDecimal;

/**
 * A limit that a text or a sentence does not keep to.
 *
 * @param limit the limit
 * @param value the value, to three decimals; the exact one was compared
 */
public record ReadabilityExcess(ReadabilityLimit limit, BigDecimal value) {
}
