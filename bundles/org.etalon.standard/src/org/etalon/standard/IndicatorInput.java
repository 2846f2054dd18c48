// SPDX-License-Identifier: EPL-2.0
package org.etalon.standard;

import org.etalon.norm.Text;

/**
 * An input of an indicator: its only figure, or one of several that together make the level.
 *
 * @param name    its name in cases and tables: {@code value}, {@code chatbot}
 * @param kind    what it can be
 * @param assumed whether yes is assumed where it is not known; else what is not known does not hold
 * @param caption the name a user reads
 */
public record IndicatorInput(String name, InputKind kind, boolean assumed, Text caption) {

	/** Name of the only figure of an indicator that has one. */
	public static final String VALUE = "value";
}
