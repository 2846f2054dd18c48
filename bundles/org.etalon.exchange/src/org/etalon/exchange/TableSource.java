// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.xlsx.XlsxLimits;
import org.etalon.exchange.xlsx.XlsxReader;
import org.etalon.exchange.xlsx.XlsxRow;
import org.etalon.norm.Problem;

/**
 * A table of any length in a CSV or XLSX file: a header, then lines one by one, of which none is kept. Empty lines are
 * left out. For one thread.
 */
public final class TableSource implements Closeable {

	private final String file;
	private final InputFile input;
	private final Lines lines;
	private final List<String> captions;

	/**
	 * A line of the table.
	 *
	 * @param place  the file as the user named it, with its sheet unless that is the first one
	 * @param number physical line where it starts, the header is 1
	 * @param cells  texts of its cells without white space around them
	 * @param broken why it cannot be read, null if it can; its cells are then worth nothing
	 */
	public record Line(String place, long number, List<String> cells, Problem broken) {

		/** The text of a cell, empty if the line is shorter or {@code index} is negative. */
		public String get(int index) {
			return index < 0 || index >= cells.size() ? "" : cells.get(index);
		}
	}

	/** Where lines come from. */
	private interface Lines extends Closeable {

		/** The next line, null at the end. */
		Line next() throws IOException, UnreadableInputException;

		/** Bytes read so far. */
		long position();
	}

	private TableSource(Path path, String file, ReadOptions options) throws IOException, UnreadableInputException {
		this.file = file;
		this.input = InputFile.of(path, file, options.scratch());
		try {
			this.lines = input.isXlsx(file) ? new XlsxLines(options) : new CsvLines(options);
			Line header = lines.next();
			if (header == null) {
				throw InputFile.unreadable(file, "EMPTY_FILE", "", "CSV|XLSX");
			}
			if (header.broken() != null) {
				throw new UnreadableInputException(header.broken());
			}
			this.captions = header.cells();
		} catch (IOException | UnreadableInputException | RuntimeException e) {
			input.discard();
			throw e;
		}
	}

	/**
	 * Opens a table and reads its header.
	 *
	 * @param path where it is
	 * @param file how the user named it, for problems
	 */
	public static TableSource open(Path path, String file, ReadOptions options) throws UnreadableInputException {
		try {
			return new TableSource(path, file, options);
		} catch (NoSuchFileException e) {
			throw InputFile.unreadable(file, "FILE_NOT_FOUND", file, "");
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	/** The captions of the header. */
	public List<String> captions() {
		return captions;
	}

	/**
	 * Index of the cell whose caption names a column; negative if none does.
	 *
	 * @throws UnreadableInputException if two do, or a required one is missing
	 */
	public int index(TableColumn column) throws UnreadableInputException {
		int found = -1;
		for (int i = 0; i < captions.size(); i++) {
			if (column.matches(captions.get(i))) {
				if (found >= 0) {
					throw new UnreadableInputException(new Problem(file, 1, column.key(), "", "DUPLICATE_COLUMN",
							Excerpt.of(captions.get(i)), column.key()));
				}
				found = i;
			}
		}
		if (found < 0 && column.required()) {
			throw new UnreadableInputException(new Problem(file, 1, "", "", "MISSING_COLUMN",
					Excerpt.of(String.join(", ", captions)), column.key()));
		}
		return found;
	}

	/** The next line, null at the end. */
	public Line next() throws UnreadableInputException {
		try {
			Line line;
			do {
				line = lines.next();
			} while (line != null && line.broken() == null && line.cells().stream().allMatch(String::isEmpty));
			return line;
		} catch (IOException e) {
			throw Registers.notReadable(file, e);
		}
	}

	/** Bytes of the input read so far; 0 where that is not known. */
	public long position() {
		return lines.position();
	}

	/** Bytes of the input in all; 0 if not known. */
	public long size() {
		try {
			return Files.size(input.path());
		} catch (IOException e) {
			return 0; // reading will say so
		}
	}

	@Override
	public void close() throws IOException {
		try {
			lines.close();
		} finally {
			input.discard();
		}
	}

	private Problem problem(String place, long number, String code, String found, String expected) {
		return new Problem(place, number, "", "", code, Excerpt.of(found), expected);
	}

	/** Lines of a CSV file, cut from blocks that end with a complete record. */
	private final class CsvLines implements Lines {

		private static final int BLOCK = 1 << 20;

		private final SeekableByteChannel channel = Files.newByteChannel(input.path());
		private final Charset encoding;
		private final char delimiter;
		private final CsvScanner scanner;
		private final Cells cells = new Cells();
		private byte[] buffer = new byte[BLOCK];
		private int filled;
		private boolean atEnd;
		private CsvBatch batch;
		private long line = 1;

		CsvLines(ReadOptions options) throws IOException, UnreadableInputException {
			try {
				fill();
				CsvFormat format = CsvFormat.of(buffer, filled, atEnd, file, options);
				encoding = format.encoding();
				delimiter = format.delimiter();
				scanner = new CsvScanner(delimiter);
				filled -= format.start();
				System.arraycopy(buffer, format.start(), buffer, 0, filled);
			} catch (IOException | UnreadableInputException | RuntimeException e) {
				channel.close();
				throw e;
			}
		}

		private void fill() throws IOException {
			while (!atEnd && filled < buffer.length) {
				int read = channel.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
				if (read < 0) {
					atEnd = true;
				} else {
					filled += read;
				}
			}
		}

		@Override
		public Line next() throws IOException, UnreadableInputException {
			while (batch == null || !batch.next(cells)) {
				if (batch != null) {
					line = batch.line();
				}
				fill();
				if (filled == 0) {
					return null;
				}
				int end = atEnd ? filled : scanner.lastBoundary(buffer, filled);
				if (end == 0) {
					throw new UnreadableInputException(
							problem(file, line, "CELL_TOO_LARGE", "", Integer.toString(BLOCK)));
				}
				byte[] block = buffer;
				buffer = new byte[BLOCK];
				filled -= end;
				System.arraycopy(block, end, buffer, 0, filled);
				batch = new CsvBatch(block, end, line, delimiter);
			}
			if (cells.broken != null) {
				return new Line(file, cells.line, List.of(),
						problem(file, cells.line, cells.broken.code(), "", cells.broken.expected()));
			}
			List<String> texts = new ArrayList<>(cells.count);
			boolean valid = true;
			for (int i = 0; i < cells.count; i++) {
				valid &= Encodings.valid(encoding, cells.data, cells.from[i], cells.to[i]);
				texts.add(new String(cells.data, cells.from[i], cells.to[i] - cells.from[i], encoding).strip());
			}
			return new Line(file, cells.line, texts, valid ? null
					: problem(file, cells.line, "BAD_ENCODING", String.join(", ", texts), encoding.name()));
		}

		@Override
		public long position() {
			try {
				return channel.position() - filled;
			} catch (IOException e) {
				return 0; // closed; nobody needs the progress of a run that is over
			}
		}

		@Override
		public void close() throws IOException {
			channel.close();
		}
	}

	/** Lines of the first visible sheet and of further ones with the same header. */
	private final class XlsxLines implements Lines {

		private final XlsxReader reader;
		private List<String> header;
		private int sheet = -1;
		private boolean continues = true;

		XlsxLines(ReadOptions options) throws IOException, UnreadableInputException {
			try {
				this.reader = XlsxReader.open(input.path(), options.scratch(), XlsxLimits.DEFAULT);
			} catch (OoxmlException e) {
				throw unreadable(e);
			}
		}

		@Override
		public Line next() throws IOException, UnreadableInputException {
			try {
				for (XlsxRow row = reader.next(); row != null; row = reader.next()) {
					List<String> texts = row.cells().stream().map(String::strip).toList();
					boolean first = row.sheetIndex() != sheet;
					sheet = row.sheetIndex();
					if (header == null) {
						header = texts;
					} else if (first) {
						continues = header.equals(texts);
						continue;
					}
					if (continues) {
						String place = sheet == 0 ? file : file + "#" + row.sheet();
						return new Line(place, row.number(), texts,
								row.oversized().isEmpty() ? null
										: problem(place, row.number(), "CELL_TOO_LARGE", "",
												Integer.toString(XlsxLimits.DEFAULT.maxCellChars())));
					}
				}
				return null;
			} catch (OoxmlException e) {
				throw unreadable(e);
			}
		}

		private UnreadableInputException unreadable(OoxmlException e) {
			String place = e.place() == null ? file : file + "#" + e.place();
			return new UnreadableInputException(new Problem(place, e.position(), "", "", e.code(), e.found(),
					e.code().equals(OoxmlException.ZIP_BOMB) ? "" : "XLSX"));
		}

		@Override
		public long position() {
			return 0; // how far the packed bytes are read is not known
		}

		@Override
		public void close() throws IOException {
			reader.close();
		}
	}
}
