// SPDX-License-Identifier: EPL-2.0
package org.etalon.extensions.rules;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A table beside a rule file: CSV in UTF-8 with a header; comma or semicolon between cells, quotes as spreadsheets
 * write them. Columns that nobody asks for are for people.
 */
final class RuleTable {

	/**
	 * A row with something in it.
	 *
	 * @param line  line on which it begins
	 * @param cells its cells
	 */
	record Row(int line, List<String> cells) {

		/** A cell without white space at its ends, empty if there is none. */
		String cell(int index) {
			return index < 0 || index >= cells.size() ? "" : cells.get(index).strip();
		}
	}

	private final String text;
	private final char delimiter;
	private int at;
	private int line = 1;

	private RuleTable(String text) {
		this.text = text;
		int end = text.indexOf('\n');
		String header = end < 0 ? text : text.substring(0, end);
		this.delimiter = header.contains(";") ? ';' : ',';
	}

	/**
	 * The rows of a table, the header first; empty, with a problem, if it cannot be read.
	 *
	 * @param problems where to put what is wrong
	 */
	static Optional<List<Row>> read(String file, byte[] bytes, List<RuleProblem> problems) {
		String text;
		try {
			text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
		} catch (CharacterCodingException e) {
			problems.add(new RuleProblem(file, 0, 0, "YAML_ENCODING", "", "UTF-8"));
			return Optional.empty();
		}
		RuleTable table = new RuleTable(text.startsWith("\uFEFF") ? text.substring(1) : text);
		List<Row> rows = new ArrayList<>();
		while (rows.isEmpty() || table.at < table.text.length()) {
			int line = table.line;
			List<String> row = table.row();
			if (row == null) {
				problems.add(new RuleProblem(file, line, 0, "LIST_QUOTES", "", ""));
				return Optional.empty();
			}
			if (rows.isEmpty() || row.stream().anyMatch(cell -> !cell.isBlank())) {
				rows.add(new Row(line, row));
			}
		}
		return Optional.of(rows);
	}

	/** Where a header has one of these captions, -1 if it has none. */
	static int indexOf(Row header, Set<String> captions) {
		for (int i = 0; i < header.cells().size(); i++) {
			if (captions.contains(header.cell(i).toLowerCase(Locale.ROOT))) {
				return i;
			}
		}
		return -1;
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
