// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;

import org.etalon.store.Stores.Location;

class FileFaultsTest extends FaultsContract {

	@Override
	Location location(String name) {
		return new Location(temp.resolve(name).toString(), "me", null, Clock.systemUTC());
	}

	@Override
	void strike(Process child, int round) {
		child.destroyForcibly(); // SIGKILL
	}

	/** A file that was killed while it was filled has its indexes all the same. */
	@Override
	void check(Location location) throws Exception {
		try (Connection connection = Sources
				.file(TestDrivers.ALL, Path.of(location.address()).resolve("etalon.mv.db"), true).getConnection()) {
			assertEquals(List.of(), LaterIndexes.missing(connection, Scripts.OF_PRODUCT.statements(Dialect.H2)));
		}
	}

	@Override
	void recover() {
		// opening does
	}
}
