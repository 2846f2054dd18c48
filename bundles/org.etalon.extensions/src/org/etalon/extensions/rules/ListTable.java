// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A list of objects as a table: CSV in UTF-8 with a header; the column {@code id} or {@code name}, or both; comma or
 * semicolon between cells, quotes as spreadsheets write them. Other columns are for people.
 */
final class ListTable {

	private static final Set<String> ID = Set.of("id", "ид", "идентификатор");
	private static final Set<String> NAME = Set.of("name", "наименование", "название");

	private final String text;
	private final char delimiter;
	private int at;
	private int line = 1;

	private ListTable(String text) {
		this.text = text;
		int end = text.indexOf('\n');
		String header = end < 0 ? text : text.substring(0, end);
		this.delimiter = header.contains(";") ? ';' : ',';
	}

	/** Adds the objects of a table; what is wrong is added to the problems. */
	static void read(String file, byte[] bytes, Set<String> ids, Set<String> names, List<RuleProblem> problems) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			problems.add(new RuleProblem(file, 0, 0, "YAML_ENCODING", "", "UTF-8"));
			return;
		}
		ListTable table = new ListTable(text.startsWith("\uFEFF") ? text.substring(1) : text);
		List<String> header = table.row();
		int id = indexOf(header, ID);
		int name = indexOf(header, NAME);
		if (id < 0 && name < 0) {
			problems.add(new RuleProblem(file, 1, 0, "LIST_HEADER", String.join(", ", header), "id|name"));
			return;
		}
		while (table.at < table.text.length()) {
			int line = table.line;
			List<String> row = table.row();
			if (row == null) {
				problems.add(new RuleProblem(file, line, 0, "LIST_QUOTES", "", ""));
				return;
			}
			String objectId = cell(row, id);
			String objectName = cell(row, name);
			if (!objectId.isEmpty()) {
				ids.add(objectId);
			} else if (!objectName.isEmpty()) {
				names.add(objectName);
			} else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
				problems.add(new RuleProblem(file, line, 0, "LIST_ROW", String.join(", ", row), "id|name"));
			}
		}
	}

	private static int indexOf(List<String> header, Set<String> captions) {
		for (int i = 0; header != null && i < header.size(); i++) {
			if (captions.contains(header.get(i).strip().toLowerCase(Locale.ROOT))) {
				return i;
			}
		}
		return -1;
	}

	private static String cell(List<String> row, int index) {
		return index < 0 || index >= row.size() ? "" : row.get(index).strip();
	}

	/** The cells of the next row, null if its quotes do not end. */
	private List<String> row() {
		List<String> cells = new ArrayList<>();
		StringBuilder cell = new StringBuilder();
		boolean quoted = false;
		while (at < text.length()) {
			char c = text.charAt(at++);
			line += c == '\n' ? 1 : 0;
			if (quoted) {
				boolean doubled = c == '"' && at < text.length() && text.charAt(at) == '"';
				at += doubled ? 1 : 0;
				quoted = c != '"' || doubled;
				if (quoted) {
					cell.append(c);
				}
			} else if (c == '"' && cell.toString().isBlank()) {
				cell.setLength(0);
				quoted = true;
			} else if (c == delimiter) {
				cells.add(cell.toString());
				cell.setLength(0);
			} else if (c == '\n') {
				break;
			} else if (c != '\r') {
				cell.append(c);
			}
		}
		cells.add(cell.toString());
		return quoted ? null : cells;
	}
}
