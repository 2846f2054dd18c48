// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/**
 * What is wrong with one field of a submission, without its place in a file.
 *
 * @param field    name of the field as the columns of a register are named ({@code regulation})
 * @param code     stable code of the problem
 * @param found    what stood there, possibly empty
 * @param expected what should have stood there, as codes and letters that need no translation
 */
public record Flaw(String field, String code, String found, String expected) {
}
