// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/**
 * What is wrong with one input of a rule, without its place in a file.
 *
 * @param field    name of the input, as the columns of a register ({@code regulation}) or the cases of a rule call it
 * @param code     stable code of the problem
 * @param found    what stood there, possibly empty
 * @param expected what should have stood there, as codes and letters that need no translation
 */
public record Flaw(String field, String code, String found, String expected) {

	/** Code of an input that cannot be, where the law has no code of its own for it. */
	public static final String INVALID_INPUT = "INVALID_INPUT";
}
