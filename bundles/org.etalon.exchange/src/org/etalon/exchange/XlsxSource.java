// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.xlsx.XlsxLimits;
import org.etalon.exchange.xlsx.XlsxReader;
import org.etalon.exchange.xlsx.XlsxRow;
import org.etalon.norm.Problem;

/**
 * An XLSX file: the table of its first visible sheet, which goes on in each further sheet with the same header; other
 * sheets are notes to the reader and left out.
 */
final class XlsxSource implements RegisterSource {

	private static final int BATCH = 2048; // rows
	private static final long BATCH_TEXT = 1 << 20; // characters, so that long cells do not add up

	private final String file;
	private final ReadOptions options;
	private final XlsxReader reader;
	private final long size;
	private final Header header;
	private Decoders decoders;
	private int sheet;
	private XlsxRow ahead;
	private OoxmlException failure;

	XlsxSource(Path path, String file, ReadOptions options) throws IOException, UnreadableInputException {
		this.file = file;
		this.options = options;
		this.size = Files.size(path);
		try {
			this.reader = XlsxReader.open(path, options.scratch(), XlsxLimits.DEFAULT);
		} catch (OoxmlException e) {
			throw unreadable(e);
		}
		try {
			XlsxRow first = reader.next();
			if (first == null) {
				throw new UnreadableInputException(new Problem(file, 0, "", "", "EMPTY_FILE", "", "XLSX"));
			}
			header = Header.of(first.cells().stream().map(String::strip).toList(), file, first.number());
			sheet = first.sheetIndex();
			decoders = decoders(file);
		} catch (OoxmlException e) {
			reader.close();
			throw unreadable(e);
		} catch (IOException | UnreadableInputException | RuntimeException e) {
			reader.close();
			throw e;
		}
	}

	@Override
	public List<String> extraColumns() {
		return List.copyOf(header.unknown().values());
	}

	@Override
	public Batch next() throws IOException, UnreadableInputException {
		List<XlsxRow> rows = new ArrayList<>(BATCH);
		long text = 0;
		Decoders current = decoders;
		while (rows.size() < BATCH && text < BATCH_TEXT) {
			XlsxRow row = read();
			if (row == null) {
				break;
			}
			if (row.sheetIndex() == sheet) {
				rows.add(row);
				for (String cell : row.cells()) {
					text += cell.length();
				}
			} else if (continues(row)) {
				sheet = row.sheetIndex();
				decoders = decoders(file + "#" + row.sheet());
				if (rows.isEmpty()) {
					current = decoders;
				} else {
					break;
				}
			}
		}
		if (rows.isEmpty()) {
			if (failure != null) {
				throw unreadable(failure);
			}
			return null;
		}
		Decoders chosen = current;
		return () -> chosen.decode(decoder -> decoder.decode(new XlsxBatch(rows), true));
	}

	/** The next row, null at the end or where the file is damaged; what was read before that still counts. */
	private XlsxRow read() throws IOException {
		try {
			return failure == null ? reader.next() : null;
		} catch (OoxmlException e) {
			failure = e;
			return null;
		}
	}

	/** Whether a row of another sheet is the header of the same table; only the first row of a sheet is asked. */
	private boolean continues(XlsxRow row) {
		boolean first = ahead == null || ahead.sheetIndex() != row.sheetIndex();
		ahead = row;
		return first && row.cells().stream().map(String::strip).toList().equals(header.captions());
	}

	private Decoders decoders(String place) {
		return new Decoders(place, header, StandardCharsets.UTF_8, options.texts());
	}

	@Override
	public long position() {
		return 0; // how far the packed bytes are read is not known
	}

	@Override
	public long size() {
		return size;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}

	private UnreadableInputException unreadable(OoxmlException e) {
		String place = e.place() == null ? file : file + "#" + e.place();
		String expected = e.code().equals(OoxmlException.ZIP_BOMB) ? "" : "XLSX";
		return new UnreadableInputException(new Problem(place, e.position(), "", "", e.code(), e.found(), expected));
	}

	/** Rows of one sheet. */
	private static final class XlsxBatch implements RawBatch {

		private final List<XlsxRow> rows;
		private int next;

		XlsxBatch(List<XlsxRow> rows) {
			this.rows = rows;
		}

		@Override
		public boolean next(Cells cells) {
			if (next == rows.size()) {
				return false;
			}
			XlsxRow row = rows.get(next++);
			byte[] bytes = String.join("", row.cells()).getBytes(StandardCharsets.UTF_8);
			cells.start(bytes, row.number());
			int from = 0;
			for (String cell : row.cells()) {
				int to = from + cell.getBytes(StandardCharsets.UTF_8).length;
				cells.add(from, to);
				from = to;
			}
			if (!row.oversized().isEmpty()) {
				int large = Collections.min(row.oversized());
				cells.spoil("CELL_TOO_LARGE", large, cells.from[large], cells.to[large],
						Integer.toString(XlsxLimits.DEFAULT.maxCellChars()));
			}
			return true;
		}
	}
}
