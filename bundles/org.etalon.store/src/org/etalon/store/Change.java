// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.time.Instant;

/**
 * A change that was made as a whole: every revision names one.
 *
 * @param id     number of the change; later changes have higher ones
 * @param at     when; never before an earlier change, even if the clock was set back
 * @param author who: the user of the database, on one's own file the user named at opening
 * @param intent what and why
 */
public record Change(long id, Instant at, String author, Intent intent) {
}
