// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.List;

import org.etalon.norm.Problem;

/**
 * A record of a register that cannot be checked.
 *
 * @param file     the input as the user named it
 * @param line     physical line where it starts
 * @param id       its id, empty if it has none that can be read
 * @param problems what is wrong with it, at least one
 */
public record RejectedRow(String file, long line, String id, List<Problem> problems) implements RegisterRecord {
}
