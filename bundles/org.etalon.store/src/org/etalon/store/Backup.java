// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup; it was restored into a side copy and compared before it got its name.
 *
 * @param file    where it is
 * @param at      when it was made
 * @param change  id of the newest change in it
 * @param schema  version of the schema
 * @param records how many revisions it holds
 * @param bytes   size of the file
 */
public record Backup(Path file, Instant at, long change, int schema, long records, long bytes) {
}
