// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

/**
 * A place in an ordered result, from which pages go on in either direction; it stays where it is when records before it
 * come or go.
 *
 * @param value value of the sort field at the place, for a searched field its {@link SearchKey}; possibly null
 * @param id    id of the record at the place
 */
public record Place(Object value, String id) {
}
