// SPDX-License-Identifier: EPL-2.0
/**
 * The Unified register as columns in memory, for a table that scrolls, filters, sorts and counts without waiting. It
 * answers with ids in order; the records of a page are then read from the database by their ids.
 */
package org.etalon.store.index;
