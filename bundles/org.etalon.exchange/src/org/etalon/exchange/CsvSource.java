// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.etalon.norm.Problem;

/**
 * A CSV file, cut into batches of whole records. Cutting is all that happens on the reading thread; cells are found and
 * decoded wherever the batch is.
 */
final class CsvSource implements RegisterSource {

	/** Bytes of a batch, and the longest record that is read. */
	private static final int BATCH = 1 << 20;

	private final String file;
	private final int batch;
	private final SeekableByteChannel channel;
	private final long size;
	private final Charset encoding;
	private final char delimiter;
	private final Header header;
	private final Decoders decoders;
	private final CsvScanner scanner;

	private byte[] buffer;
	private int filled;
	private boolean atEnd;
	private long line = 1;

	/**
	 * Opens a file and reads its header.
	 *
	 * @throws UnreadableInputException if it is empty, is no text, or has no usable header
	 */
	CsvSource(Path path, String file, ReadOptions options) throws IOException, UnreadableInputException {
		this(path, file, options, BATCH);
	}

	/** As above, with another size of a batch. */
	CsvSource(Path path, String file, ReadOptions options, int batch) throws IOException, UnreadableInputException {
		this.file = file;
		this.batch = batch;
		this.channel = Files.newByteChannel(path);
		try {
			this.size = channel.size();
			this.buffer = new byte[batch];
			fill();
			CsvFormat format = CsvFormat.of(buffer, filled, atEnd, file, options);
			encoding = format.encoding();
			delimiter = format.delimiter();
			if (format.start() > 0) {
				consume(format.start());
			}
			scanner = new CsvScanner(delimiter);
			header = readHeader();
			decoders = new Decoders(file, header, encoding, options.texts());
		} catch (IOException | UnreadableInputException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	@Override
	public List<String> extraColumns() {
		return List.copyOf(header.unknown().values());
	}

	@Override
	public Batch next() throws IOException, UnreadableInputException {
		fill();
		if (filled == 0) {
			return null;
		}
		int end = atEnd ? filled : scanner.lastBoundary(buffer, filled);
		if (end == 0) {
			return oversized();
		}
		byte[] data = buffer;
		long first = line;
		buffer = new byte[batch];
		filled -= end;
		System.arraycopy(data, end, buffer, 0, filled);
		line += CsvScanner.lines(data, 0, end);
		return () -> decoders.decode(decoder -> decoder.decode(new CsvBatch(data, end, first, delimiter),
				Encodings.valid(encoding, data, 0, end)));
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
	public long size() {
		return size;
	}

	@Override
	public void close() throws IOException {
		channel.close();
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

	private void consume(int bytes) {
		filled -= bytes;
		System.arraycopy(buffer, bytes, buffer, 0, filled);
	}

	/** The first record that is no empty line. */
	private Header readHeader() throws UnreadableInputException {
		Cells cells = new Cells();
		CsvBatch beginning = new CsvBatch(buffer, filled, line, delimiter);
		while (beginning.next(cells)) {
			if (beginning.position() > filled && !atEnd) {
				throw unreadable(cells.line, "CELL_TOO_LARGE", "", Integer.toString(batch));
			}
			if (cells.broken != null) {
				throw unreadable(cells.line, cells.broken.code(), "", cells.broken.expected());
			}
			if (!cells.blank()) {
				Header found = header(cells);
				line = beginning.line();
				consume(Math.min(filled, beginning.position()));
				return found;
			}
		}
		throw unreadable(0, "EMPTY_FILE", "", "");
	}

	private Header header(Cells cells) throws UnreadableInputException {
		List<String> captions = new ArrayList<>();
		for (int i = 0; i < cells.count; i++) {
			if (!Encodings.valid(encoding, cells.data, cells.from[i], cells.to[i])) {
				throw unreadable(cells.line, "BAD_ENCODING", Excerpt.of(text(cells, i)), encoding.name());
			}
			String caption = text(cells, i);
			if (caption.indexOf('\r') >= 0) {
				// Of an old Macintosh: the whole file would pass for its header.
				throw unreadable(cells.line, "BAD_LINE_ENDS", "CR", "LF|CRLF");
			}
			captions.add(caption.strip());
		}
		return Header.of(captions, file, cells.line);
	}

	private String text(Cells cells, int index) {
		return new String(cells.data, cells.from[index], cells.to[index] - cells.from[index], encoding);
	}

	/** A record longer than a batch: its beginning is read, the rest is passed over, and it is said to be too long. */
	private Batch oversized() throws IOException {
		long start = channel.position() - filled;
		long first = line;
		byte[] data = buffer;
		int end = filled;
		OversizedRecord record = OversizedRecord.skip(channel, start, (byte) delimiter);
		line += record.lines();
		channel.position(start + record.length());
		buffer = new byte[batch];
		filled = 0;
		atEnd = false;
		return () -> {
			Cells cells = new Cells();
			new CsvBatch(data, end, first, delimiter).beginning(cells, record.code(),
					record.tooLong() ? Integer.toString(batch) : "RFC 4180");
			return decoders.decode(decoder -> List.of(decoder.decode(cells, false)));
		};
	}

	private UnreadableInputException unreadable(long at, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, at, "", "", code, found, expected));
	}
}
