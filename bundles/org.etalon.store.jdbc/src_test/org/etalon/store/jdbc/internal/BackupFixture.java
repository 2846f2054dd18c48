// SPDX-License-Identifier: EPL-2.0
package org.etalon.store.jdbc.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.etalon.norm.Progress;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.Stores.Location;

/**
 * Makes {@code schema-N.zip}, the backup by which later versions of the product show that they still read schema N:
 * once, when that schema is released. Argument: where to.
 */
final class BackupFixture {

	private BackupFixture() {
	}

	public static void main(String[] arguments) throws IOException, StoreException {
		System.setProperty(RollingBackups.PROPERTY, "off");
		Path folder = Files.createTempDirectory("fixture");
		try (Store store = LifeContract.open(LifeContract.stores(Scripts.OF_PRODUCT),
				new Location(folder.resolve("database").toString(), "fixture", null, LifeContract.CLOCK))) {
			LifeContract.fill(store);
			store.backup(Path.of(arguments[0]), Progress.NONE);
		}
	}
}
