// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

class PostgresStoreTest extends StoreContract {

	private final TestPostgres server = TestPostgres.shared();

	@Override
	DataSource create() throws Exception {
		return server.source(server.migrated(), TestPostgres.OWNER);
	}

	@Override
	Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	String user() {
		return TestPostgres.OWNER;
	}

	@Test
	void saysWhichProgramIsChangingSomething() throws Exception {
		saysWhoIsBusy(database(Duration.ofSeconds(1))); // knows nothing of this one, as another program would
	}
}
