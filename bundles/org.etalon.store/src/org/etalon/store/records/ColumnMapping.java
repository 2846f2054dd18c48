// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.records;

import org.etalon.store.Named;

/**
 * Which columns of a list of some source mean what.
 *
 * @param id      what people call it
 * @param source  source of the lists
 * @param columns {@code field=caption} a line
 */
public record ColumnMapping(@Named(ru = "название", en = "name") String id,
		@Named(ru = "источник", en = "source", clause = "6") String source,
		@Named(ru = "столбцы", en = "columns") String columns) {
}
