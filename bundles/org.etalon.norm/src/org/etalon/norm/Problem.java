// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

/**
 * A located problem of an input: where, what was found, what was expected.
 *
 * @param file     the input as the user named it
 * @param line     physical line where the record starts, the header is 1; 0 when the whole file is meant
 * @param column   name of the column, empty when the whole record or file is meant
 * @param id       id of the object, empty when it is not known
 * @param code     stable code of the problem
 * @param found    what stood there
 * @param expected what should have stood there
 */
public record Problem(String file, long line, String column, String id, String code, String found, String expected) {
}
