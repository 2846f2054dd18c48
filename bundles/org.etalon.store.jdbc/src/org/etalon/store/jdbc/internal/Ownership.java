// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.jdbc.internal.Address.OwnFile;

/**
 * The one owner of an embedded database. What counts is a lock of the operating system on a file beside the database:
 * it ends with the process, however that ends. What is written in the file only says who it is, and after the end
 * whether the database was closed properly.
 * <p>
 * POSIX drops the locks of a process on a file when it closes any channel of that file: within this virtual machine the
 * file is never opened a second time, a table of what is open answers instead.
 */
final class Ownership {

	/** Behind everything that is ever written: Windows keeps others from reading what is locked. */
	private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;
	private static final int LONGEST = 4096;
	private static final String CHANGE = "change";
	/** Stands for a change that nobody knows. */
	static final long UNKNOWN = -1;
	private static final Map<Path, Owner> HERE = new ConcurrentHashMap<>();

	/** Who has a database open. */
	private record Owner(String user, String host, String process, String since) {

		StoreException refusal(OwnFile file) {
			return new StoreException(Code.IN_USE, file.shown(), user, host, process, since);
		}
	}

	private final OwnFile file;
	private final Path key;
	private final FileChannel channel;
	private final boolean closedBefore;
	private final long changeBefore;

	private Ownership(OwnFile file, Path key, FileChannel channel, boolean closedBefore, long changeBefore) {
		this.file = file;
		this.key = key;
		this.channel = channel;
		this.closedBefore = closedBefore;
		this.changeBefore = changeBefore;
	}

	/**
	 * Takes a database; its folder is there.
	 *
	 * @throws StoreException {@code IN_USE} with the owner, {@code READ_ONLY}
	 */
	static Ownership of(OwnFile file, String user, Clock clock) throws StoreException {
		Owner owner = new Owner(user, Host.name(), String.valueOf(ProcessHandle.current().pid()),
				Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
		FileChannel channel = null;
		Path key = null;
		try {
			key = file.folder().toRealPath().resolve(file.name());
			Owner here = HERE.putIfAbsent(key, owner);
			if (here != null) {
				key = null;
				throw here.refusal(file);
			}
			Disk.makeMissingFile(file.lock());
			channel = FileChannel.open(file.lock(), StandardOpenOption.READ, StandardOpenOption.WRITE);
			FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
			if (lock == null) {
				Map<String, String> other = read(channel);
				throw new Owner(other.getOrDefault("user", "?"), other.getOrDefault("host", "?"),
						other.getOrDefault("process", "?"), other.getOrDefault("since", "?")).refusal(file);
			}
			Map<String, String> before = read(channel);
			boolean closed = closed(file, before);
			Ownership taken = new Ownership(file, key, channel, closed, closed ? change(before) : UNKNOWN);
			write(channel, Map.of("state", "open", "user", oneLine(owner.user()), "host", oneLine(owner.host()),
					"process", owner.process(), "since", owner.since()));
			channel = null;
			key = null;
			return taken;
		} catch (OverlappingFileLockException e) {
			channel = null; // of another copy of this class in this process: closing would take its lock away
			throw owner.refusal(file);
		} catch (IOException e) {
			throw Disk.failure(e, file.shown());
		} finally {
			if (channel != null) {
				closeQuietly(channel);
			}
			if (key != null) {
				HERE.remove(key);
			}
		}
	}

	/** Whether its last owner closed it properly, and nobody changed the file since. True for a new one. */
	boolean closedBefore() {
		return closedBefore;
	}

	/**
	 * Id of the newest change when its last owner closed it, {@link #UNKNOWN} if nobody says so. A database whose
	 * newest pages are damaged opens with what it was before, and says nothing.
	 */
	long changeBefore() {
		return changeBefore;
	}

	/**
	 * Gives it back.
	 *
	 * @param closed whether the database was closed properly
	 * @param change id of its newest change, {@link #UNKNOWN} if that is not known
	 */
	void release(boolean closed, long change) throws StoreException {
		try {
			if (closed) {
				Map<String, String> mark = new HashMap<>(mark(file));
				if (change != UNKNOWN) {
					mark.put(CHANGE, Long.toString(change));
				}
				write(channel, mark);
			}
		} catch (IOException e) {
			throw Disk.failure(e, file.shown());
		} finally {
			closeQuietly(channel); // the lock ends with it
			HERE.remove(key);
		}
	}

	private static boolean closed(OwnFile file, Map<String, String> before) throws IOException {
		if (!Files.exists(file.database())) {
			return true;
		}
		Map<String, String> mark = new HashMap<>(before);
		mark.remove(CHANGE);
		return "closed".equals(before.get("state")) && mark.equals(mark(file));
	}

	private static long change(Map<String, String> before) {
		try {
			return Long.parseLong(before.getOrDefault(CHANGE, Long.toString(UNKNOWN)));
		} catch (NumberFormatException e) {
			return UNKNOWN; // nobody says so that can be understood
		}
	}

	/** What is written at a proper end; a file that was put in its place afterwards has another length or time. */
	private static Map<String, String> mark(OwnFile file) throws IOException {
		boolean there = Files.exists(file.database());
		return Map.of("state", "closed", "bytes", there ? String.valueOf(Files.size(file.database())) : "0", "time",
				there ? String.valueOf(Files.getLastModifiedTime(file.database()).toMillis()) : "0");
	}

	private static Map<String, String> read(FileChannel channel) throws IOException {
		ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
		while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
			// until the end
		}
		Map<String, String> values = new LinkedHashMap<>();
		for (String line : new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).split("\n")) {
			int equals = line.indexOf('=');
			if (equals > 0) {
				values.put(line.substring(0, equals), line.substring(equals + 1));
			}
		}
		return values;
	}

	private static void write(FileChannel channel, Map<String, String> values) throws IOException {
		StringBuilder text = new StringBuilder();
		values.entrySet().stream().sorted(Map.Entry.comparingByKey())
				.forEach(each -> text.append(each.getKey()).append('=').append(each.getValue()).append('\n'));
		ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
		channel.truncate(0);
		while (bytes.hasRemaining()) {
			channel.write(bytes, bytes.position());
		}
		channel.force(true);
	}

	private static String oneLine(String text) {
		String line = text.replaceAll("\\s+", " ");
		return line.length() > 100 ? line.substring(0, 100) : line;
	}

	private static void closeQuietly(FileChannel channel) {
		try {
			channel.close();
		} catch (IOException e) {
			// the lock ends with the process then
		}
	}
}
