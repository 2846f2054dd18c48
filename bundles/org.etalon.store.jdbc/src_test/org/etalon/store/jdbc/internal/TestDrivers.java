// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import org.h2.util.OsgiDataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The factories that the bundles of the drivers register, without a framework. */
final class TestDrivers {

	static final Drivers ALL = driver -> switch (driver) {
	case H2 -> new OsgiDataSourceFactory(new org.h2.Driver());
	case POSTGRESQL -> new PGDataSourceFactory();
	};

	private TestDrivers() {
	}
}
