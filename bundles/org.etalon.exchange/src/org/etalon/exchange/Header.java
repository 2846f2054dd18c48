// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.etalon.norm.Problem;

/** Which cell of a record holds which column. */
final class Header {

	private final int[] indexes = new int[Column.values().length];
	private final List<String> captions;
	private final Map<Integer, String> unknown = new LinkedHashMap<>();

	private Header(List<String> captions) {
		this.captions = List.copyOf(captions);
		Arrays.fill(indexes, -1);
	}

	/**
	 * Reads the header.
	 *
	 * @throws UnreadableInputException if a required column is missing or a column stands there twice
	 */
	static Header of(List<String> captions, String file, long line) throws UnreadableInputException {
		Header header = new Header(captions);
		for (int i = 0; i < captions.size(); i++) {
			String caption = captions.get(i);
			Column column = Column.byHeader(caption).orElse(null);
			if (column == null) {
				if (!caption.isBlank()) {
					header.addUnknown(i, caption);
				}
			} else if (header.indexes[column.ordinal()] >= 0) {
				throw new UnreadableInputException(new Problem(file, line, column.key(), "", "DUPLICATE_COLUMN",
						Excerpt.of(caption), column.key()));
			} else {
				header.indexes[column.ordinal()] = i;
			}
		}
		List<String> missing = new ArrayList<>();
		for (Column column : Column.values()) {
			if (column.required() && header.indexes[column.ordinal()] < 0) {
				missing.add(column.key());
			}
		}
		if (!missing.isEmpty()) {
			throw new UnreadableInputException(new Problem(file, line, "", "", "MISSING_COLUMN",
					Excerpt.of(String.join(", ", captions)), String.join(", ", missing)));
		}
		return header;
	}

	/** Index of the cell with {@code column}, negative if there is none. */
	int index(Column column) {
		return indexes[column.ordinal()];
	}

	/** The captions as they stand in the file. */
	List<String> captions() {
		return captions;
	}

	/** The columns the check does not know: index of the cell to a caption that no other of them has. */
	Map<Integer, String> unknown() {
		return unknown;
	}

	private void addUnknown(int index, String caption) {
		String unique = caption;
		for (int number = 2; unknown.containsValue(unique); number++) {
			unique = caption + " (" + number + ")";
		}
		unknown.put(index, unique);
	}
}
