// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.Charset;
import java.nio.file.Path;

/**
 * How to read a register.
 *
 * @param encoding  encoding of a CSV file, null to recognise it
 * @param delimiter delimiter of a CSV file, 0 to recognise it
 * @param texts     whether names, authorities and columns the check does not know are needed
 * @param scratch   folder for temporary files
 */
public record ReadOptions(Charset encoding, char delimiter, boolean texts, Path scratch) {
}
