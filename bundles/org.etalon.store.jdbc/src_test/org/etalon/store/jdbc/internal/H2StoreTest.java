// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2StoreTest extends StoreContract {

	@TempDir
	private Path folder;

	@Override
	DataSource create() throws Exception {
		DataSource made = TestH2.source(folder.resolve("etalon"));
		TestH2.migrate(made, Dialect.H2);
		return made;
	}

	@Override
	Dialect dialect() {
		return Dialect.H2;
	}

	@Override
	String user() {
		return "иванов";
	}

	@AfterEach
	void close() throws Exception {
		TestH2.close(source);
	}
}
