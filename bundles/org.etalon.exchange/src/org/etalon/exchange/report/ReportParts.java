// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Finished parts of a report in a scratch file, until it is known which of them the report holds: up to {@link #LIMIT}
 * objects all of them, beyond that only those that must not be left out.
 */
final class ReportParts implements Closeable {

	/** Most objects a report holds completely. */
	static final int LIMIT = 20_000;

	private final Path file;
	private final DataOutputStream out;
	private long objects;
	private long parts;
	private long required;

	/** Takes the parts in their order. */
	@FunctionalInterface
	interface PartConsumer {

		void accept(byte[] part) throws IOException;
	}

	/** Opens a scratch file in {@code folder}. */
	ReportParts(Path folder) throws IOException {
		file = Files.createTempFile(folder, "report", ".part");
		out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
	}

	/**
	 * Adds an object.
	 *
	 * @param optional whether it is left out of a report of too many objects
	 */
	void add(byte[] part, boolean optional) throws IOException {
		count();
		if (optional && isShortened()) {
			return;
		}
		out.writeBoolean(optional);
		out.writeInt(part.length);
		out.write(part);
		parts++;
		required += optional ? 0 : 1;
	}

	/** Counts an object that has no part of its own. */
	void count() {
		objects++;
	}

	/** Whether there were too many objects for a complete report. */
	boolean isShortened() {
		return objects > LIMIT;
	}

	/** Parts that the report holds. */
	long size() {
		return isShortened() ? required : parts;
	}

	/** Hands out the parts that the report holds. Nothing can be added afterwards. */
	void forEach(PartConsumer consumer) throws IOException {
		out.close();
		try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
			for (long i = 0; i < parts; i++) {
				boolean optional = in.readBoolean();
				byte[] part = in.readNBytes(in.readInt());
				if (!optional || !isShortened()) {
					consumer.accept(part);
				}
			}
		}
	}

	@Override
	public void close() throws IOException {
		try {
			out.close();
		} finally {
			Files.deleteIfExists(file);
		}
	}
}
