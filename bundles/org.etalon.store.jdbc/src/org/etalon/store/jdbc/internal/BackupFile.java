// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;

/**
 * A backup as a file: a zip that begins with a note saying what it is, holds a text for each table ({@link Row}, a line
 * with the names of the columns first), and ends with a manifest of lines {@code name=value}: when, which schema, the
 * newest change, and for each table its rows, bytes, SHA-256 and {@link RowSum}.
 */
final class BackupFile implements Closeable {

	/** The note that every backup begins with; the version is that of this format. */
	static final String NOTE_NAME = "etalon-backup";
	private static final String NOTE = "etalon backup, format 1\n";
	private static final String MANIFEST = "manifest";
	private static final String TABLES = "tables/";
	private static final int LONGEST_MANIFEST = 1 << 20;
	/** No honest backup shrinks to less than a hundredth: where texts would, {@link Writer} packs them less. */
	private static final long BOMB_RATIO = 100;
	/** To how much of its length {@link Writer} packs; well below, as the packer counts late. */
	private static final long PACKED_RATIO = BOMB_RATIO / 2;
	private static final long BOMB_FLOOR = 1 << 20;
	private static final int BLOCK = 1 << 16;
	/** Longest line: documents are some megabytes at most. */
	static final int LONGEST_LINE = 64 << 20;

	/**
	 * What is said of a table.
	 *
	 * @param rows   how many rows
	 * @param bytes  length of its text
	 * @param sha256 of its text
	 * @param sum    over its rows
	 */
	record TableEntry(long rows, long bytes, String sha256, String sum) {
	}

	/**
	 * What is said of the whole.
	 *
	 * @param at     when it was made
	 * @param schema version of the schema
	 * @param change id of the newest change
	 * @param tables the tables by name, in the order they are filled
	 */
	record Manifest(Instant at, int schema, long change, Map<String, TableEntry> tables) {
	}

	private final Path file;
	private final ZipFile zip;
	private final Manifest manifest;

	private BackupFile(Path file, ZipFile zip, Manifest manifest) {
		this.file = file;
		this.zip = zip;
		this.manifest = manifest;
	}

	/** Writes a backup; what is written is a whole only after {@link #finish}. */
	static final class Writer implements Closeable {

		private final Counted counted;
		private final ZipOutputStream zip;
		private final Map<String, TableEntry> tables = new LinkedHashMap<>();
		private long written;
		private boolean packs = true;

		Writer(OutputStream out) throws IOException {
			counted = new Counted(out);
			zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
			zip.setLevel(Deflater.BEST_SPEED);
			entry(NOTE_NAME, NOTE.getBytes(StandardCharsets.UTF_8));
		}

		private void entry(String name, byte[] bytes) throws IOException {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(bytes);
			zip.closeEntry();
		}

		/** Packs on as long as what is unpacked stays in proportion to the file: whoever reads it insists on that. */
		private void write(OutputStream out, byte[] bytes, int offset, int length) throws IOException {
			boolean sparing = written + length <= BOMB_FLOOR / 2 + counted.bytes * PACKED_RATIO;
			if (sparing != packs) {
				packs = sparing;
				zip.setLevel(packs ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
			}
			out.write(bytes, offset, length);
			written += length;
		}

		/** Begins a table. */
		TableOutput table(String name) throws IOException {
			zip.putNextEntry(new ZipEntry(TABLES + name));
			return new TableOutput(name, new NotClosed(zip));
		}

		/** Ends the file with its manifest. */
		void finish(Instant at, int schema, long change) throws IOException {
			StringBuilder text = new StringBuilder();
			text.append("at=").append(at).append("\nschema=").append(schema).append("\nchange=").append(change)
					.append('\n');
			tables.forEach((name, table) -> text.append("table=").append(name).append(' ').append(table.rows())
					.append(' ').append(table.bytes()).append(' ').append(table.sha256()).append(' ')
					.append(table.sum()).append('\n'));
			entry(MANIFEST, text.toString().getBytes(StandardCharsets.UTF_8));
			zip.finish();
			zip.flush();
		}

		@Override
		public void close() throws IOException {
			zip.close();
		}

		/** The text of a table. */
		final class TableOutput {

			private final String name;
			private final MessageDigest digest = RowSum.sha256();
			private final RowSum sum = new RowSum();
			private final OutputStream out;
			private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(BLOCK);
			private long bytes;

			private TableOutput(String name, OutputStream out) {
				this.name = name;
				this.out = new DigestOutputStream(out, digest);
			}

			/** Writes the names of the columns. */
			void header(String line) throws IOException {
				write(line.getBytes(StandardCharsets.UTF_8));
			}

			/** Writes a row. */
			void row(byte[] line) throws IOException {
				sum.add(line, line.length);
				write(line);
			}

			private void write(byte[] line) throws IOException {
				buffer.write(line);
				buffer.write('\n');
				bytes += line.length + 1;
				if (buffer.size() >= BLOCK) {
					flush();
				}
			}

			private void flush() throws IOException {
				byte[] text = buffer.toByteArray();
				for (int from = 0; from < text.length; from += BLOCK) {
					Writer.this.write(out, text, from, Math.min(BLOCK, text.length - from));
				}
				buffer.reset();
			}

			/** Ends the table. */
			void end() throws IOException {
				flush();
				zip.closeEntry();
				tables.put(name,
						new TableEntry(sum.rows(), bytes, HexFormat.of().formatHex(digest.digest()), sum.value()));
			}
		}
	}

	/**
	 * Opens a backup and reads its manifest.
	 *
	 * @throws StoreException {@code NOT_A_BACKUP}, {@code BACKUP_DAMAGED}, {@code NOT_FOUND}
	 */
	static BackupFile open(Path file) throws StoreException {
		if (!Files.isRegularFile(file)) {
			throw new StoreException(Files.exists(file) ? Code.NOT_A_BACKUP : Code.NOT_FOUND, file.toString());
		}
		ZipFile zip = null;
		try {
			if (!begins(file)) {
				throw new StoreException(Code.NOT_A_BACKUP, file.toString());
			}
			zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
			Manifest manifest = manifest(zip, file);
			long limit = Math.max(BOMB_FLOOR, Math.multiplyExact(Files.size(file), BOMB_RATIO));
			long total = 0;
			for (TableEntry table : manifest.tables().values()) {
				total = Math.addExact(total, table.bytes());
			}
			if (total > limit) {
				throw damaged(file, "it would unpack to " + total + " bytes");
			}
			BackupFile opened = new BackupFile(file, zip, manifest);
			zip = null;
			return opened;
		} catch (ZipException | ArithmeticException e) {
			throw damaged(file, String.valueOf(e.getMessage()));
		} catch (FileSystemException e) {
			throw Disk.failure(e, file.toString());
		} catch (IOException e) { // it is there and can be read, but ends too early or says what cannot be
			throw damaged(file, String.valueOf(e.getMessage()));
		} finally {
			if (zip != null) {
				try {
					zip.close();
				} catch (IOException e) {
					// nothing was written
				}
			}
		}
	}

	/** Whether the first bytes are those of a zip whose first entry is our note. */
	private static boolean begins(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			byte[] head = in.readNBytes(30 + NOTE_NAME.length());
			return head.length == 30 + NOTE_NAME.length() && head[0] == 'P' && head[1] == 'K' && head[2] == 3
					&& head[3] == 4
					&& NOTE_NAME.equals(new String(head, 30, NOTE_NAME.length(), StandardCharsets.US_ASCII));
		}
	}

	private static Manifest manifest(ZipFile zip, Path file) throws IOException, StoreException {
		ZipEntry note = zip.getEntry(NOTE_NAME);
		ZipEntry entry = zip.getEntry(MANIFEST);
		if (note == null || entry == null) {
			throw damaged(file, "there is no manifest");
		}
		if (!NOTE.equals(new String(read(zip, note), StandardCharsets.UTF_8))) {
			throw new StoreException(Code.NOT_A_BACKUP, file.toString()); // of a format to come
		}
		Instant at = null;
		int schema = 0;
		long change = -1;
		Map<String, TableEntry> tables = new LinkedHashMap<>();
		try {
			for (String line : new String(read(zip, entry), StandardCharsets.UTF_8).lines().toList()) {
				int equals = line.indexOf('=');
				String value = line.substring(equals + 1);
				switch (equals < 0 ? line : line.substring(0, equals)) {
				case "at" -> at = Instant.parse(value);
				case "schema" -> schema = Integer.parseInt(value);
				case "change" -> change = Long.parseLong(value);
				case "table" -> {
					String[] parts = value.split(" ");
					if (tables.put(parts[0], new TableEntry(Long.parseLong(parts[1]), Long.parseLong(parts[2]),
							parts[3], parts[4])) != null) {
						throw damaged(file, line);
					}
				}
				default -> throw damaged(file, line);
				}
			}
		} catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
			throw damaged(file, "the manifest cannot be read");
		}
		if (at == null || schema < 1 || change < 0) {
			throw damaged(file, "the manifest is not complete");
		}
		Set<String> there = new HashSet<>();
		zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith(TABLES))
				.forEach(name -> there.add(name.substring(TABLES.length())));
		if (!there.equals(tables.keySet())) {
			throw damaged(file, "tables and manifest differ");
		}
		return new Manifest(at, schema, change, tables);
	}

	private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
		try (InputStream in = zip.getInputStream(entry)) {
			return in.readNBytes(LONGEST_MANIFEST);
		}
	}

	/** The file. */
	Path file() {
		return file;
	}

	/** What is said of the whole. */
	Manifest manifest() {
		return manifest;
	}

	/** The text of a table; {@link Lines#end} tells whether it was what the manifest says. */
	Lines table(String name) throws StoreException {
		TableEntry expected = manifest.tables().get(name);
		ZipEntry entry = zip.getEntry(TABLES + name);
		if (expected == null || entry == null) {
			throw damaged(file, "there is no table " + name);
		}
		try {
			return new Lines(name, expected, zip.getInputStream(entry));
		} catch (IOException e) {
			throw damaged(file, String.valueOf(e.getMessage()));
		}
	}

	@Override
	public void close() throws IOException {
		zip.close();
	}

	/** The failure of a backup that is not what it was. */
	static StoreException damaged(Path file, String what) {
		return new StoreException(Code.BACKUP_DAMAGED, file.toString(), what);
	}

	/** The lines of a table; each is valid until the next one is asked for. */
	final class Lines implements Closeable {

		private final String name;
		private final TableEntry expected;
		private final MessageDigest digest = RowSum.sha256();
		private final InputStream in;
		private final byte[] block = new byte[1 << 16];
		private byte[] line = new byte[1 << 12];
		private int length;
		private int from;
		private int to;
		private long read;
		private long rows = -1;

		private Lines(String name, TableEntry expected, InputStream in) {
			this.name = name;
			this.expected = expected;
			this.in = new DigestInputStream(in, digest);
		}

		/** Goes to the next line; false at the end. */
		boolean next() throws StoreException {
			length = 0;
			while (true) {
				if (from == to && !fill()) {
					if (length > 0) {
						throw damaged(file, name + " is cut");
					}
					return false;
				}
				int end = from;
				while (end < to && block[end] != '\n') {
					end++;
				}
				append(end - from);
				from = end;
				if (end < to) {
					from++;
					rows++;
					return true;
				}
			}
		}

		private boolean fill() throws StoreException {
			try {
				from = 0;
				to = Math.max(0, in.read(block));
			} catch (IOException e) { // the texts of a zip have sums of their own
				throw damaged(file, name + ": " + e.getMessage());
			}
			read += to;
			if (read > expected.bytes()) {
				throw damaged(file, name + " is longer than the manifest says");
			}
			return to > 0;
		}

		private void append(int more) throws StoreException {
			if (length + more > line.length) {
				if (length + more > LONGEST_LINE) {
					throw damaged(file, name + " has a line that is too long");
				}
				line = Arrays.copyOf(line, Math.min(LONGEST_LINE, Math.max(length + more, line.length * 2)));
			}
			System.arraycopy(block, from, line, length, more);
			length += more;
		}

		/** The line; only the first {@link #length} bytes are. */
		byte[] line() {
			return line;
		}

		/** How long the line is. */
		int length() {
			return length;
		}

		/** Checks the whole text, after its last line. */
		void end() throws StoreException {
			if (read != expected.bytes() || rows != expected.rows()
					|| !HexFormat.of().formatHex(digest.digest()).equals(expected.sha256())) {
				throw damaged(file, name + " is not what was written");
			}
		}

		@Override
		public void close() throws IOException {
			in.close();
		}
	}

	/** Counts what comes out of the packer. */
	private static final class Counted extends FilterOutputStream {

		private long bytes;

		Counted(OutputStream out) {
			super(out);
		}

		@Override
		public void write(int one) throws IOException {
			out.write(one);
			bytes++;
		}

		@Override
		public void write(byte[] some, int offset, int length) throws IOException {
			out.write(some, offset, length);
			bytes += length;
		}
	}

	/** Leaves the zip open when the text of a table is closed. */
	private static final class NotClosed extends FilterOutputStream {

		NotClosed(OutputStream out) {
			super(out);
		}

		@Override
		public void write(byte[] bytes, int offset, int length) throws IOException {
			out.write(bytes, offset, length);
		}
	}
}
