// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A record too long to be read, measured byte by byte without keeping it.
 *
 * @param length bytes of the record with its line end; of its first physical line if its quoting is malformed
 * @param lines  physical lines in that length
 * @param code   what is wrong with it
 */
record OversizedRecord(long length, long lines, String code) {

	private static final String TOO_LONG = "CELL_TOO_LARGE";

	private enum State {
		CELL_START, PLAIN, QUOTED, QUOTE_IN_QUOTED, CARRIAGE_RETURN
	}

	/** Whether nothing but its length is wrong. */
	boolean tooLong() {
		return code.equals(TOO_LONG);
	}

	/** Reads over the record that starts at {@code start}. */
	static OversizedRecord skip(SeekableByteChannel channel, long start, byte delimiter) throws IOException {
		channel.position(start);
		ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
		State state = State.CELL_START;
		long length = 0;
		long lines = 0;
		long firstLine = 0;
		while (channel.read(buffer.clear()) >= 0) {
			buffer.flip();
			while (buffer.hasRemaining()) {
				byte next = buffer.get();
				length++;
				if (next == '\n') {
					lines++;
					firstLine = firstLine == 0 ? length : firstLine;
				}
				state = next(state, next, delimiter);
				if (state == null) {
					return new OversizedRecord(firstLine == 0 ? lineEnd(channel, start, length) : firstLine, 1,
							"BAD_QUOTING");
				}
				if (state == State.CELL_START && next == '\n') {
					return new OversizedRecord(length, lines, TOO_LONG);
				}
			}
		}
		if (state == State.QUOTED) {
			return new OversizedRecord(firstLine == 0 ? length : firstLine, 1, "BAD_QUOTING");
		}
		return new OversizedRecord(length, lines, TOO_LONG);
	}

	/** The state after a byte, null if the quoting is malformed. */
	private static State next(State state, byte next, byte delimiter) {
		boolean ends = next == delimiter || next == '\n';
		return switch (state) {
		case CELL_START -> next == '"' ? State.QUOTED : ends ? State.CELL_START : State.PLAIN;
		case PLAIN -> ends ? State.CELL_START : State.PLAIN;
		case QUOTED -> next == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
		case QUOTE_IN_QUOTED ->
			next == '"' ? State.QUOTED : ends ? State.CELL_START : next == '\r' ? State.CARRIAGE_RETURN : null;
		case CARRIAGE_RETURN -> next == '\n' ? State.CELL_START : null;
		};
	}

	/** End of the physical line, for a record whose quoting broke before its first line feed. */
	private static long lineEnd(SeekableByteChannel channel, long start, long from) throws IOException {
		channel.position(start + from);
		ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
		long length = from;
		while (channel.read(buffer.clear()) >= 0) {
			buffer.flip();
			while (buffer.hasRemaining()) {
				length++;
				if (buffer.get() == '\n') {
					return length;
				}
			}
		}
		return length;
	}
}
