// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Path;
import java.util.List;

import org.etalon.norm.Progress;
import org.etalon.store.Backup;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.jdbc.internal.Address.OwnFile;
import org.etalon.store.jdbc.internal.Address.Server;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Databases in files of one's own (H2) and on servers of teams (PostgreSQL). */
@Component(service = Stores.class)
public final class JdbcStores implements Stores {

	private final FileStores files;
	private final ServerStores servers;

	/** Loads no driver yet. */
	@Activate
	public JdbcStores(BundleContext context) {
		this(new BundleDrivers(context), Scripts.OF_PRODUCT);
	}

	JdbcStores(Drivers drivers, Scripts scripts) {
		files = new FileStores(drivers, scripts);
		servers = new ServerStores(drivers, scripts);
	}

	@Override
	public Store open(Location location, Progress progress) throws StoreException {
		return switch (Address.of(location)) {
		case OwnFile file -> files.open(file, location, progress);
		case Server server -> servers.open(server, location, progress);
		};
	}

	@Override
	public String restore(Location location, Path backup, Progress progress) throws StoreException {
		return switch (Address.of(location)) {
		case OwnFile file -> files.restore(file, location, backup, progress);
		case Server server -> servers.restore(server, location, backup, progress);
		};
	}

	@Override
	public Backup backup(Path file) throws StoreException {
		return Backups.said(file);
	}

	@Override
	public List<Kept> kept(Location location) throws StoreException {
		return switch (Address.of(location)) {
		case OwnFile file -> RollingBackups.kept(file);
		case Server server -> List.of();
		};
	}
}
