// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import org.etalon.store.Stores;
import org.h2.util.OsgiDataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The real databases for tests that run without a framework: the drivers come from the class path. */
public final class WithoutFramework {

	private WithoutFramework() {
	}

	/** What the bundle registers as its service. */
	public static Stores stores() {
		return new JdbcStores(dialect -> switch (dialect) {
		case H2 -> new OsgiDataSourceFactory(new org.h2.Driver());
		case POSTGRESQL -> new PGDataSourceFactory();
		}, Scripts.OF_PRODUCT);
	}
}
