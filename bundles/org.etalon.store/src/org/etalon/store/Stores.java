// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.etalon.norm.Progress;

/** Opens databases; an OSGi service. */
public interface Stores {

	/**
	 * Where a database is, and who opens it.
	 *
	 * @param address  a folder or a file {@code *.mv.db} of one's own, as a path or {@code file:} (made when it is
	 *                 missing, but not the folder it lies in), or {@code jdbc:postgresql://host:port/database}, the
	 *                 schema as {@code ?currentSchema=}, by default {@code etalon}
	 * @param user     who changes are made by on one's own file; the login on a server unless the address names one
	 * @param password password of the login, null for none; never shown or logged
	 * @param clock    the clock
	 */
	record Location(String address, String user, String password, Clock clock) {

		/** The address without user and password. */
		@Override
		public String toString() {
			return Secrets.strip(address);
		}
	}

	/**
	 * A backup that nobody had to think of.
	 *
	 * @param file            where it is
	 * @param at              when it was begun
	 * @param bytes           size of the file
	 * @param beforeMigration whether it holds the state before the database got a newer schema; such a one stays until
	 *                        somebody removes it
	 */
	record Kept(Path file, Instant at, long bytes, boolean beforeMigration) {
	}

	/**
	 * Opens a database: an empty one is made where there is none; an older schema is migrated after a verified backup;
	 * after an unclean stop everything is checked before this returns.
	 *
	 * @param progress hears of migrations and checks
	 */
	Store open(Location location, Progress progress) throws StoreException;

	/**
	 * Restores a backup: into a side copy, which is verified and then put into place; what was there is kept beside.
	 *
	 * @return what was there before: a folder or schema, null if nothing was
	 */
	String restore(Location location, Path backup, Progress progress) throws StoreException;

	/**
	 * What a backup says of itself; whether all of that is true, only restoring it tells.
	 *
	 * @throws StoreException {@code NOT_A_BACKUP}, {@code BACKUP_DAMAGED}, {@code NOT_FOUND}
	 */
	Backup backup(Path file) throws StoreException;

	/**
	 * The backups that were made by themselves beside a file of one's own, the newest first; none for a server. The
	 * database need not be open.
	 */
	List<Kept> kept(Location location) throws StoreException;
}
