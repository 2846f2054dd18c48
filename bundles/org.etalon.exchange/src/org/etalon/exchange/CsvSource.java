// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.etalon.norm.Problem;

/**
 * A CSV file, cut into batches of whole records. Cutting is all that happens on the reading thread; cells are found and
 * decoded wherever the batch is.
 */
final class CsvSource implements RegisterSource {

	/** Bytes of a batch, and the longest record that is read. */
	static final int BATCH = 1 << 20;

	private static final int SAMPLE = 1 << 16;

	private final String file;
	private final SeekableByteChannel channel;
	private final long size;
	private final Charset encoding;
	private final char delimiter;
	private final Header header;
	private final ThreadLocal<RecordDecoder> decoders;
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
		this.file = file;
		this.channel = Files.newByteChannel(path);
		try {
			this.size = channel.size();
			this.buffer = new byte[BATCH];
			fill();
			int start = startsWithBom() ? 3 : 0;
			int sample = Math.min(filled, SAMPLE);
			checkText(sample);
			encoding = options.encoding() != null ? options.encoding()
					: start > 0 ? StandardCharsets.UTF_8
							: Encodings.recognise(buffer, 0, sample, atEnd && sample == filled);
			if (start > 0) {
				consume(start);
			}
			delimiter = options.delimiter() != 0 ? options.delimiter() : recogniseDelimiter();
			scanner = new CsvScanner(delimiter);
			header = readHeader();
			decoders = ThreadLocal
					.withInitial(() -> new RecordDecoder(file, header, encoding, options.texts()));
		} catch (IOException | UnreadableInputException | RuntimeException e) {
			channel.close();
			throw e;
		}
	}

	@Override
	public List<String> extraColumns() {
		return header.unknown().stream().map(header.captions()::get).toList();
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
		buffer = new byte[BATCH];
		filled -= end;
		System.arraycopy(data, end, buffer, 0, filled);
		line += CsvScanner.lines(data, 0, end);
		return () -> decoders.get().decode(new CsvBatch(data, end, first, delimiter),
				Encodings.valid(encoding, data, 0, end));
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

	private boolean startsWithBom() {
		return filled >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF;
	}

	private void checkText(int sample) throws UnreadableInputException {
		if (CsvScanner.indexOf(buffer, (byte) 0, 0, sample) >= 0) {
			throw unreadable(0, "NOT_CSV", FileKinds.name(Arrays.copyOf(buffer, Math.min(filled, 16))), "CSV");
		}
	}

	/** The one of comma, semicolon and tab that the first line has most of, outside quotes. */
	private char recogniseDelimiter() {
		int[] counts = new int[3];
		boolean quoted = false;
		for (int i = 0; i < filled && (quoted || buffer[i] != '\n'); i++) {
			switch (buffer[i]) {
				case '"' -> quoted = !quoted;
				case ',' -> counts[0] += quoted ? 0 : 1;
				case ';' -> counts[1] += quoted ? 0 : 1;
				case '\t' -> counts[2] += quoted ? 0 : 1;
				default -> {
				}
			}
		}
		if (counts[1] > counts[0] && counts[1] >= counts[2]) {
			return ';';
		}
		return counts[2] > counts[0] ? '\t' : ',';
	}

	private Header readHeader() throws UnreadableInputException {
		Cells cells = new Cells();
		while (filled > 0) {
			int end = headerEnd();
			CsvBatch first = new CsvBatch(Arrays.copyOf(buffer, end), end, line, delimiter);
			first.next(cells);
			long headerLine = line;
			line += CsvScanner.lines(buffer, 0, end);
			consume(end);
			if (cells.broken != null) {
				throw unreadable(headerLine, cells.broken, "", "RFC 4180");
			}
			if (cells.blank()) {
				continue;
			}
			if (!Encodings.valid(encoding, cells.data, 0, end)) {
				throw unreadable(headerLine, "BAD_ENCODING", "", encoding.name());
			}
			List<String> captions = new ArrayList<>();
			for (int i = 0; i < cells.count; i++) {
				captions.add(new String(cells.data, cells.from[i], cells.to[i] - cells.from[i], encoding).strip());
			}
			return Header.of(captions, file, headerLine);
		}
		throw unreadable(0, "EMPTY_FILE", "", "");
	}

	/** End of the first record: the smallest piece that ends with a line feed outside quotes. */
	private int headerEnd() throws UnreadableInputException {
		for (int at = 0; at < filled; at++) {
			at = CsvScanner.indexOf(buffer, (byte) '\n', at, filled);
			if (at < 0) {
				break;
			}
			if (scanner.lastBoundary(buffer, at + 1) > 0) {
				return at + 1;
			}
		}
		if (!atEnd) {
			throw unreadable(line, "CELL_TOO_LARGE", "", Integer.toString(BATCH));
		}
		return filled;
	}

	/** A record longer than a batch: passed over without being kept, and said to be too long. */
	private Batch oversized() throws IOException {
		long start = channel.position() - filled;
		long first = line;
		byte[] beginning = Arrays.copyOf(buffer, 256);
		OversizedRecord record = OversizedRecord.skip(channel, start, (byte) delimiter);
		line += record.lines();
		channel.position(start + record.length());
		filled = 0;
		atEnd = false;
		return () -> {
			RejectedRow rejected = decoders.get().rejected(beginning, first, record.code());
			return List.of(rejected);
		};
	}

	private UnreadableInputException unreadable(long at, String code, String found, String expected) {
		return new UnreadableInputException(new Problem(file, at, "", "", code, found, expected));
	}
}
