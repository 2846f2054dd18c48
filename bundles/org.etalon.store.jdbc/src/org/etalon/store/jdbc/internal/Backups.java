// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.StoreException;
import org.etalon.store.StoreException.Code;
import org.etalon.store.jdbc.internal.BackupFile.Manifest;
import org.etalon.store.jdbc.internal.BackupFile.TableEntry;
import org.etalon.store.jdbc.internal.Tables.Shape;
import org.etalon.store.records.RecordKinds;

/**
 * Backups of databases of any version of the schema, table by table as the database describes them. A backup gets its
 * name only after it was restored into an empty database of its own and that was compared with it.
 */
final class Backups {

	private static final int BATCH = 1000;
	private static final int BATCHES_PER_COMMIT = 20;

	private final Drivers drivers;
	private final Scripts scripts;

	Backups(Drivers drivers, Scripts scripts) {
		this.drivers = drivers;
		this.scripts = scripts;
	}

	/**
	 * Makes a backup while others go on.
	 *
	 * @param source  where from
	 * @param dialect what kind of database that is
	 * @param version version of its schema
	 * @param file    where to; must not exist
	 */
	Backup write(DataSource source, Dialect dialect, int version, Path file, Clock clock, Progress progress)
			throws StoreException, SQLException {
		if (Files.exists(file)) {
			throw new StoreException(Code.FILE_EXISTS, file.toString());
		}
		String mark = "." + file.getFileName() + "." + ProcessHandle.current().pid() + "-" + System.nanoTime();
		Path part = file.resolveSibling(mark + ".part");
		Path check = file.resolveSibling(mark + ".mv.db");
		try {
			Steps steps = new Steps(progress);
			Disk.makeFile(part);
			try (Connection connection = source.getConnection();
					OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
				Snapshots.begin(connection, dialect);
				try {
					write(connection, version, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), out, steps);
				} finally {
					Snapshots.end(connection);
				}
			}
			Disk.force(part);
			Manifest manifest;
			try (BackupFile backup = BackupFile.open(part)) {
				manifest = backup.manifest();
				Disk.makeFile(check);
				restoreBeside(backup, check, steps);
			}
			long bytes = Files.size(part);
			give(part, file);
			return backup(file, manifest, bytes);
		} catch (FileAlreadyExistsException e) {
			throw new StoreException(Code.FILE_EXISTS, e, file.toString());
		} catch (IOException e) {
			throw Disk.failure(e, file.toString());
		} finally {
			deleteQuietly(part);
			deleteQuietly(check);
		}
	}

	/** What a backup says of itself. */
	static Backup said(Path file) throws StoreException {
		try (BackupFile backup = BackupFile.open(file)) {
			return backup(file, backup.manifest(), Files.size(file));
		} catch (IOException e) {
			throw Disk.failure(e, file.toString());
		}
	}

	private static Backup backup(Path file, Manifest manifest, long bytes) {
		return new Backup(file, manifest.at(), manifest.change(), manifest.schema(), revisions(manifest), bytes);
	}

	/** A name that nobody else took meanwhile: a link is made only where nothing is. */
	private static void give(Path part, Path file) throws IOException {
		try {
			Files.createLink(file, part);
			Files.delete(part);
		} catch (UnsupportedOperationException | FileSystemException e) {
			if (e instanceof FileAlreadyExistsException exists) {
				throw exists;
			}
			Files.move(part, file); // file systems without links
		}
		Disk.forceFolder(file.toAbsolutePath().getParent());
	}

	private void write(Connection connection, int version, Instant at, OutputStream out, Steps steps)
			throws SQLException, IOException, StoreException {
		try (BackupFile.Writer writer = new BackupFile.Writer(out)) {
			List<Shape> tables = Tables.of(connection);
			for (Shape table : tables) {
				steps.expect(3 * count(connection, table));
			}
			for (Shape table : tables) {
				try (Statement statement = connection.createStatement()) {
					statement.setFetchSize(BATCH);
					try (ResultSet rows = statement.executeQuery(table.select())) {
						Row row = new Row(rows.getMetaData());
						BackupFile.Writer.TableOutput text = writer.table(table.name());
						text.header(String.join("\t", row.columns()));
						while (rows.next()) {
							text.row(row.line(rows));
							steps.step();
						}
						text.end();
					}
				}
			}
			writer.finish(at, version, newestChange(connection));
		}
	}

	/** How many revisions of records there are; changes and what the schema keeps for itself are none. */
	private static long revisions(Manifest manifest) {
		return RecordKinds.all().stream().map(kind -> manifest.tables().get(kind.table())).filter(Objects::nonNull)
				.mapToLong(TableEntry::rows).sum();
	}

	private static long count(Connection connection, Shape table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT count(*) FROM " + table.name())) {
			row.next();
			return row.getLong(1);
		}
	}

	private static long newestChange(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery("SELECT coalesce(max(id), 0) FROM change_log")) {
			row.next();
			return row.getLong(1);
		}
	}

	/** Restores into a new file beside, compares, and removes the file. */
	private void restoreBeside(BackupFile backup, Path check, Steps steps) throws SQLException, StoreException {
		DataSource side = Sources.file(drivers, check, false);
		try (Connection connection = side.getConnection()) {
			load(backup, connection, Dialect.H2, steps);
		} finally {
			Sources.shutDown(side);
		}
	}

	/**
	 * Fills an empty database: makes the schema as it was, the rows, and compares every row with the backup.
	 *
	 * Files are committed now and then; on a server all is one transaction, which is up to the caller.
	 */
	void load(BackupFile backup, Connection connection, Dialect dialect, Steps steps)
			throws SQLException, StoreException {
		boolean commit = dialect == Dialect.H2;
		Manifest manifest = backup.manifest();
		if (manifest.schema() > scripts.newest()) {
			throw new StoreException(Code.NEWER_SCHEMA, backup.file().toString(), String.valueOf(manifest.schema()),
					String.valueOf(scripts.newest()));
		}
		connection.setAutoCommit(false);
		scripts.apply(connection, dialect, 0, manifest.schema());
		LaterIndexes indexes = commit ? LaterIndexes.drop(connection, scripts.statements(dialect), table -> true)
				: null;
		List<Shape> tables = Tables.of(connection);
		List<String> expected = tables.stream().map(Shape::name).sorted().toList();
		if (!expected.equals(manifest.tables().keySet().stream().sorted().toList())) {
			throw BackupFile.damaged(backup.file(), "its tables are not those of schema " + manifest.schema());
		}
		for (Shape table : tables) {
			try {
				fill(backup, connection, table, commit, steps);
			} catch (SQLException e) {
				if (e.getSQLState() != null && e.getSQLState().matches("2[23].*")) { // not a value, or not allowed
					throw BackupFile.damaged(backup.file(), table.name() + ": " + e.getMessage());
				}
				throw e;
			}
		}
		if (commit) {
			connection.commit();
			indexes.make(connection);
		}
		for (Shape table : tables) {
			compare(backup, connection, table, steps);
		}
	}

	private static void fill(BackupFile backup, Connection connection, Shape table, boolean commit, Steps steps)
			throws SQLException, StoreException {
		try (Statement empty = connection.createStatement()) {
			empty.execute("DELETE FROM " + table.name()); // rows that the schema itself begins with
		}
		try (BackupFile.Lines lines = backup.table(table.name());
				PreparedStatement insert = connection.prepareStatement(table.insert())) {
			if (!lines.next() || !new String(lines.line(), 0, lines.length(), StandardCharsets.UTF_8)
					.equals(String.join("\t", table.columns()))) {
				throw BackupFile.damaged(backup.file(), table.name() + " has other columns");
			}
			Row row = row(connection, table);
			int batch = 0;
			int batches = 0;
			while (lines.next()) {
				row.set(insert, lines.line(), lines.length());
				insert.addBatch();
				if (++batch == BATCH) {
					insert.executeBatch();
					batch = 0;
					if (++batches % BATCHES_PER_COMMIT == 0 && commit) {
						connection.commit();
					}
				}
				steps.step();
			}
			lines.end();
			if (batch > 0) {
				insert.executeBatch();
			}
		} catch (Row.Malformed e) {
			throw BackupFile.damaged(backup.file(), table.name() + ": " + e.getMessage());
		} catch (IOException e) {
			throw BackupFile.damaged(backup.file(), String.valueOf(e.getMessage()));
		}
	}

	private static Row row(Connection connection, Shape table) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet none = statement.executeQuery(table.select() + " WHERE 1 = 0")) {
			return new Row(none.getMetaData());
		}
	}

	/** What is in the database has to be what is in the backup, row by row. */
	private static void compare(BackupFile backup, Connection connection, Shape table, Steps steps)
			throws SQLException, StoreException {
		RowSum sum = new RowSum();
		try (Statement statement = connection.createStatement()) {
			statement.setFetchSize(BATCH);
			try (ResultSet rows = statement.executeQuery(table.select())) {
				Row row = new Row(rows.getMetaData());
				while (rows.next()) {
					byte[] line = row.line(rows);
					sum.add(line, line.length);
					steps.step();
				}
			}
		}
		TableEntry expected = backup.manifest().tables().get(table.name());
		if (sum.rows() != expected.rows() || !sum.value().equals(expected.sum())) {
			throw BackupFile.damaged(backup.file(), table.name() + " does not come back as it was written");
		}
	}

	private static void deleteQuietly(Path file) {
		try {
			Files.deleteIfExists(file);
		} catch (IOException e) {
			// it has a name that nothing else uses
		}
	}

	/** Tells progress row by row, and notices a cancel. */
	static final class Steps {

		private static final int EVERY = 1000;

		private final Progress progress;
		private long done;
		private long total;

		Steps(Progress progress) {
			this.progress = progress;
		}

		/** The steps of a restore: each row is written and compared. */
		static Steps ofRestore(BackupFile backup, Progress progress) {
			Steps steps = new Steps(progress);
			backup.manifest().tables().values().forEach(table -> steps.expect(2 * table.rows()));
			return steps;
		}

		void expect(long more) {
			total += more;
		}

		void step() throws StoreException {
			if (++done % EVERY == 0) {
				progress.at(Math.min(done, total), total);
				if (progress.cancelled()) {
					throw new StoreException(Code.CANCELLED);
				}
			}
		}
	}
}
