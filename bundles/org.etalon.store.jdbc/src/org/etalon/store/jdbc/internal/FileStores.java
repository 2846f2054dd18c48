// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Store;
import org.etalon.store.Store.Info;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.Stores.Location;
import org.etalon.store.jdbc.internal.Address.OwnFile;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Databases in files of one's own. Whatever makes a new state of a file (the first schema, a migration, a restored
 * backup) makes it in a file beside, which takes the place of the old one by one renaming: at any moment the old state
 * is there or the new one.
 */
final class FileStores {

	private static final String NEW = ".new";
	private static final String MIGRATING = ".migrating";
	private static final String RESTORING = ".restoring";
	private static final String KEEPING = ".keeping";
	private static final String BEFORE_RESTORE = ".before-restore-";
	private static final int BLOCK = 4096;
	private static final int WRONG_USER = 28000; // of H2

	private final Drivers drivers;
	private final Scripts scripts;
	private final Backups backups;

	FileStores(Drivers drivers, Scripts scripts) {
		this.drivers = drivers;
		this.scripts = scripts;
		this.backups = new Backups(drivers, scripts);
	}

	Store open(OwnFile file, Location location, Progress progress) throws StoreException {
		Ownership ownership = own(file, location);
		DataSource source = null;
		boolean closedBefore = ownership.closedBefore();
		boolean opened = false;
		try {
			removeUnfinished(file, location.clock());
			if (!Files.exists(file.database())) {
				create(file);
				closedBefore = true;
			}
			requireWritable(file);
			requireOurFormat(file);
			source = Sources.file(drivers, file.database(), true);
			int version = version(source, file);
			if (version < scripts.newest()) {
				migrate(file, source, version, location.clock(), progress);
				source = Sources.file(drivers, file.database(), true);
			} else if (!closedBefore) {
				requireSound(source, Code.DAMAGED, file.shown(), progress);
				closedBefore = true;
			}
			try (Connection connection = source.getConnection()) {
				requireNewest(connection, file, ownership);
				if (LaterIndexes.werePutOff(connection)) {
					LaterIndexes.complete(connection, scripts.statements(Dialect.H2));
				}
			}
			Store store = store(file, location, source, ownership);
			opened = true;
			return store;
		} catch (SQLException e) {
			throw failure(e, file, location);
		} catch (IOException e) {
			throw Disk.failure(e, file.shown());
		} finally {
			if (!opened) {
				boolean shut = source == null || Sources.shutDown(source);
				ownership.release(closedBefore && shut, ownership.changeBefore());
			}
		}
	}

	/** A file that cannot be read is damaged, whatever its database says of it. */
	private static StoreException failure(SQLException e, OwnFile file, Location location) {
		try {
			return new Failures(file.shown(), location.user()).of(e, file.name());
		} catch (IllegalStateException unknown) {
			return new StoreException(Code.DAMAGED, e, file.shown(), e.getMessage());
		}
	}

	private Store store(OwnFile file, Location location, DataSource source, Ownership ownership)
			throws SQLException, StoreException {
		Info info;
		try (Connection connection = source.getConnection()) {
			info = new Info(file.shown(), Sources.product(connection), true, scripts.newest(), ownership.closedBefore(),
					location.user());
		}
		HikariDataSource pool = Sources.pool(source);
		RollingBackups rolling = new RollingBackups(file, location.clock());
		return OpenStore.of(info, pool, new OpenStore.Opening(Dialect.H2, source, backups,
				(store, changed) -> close(store, changed ? rolling : null, pool, source, ownership), location.clock()));
	}

	/** Closes everything, whatever comes of the backup; only then its failure is told. */
	private static void close(OpenStore store, RollingBackups rolling, HikariDataSource pool, DataSource source,
			Ownership ownership) throws StoreException {
		long newest = Ownership.UNKNOWN;
		try {
			newest = newest(source);
			Path due = rolling == null ? null : rolling.due();
			if (due != null) {
				store.writeBackup(due, Progress.NONE);
				rolling.prune();
			}
		} catch (SQLException e) {
			newest = Ownership.UNKNOWN; // then the next owner is not told
		} finally {
			pool.close();
			ownership.release(Sources.shutDown(source), newest);
		}
	}

	/** Id of the newest change, 0 if there is none. */
	private static long newest(DataSource source) throws SQLException {
		try (Connection connection = source.getConnection()) {
			return Database.newest(connection);
		}
	}

	/** Refuses a file that has lost changes: its newest pages are damaged, and the database took older ones. */
	private static void requireNewest(Connection connection, OwnFile file, Ownership ownership)
			throws SQLException, StoreException {
		long newest = Database.newest(connection);
		if (newest < ownership.changeBefore()) {
			throw new StoreException(Code.DAMAGED, file.shown(),
					"change_log: " + newest + " < " + ownership.changeBefore());
		}
	}

	/** Takes the file, and makes its folder if nothing but that is missing. */
	private static Ownership own(OwnFile file, Location location) throws StoreException {
		try {
			if (!Files.isDirectory(file.folder())) {
				Path parent = file.folder().getParent();
				if (parent == null || !Files.isDirectory(parent)) {
					throw new StoreException(Code.NOT_FOUND, file.shown());
				}
				Disk.makeFolder(file.folder());
			}
			return Ownership.of(file, location.user(), location.clock());
		} catch (IOException e) {
			throw Disk.failure(e, file.shown());
		}
	}

	/** What a run that was killed left beside: nothing of it is in use, for this is the owner. */
	private static void removeUnfinished(OwnFile file, Clock clock) throws IOException {
		for (String purpose : new String[] { NEW, MIGRATING, RESTORING }) {
			Files.deleteIfExists(file.side(purpose));
		}
		RollingBackups.removeUnfinished(file);
		Path keeping = file.folder().resolve(file.name() + KEEPING);
		Path kept = keeping.resolve(file.database().getFileName());
		if (Files.exists(kept) && Files.exists(file.database()) && !Files.isSameFile(kept, file.database())) {
			Files.move(keeping, before(file, clock));
		} else {
			Files.deleteIfExists(kept);
			Files.deleteIfExists(keeping);
		}
	}

	private void create(OwnFile file) throws SQLException, IOException {
		Path side = file.side(NEW);
		Disk.makeFile(side);
		DataSource source = Sources.file(drivers, side, false);
		try (Connection connection = source.getConnection()) {
			scripts.apply(connection, Dialect.H2, 0, scripts.newest());
		} finally {
			Sources.shutDown(source);
		}
		Disk.swap(side, file.database());
	}

	private static void requireWritable(OwnFile file) throws StoreException {
		if (!Files.isWritable(file.database()) || !Files.isWritable(file.folder())) {
			throw new StoreException(Code.READ_ONLY, file.shown());
		}
	}

	/** H2 would take an empty file for a new database, and a foreign one for a damaged one. */
	private static void requireOurFormat(OwnFile file) throws IOException, StoreException {
		byte[] head;
		try (InputStream in = Files.newInputStream(file.database())) {
			head = in.readNBytes(2 * BLOCK);
		}
		String text = new String(head, StandardCharsets.ISO_8859_1);
		if (!text.startsWith("H:") && !text.startsWith("H:", BLOCK)) {
			throw new StoreException(Code.NOT_A_STORE, file.shown());
		}
	}

	private int version(DataSource source, OwnFile file) throws StoreException, SQLException {
		try (Connection connection = source.getConnection()) {
			int version = scripts.version(connection, Dialect.H2, file.shown());
			if (version == 0) {
				throw new StoreException(Code.NOT_A_STORE, file.shown());
			}
			return version;
		} catch (SQLException e) {
			if (e.getErrorCode() == WRONG_USER) { // made by another program, with accounts of its own
				throw new StoreException(Code.NOT_A_STORE, e, file.shown());
			}
			throw e;
		}
	}

	private static void requireSound(DataSource source, Code code, String shown, Progress progress)
			throws SQLException, StoreException {
		Verifier.require(Verifier.verify(source, Dialect.H2, progress), code, shown);
	}

	/** After a backup of the old state: a copy of the file is migrated, checked and put into place. */
	private void migrate(OwnFile file, DataSource source, int version, Clock clock, Progress progress)
			throws SQLException, IOException, StoreException {
		Path backup = RollingBackups.beforeMigration(file, version, clock);
		backups.write(source, Dialect.H2, version, backup, clock, progress);
		if (!Sources.shutDown(source)) {
			throw new StoreException(Code.DAMAGED, file.shown(), "it could not be closed");
		}
		Path side = file.side(MIGRATING);
		Files.copy(file.database(), side);
		Disk.permitAs(side, file.database());
		DataSource copy = Sources.file(drivers, side, true);
		try {
			try (Connection connection = copy.getConnection()) {
				scripts.apply(connection, Dialect.H2, version, scripts.newest());
			}
			requireSound(copy, Code.DAMAGED, file.shown(), progress);
		} finally {
			Sources.shutDown(copy);
		}
		Disk.swap(side, file.database());
	}

	String restore(OwnFile file, Location location, Path backup, Progress progress) throws StoreException {
		Path side = file.side(RESTORING);
		try (BackupFile from = BackupFile.open(backup)) {
			Ownership ownership = own(file, location);
			boolean closed = ownership.closedBefore();
			try {
				removeUnfinished(file, location.clock());
				Disk.makeFile(side);
				fill(from, side, progress);
				Disk.permitAs(side, file.database());
				String before = keepAndSwap(file, side, location.clock());
				closed = true;
				return before;
			} finally {
				Files.deleteIfExists(side);
				ownership.release(closed, Ownership.UNKNOWN);
			}
		} catch (SQLException e) {
			throw failure(e, file, location);
		} catch (IOException e) {
			throw Disk.failure(e, file.shown());
		}
	}

	private void fill(BackupFile from, Path side, Progress progress) throws SQLException, StoreException {
		DataSource source = Sources.file(drivers, side, false);
		try {
			try (Connection connection = source.getConnection()) {
				backups.load(from, connection, Dialect.H2, Backups.Steps.ofRestore(from, progress));
				scripts.apply(connection, Dialect.H2, from.manifest().schema(), scripts.newest());
				connection.commit();
			}
			requireSound(source, Code.BACKUP_DAMAGED, from.file().toString(), progress);
		} finally {
			Sources.shutDown(source);
		}
	}

	/** The old file goes on living under another name before it loses its own. */
	private static String keepAndSwap(OwnFile file, Path side, Clock clock) throws IOException {
		if (!Files.exists(file.database())) {
			Disk.swap(side, file.database());
			return null;
		}
		Path keeping = file.folder().resolve(file.name() + KEEPING);
		Disk.makeFolder(keeping);
		Path kept = keeping.resolve(file.database().getFileName());
		try {
			Files.createLink(kept, file.database());
		} catch (UnsupportedOperationException | IOException e) {
			Files.copy(file.database(), kept); // file systems without links
			Disk.force(kept);
		}
		Disk.forceFolder(keeping);
		Disk.swap(side, file.database());
		Path before = before(file, clock);
		Files.move(keeping, before);
		return before.toString();
	}

	private static Path before(OwnFile file, Clock clock) {
		return Names.free(file.folder(), file.name() + BEFORE_RESTORE + Names.time(clock), "");
	}
}
