// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of a UTF-8 CSV file with commas and RFC 4180 quoting, one after the other. */
final class CsvReader implements Closeable {

	private final BufferedReader in;
	private long records;
	private String line;
	private int at;

	CsvReader(Path file) throws IOException {
		in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
	}

	/** The number of records read so far, the header being the first. */
	long records() {
		return records;
	}

	/**
	 * Reads the next record.
	 *
	 * @return its cells (an empty cell is an empty string), or null at the end of the file
	 * @throws IOException if the file cannot be read, is not UTF-8 or is not quoted as it should be
	 */
	List<String> next() throws IOException {
		line = in.readLine();
		if (line == null) {
			return null;
		}
		records++;
		at = 0;
		List<String> cells = new ArrayList<>(Column.values().length);
		while (true) {
			cells.add(at < line.length() && line.charAt(at) == '"' ? quoted() : plain());
			if (at == line.length()) {
				return cells;
			}
			if (line.charAt(at) != ',') {
				throw new IOException("record " + records + ": text after a quoted cell");
			}
			at++;
		}
	}

	private String plain() {
		int comma = line.indexOf(',', at);
		String cell = line.substring(at, comma < 0 ? line.length() : comma);
		at += cell.length();
		return cell;
	}

	private String quoted() throws IOException {
		StringBuilder cell = new StringBuilder();
		at++;
		while (true) {
			int quote = line.indexOf('"', at);
			if (quote < 0) {
				cell.append(line, at, line.length()).append('\n');
				line = in.readLine();
				if (line == null) {
					throw new IOException("record " + records + ": the file ends inside a quoted cell");
				}
				at = 0;
			} else if (quote + 1 < line.length() && line.charAt(quote + 1) == '"') {
				cell.append(line, at, quote + 1);
				at = quote + 2;
			} else {
				cell.append(line, at, quote);
				at = quote + 1;
				return cell.toString();
			}
		}
	}

	@Override
	public void close() throws IOException {
		in.close();
	}
}
