// SPDX-License-Identifier: EPL-2.0
package org.etalon.tests.store;

import java.nio.file.Path;
import java.time.Clock;

import org.etalon.norm.Progress;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores;
import org.etalon.store.jdbc.internal.WithoutFramework;

/** The real store for tests of bundles that know only its ports: a file in a folder of the test. */
public final class StoreForTests {

	private StoreForTests() {
	}

	/** What opens databases. */
	public static Stores stores() {
		return WithoutFramework.stores();
	}

	/** Opens the database in a folder, making it when it is missing. */
	public static Store open(Path folder, Clock clock) throws StoreException {
		return stores().open(new Stores.Location(folder.toString(), "tester", null, clock), Progress.NONE);
	}
}
