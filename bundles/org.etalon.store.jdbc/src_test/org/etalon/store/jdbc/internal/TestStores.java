// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.sql.DataSource;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.Verification;

/** Opens plain H2 files, whose schema is made each time they are new: reading and changing, nothing of their life. */
public final class TestStores implements Stores {

	@Override
	public Store open(Location location, Progress progress) throws StoreException {
		Path file = Path.of(location.address());
		DataSource source = TestH2.source(file);
		Failures failures = new Failures(location.address(), location.user());
		try {
			if (!file.resolveSibling(file.getFileName() + ".mv.db").toFile().exists()) {
				TestH2.migrate(source, Dialect.H2);
			}
		} catch (SQLException e) {
			throw failures.of(e, "schema");
		}
		return new Plain(source, failures,
				new Database(source, Dialect.H2, failures, location.clock(), Database.PATIENCE));
	}

	@Override
	public String restore(Location location, Path backup, Progress progress) {
		throw new UnsupportedOperationException();
	}

	@Override
	public Backup backup(Path file) throws StoreException {
		return Backups.said(file);
	}

	@Override
	public List<Kept> kept(Location location) {
		return List.of();
	}

	private record Plain(DataSource source, Failures failures, Database database) implements Store {

		@Override
		public Info info() {
			return new Info(failures.location(), "H2", true, Schema.NEWEST, true, failures.user());
		}

		@Override
		public Set<Role> roles() {
			return Set.of(Role.values());
		}

		@Override
		public Set<String> subjects() {
			return Set.of();
		}

		@Override
		public Map<String, Set<Role>> users() throws StoreException {
			return database.users();
		}

		@Override
		public <R> R read(Reading<R> work) throws StoreException {
			return database.read(work);
		}

		@Override
		public <R> R write(Intent intent, Writing<R> work) throws StoreException {
			return database.write(intent, work);
		}

		@Override
		public Backup backup(Path file, Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public Verification verify(Progress progress) {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() throws StoreException {
			try {
				TestH2.close(source);
			} catch (SQLException e) {
				throw failures.of(e, "close");
			}
		}
	}
}
