// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.index;

import java.util.List;

/**
 * Records of one kind as columns, the rows in order of id. Never changes.
 *
 * @param columns the column of each field, the one of the ids first
 */
record Segment(List<Column> columns) {

	int rows() {
		return columns.getFirst().codes().rows();
	}

	Ids ids() {
		return (Ids) columns.getFirst().values();
	}

	/** The row of an id, negative if there is none. */
	int row(String id) {
		return ids().find(id) - 1;
	}
}
