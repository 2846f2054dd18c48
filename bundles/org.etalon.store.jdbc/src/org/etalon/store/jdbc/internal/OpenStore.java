// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Intent;
import org.etalon.store.RecordKind;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Verification;

import com.zaxxer.hikari.HikariDataSource;

/** An open database, from opening to closing. What it holds is read and written by {@link Database}. */
final class OpenStore implements Store {

	/** What has to happen at the end. */
	@FunctionalInterface
	interface Closing {

		/**
		 * Closes whatever was opened.
		 *
		 * @param store   the store, in which nothing is under way any longer
		 * @param changed whether it was changed
		 */
		void close(OpenStore store, boolean changed) throws StoreException;
	}

	/**
	 * How it was opened.
	 *
	 * @param dialect what kind of database it is
	 * @param source  connections that are not of the pool
	 * @param backups makes backups
	 * @param closing what has to happen at the end
	 * @param clock   the clock
	 */
	record Opening(Dialect dialect, DataSource source, Backups backups, Closing closing, Clock clock) {
	}

	private final Info info;
	private final Database database;
	private final Opening opening;
	private final Set<Role> roles;
	private final Set<String> subjects;
	/** Held shared by everything under way, and alone by the closing. */
	private final ReadWriteLock life = new ReentrantReadWriteLock();
	private volatile boolean changed;
	private boolean closed;

	private OpenStore(Info info, Set<Role> roles, Set<String> subjects, Database database, Opening opening) {
		this.info = info;
		this.roles = roles;
		this.subjects = subjects;
		this.database = database;
		this.opening = opening;
	}

	/** A store on a pool, which is closed again if this fails. */
	static OpenStore of(Info info, HikariDataSource pool, Opening opening) throws StoreException {
		boolean made = false;
		try {
			Database database = new Database(pool, opening.dialect(), new Failures(info.location(), info.user()),
					opening.clock(), Database.PATIENCE);
			Set<Role> roles = database.roles();
			OpenStore store = new OpenStore(info, roles, database.subjects(roles), database, opening);
			made = true;
			return store;
		} finally {
			if (!made) {
				pool.close();
			}
		}
	}

	@Override
	public Info info() {
		return info;
	}

	@Override
	public Set<Role> roles() {
		return roles;
	}

	@Override
	public Set<String> subjects() {
		return subjects;
	}

	@Override
	public Map<String, Set<Role>> users() throws StoreException {
		Lock lock = enter();
		try {
			return database.users();
		} finally {
			lock.unlock();
		}
	}

	@Override
	public <R> R read(Reading<R> work) throws StoreException {
		Lock lock = enter();
		try {
			return database.read(work);
		} finally {
			lock.unlock();
		}
	}

	@Override
	public <R> R write(Intent intent, Writing<R> work) throws StoreException {
		Lock lock = enter();
		try {
			R result = database.write(intent, work);
			changed = true;
			return result;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public <R> R fill(Intent intent, Set<RecordKind<?>> kinds, Writing<R> work) throws StoreException {
		Lock lock = enter();
		try {
			R result = database.fill(intent, kinds, work);
			changed = true;
			return result;
		} finally {
			lock.unlock();
		}
	}

	@Override
	public Backup backup(Path file, Progress progress) throws StoreException {
		if (!info.embedded() && Database.bounded(roles)) {
			throw new StoreException(StoreException.Code.NOT_ALLOWED, info.user(), "backup"); // contacts would be
																								// missing
		}
		Lock lock = enter();
		try {
			return writeBackup(file, progress);
		} finally {
			lock.unlock();
		}
	}

	/** As {@link #backup}, for the closing. */
	Backup writeBackup(Path file, Progress progress) throws StoreException {
		try {
			return opening.backups().write(opening.source(), opening.dialect(), info.schema(), file.toAbsolutePath(),
					opening.clock(), progress);
		} catch (SQLException e) {
			throw new Failures(info.location(), info.user()).of(e, "backup");
		}
	}

	@Override
	public Verification verify(Progress progress) throws StoreException {
		Lock lock = enter();
		try {
			return Verifier.verify(opening.source(), opening.dialect(), progress);
		} catch (SQLException e) {
			throw new Failures(info.location(), info.user()).of(e, "verify");
		} finally {
			lock.unlock();
		}
	}

	@Override
	public void close() throws StoreException {
		life.writeLock().lock(); // changes under way are finished first
		try {
			if (!closed) {
				closed = true;
				opening.closing().close(this, changed);
			}
		} finally {
			life.writeLock().unlock();
		}
	}

	private Lock enter() {
		Lock lock = life.readLock();
		lock.lock();
		if (closed) {
			lock.unlock();
			throw new IllegalStateException("the database is closed: " + info.location());
		}
		return lock;
	}
}
