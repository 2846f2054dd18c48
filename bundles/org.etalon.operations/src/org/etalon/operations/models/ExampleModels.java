// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.operations.access.Permission;
import org.etalon.store.Intent;
import org.etalon.store.Role;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Two complete models to begin with: of a service, published, and of a servis of appeals, being written. */
public final class ExampleModels {

	private static final List<String> NAMES = List.of("jubilee-payment", "appeals-servis");

	/**
	 * Keeps those that are not there.
	 *
	 * @param reason what the history says of it
	 * @return how many are new
	 */
	public int run(Store store, String reason) throws StoreException {
		Permission.require(store, Role.CURATOR, Role.CENTER);
		return store.<Integer>write(new Intent("model.examples", reason), session -> {
			int taken = 0;
			for (String name : NAMES) {
				TypicalServiceModel model = read(name);
				if (ModelShelf.find(session, model.getId(), model.getEdition()).isEmpty()) {
					ModelShelf.keep(session, model, null);
					taken++;
				}
			}
			return taken;
		});
	}

	private static TypicalServiceModel read(String name) {
		String file = "example-" + name + ".xmi";
		try (InputStream in = ExampleModels.class.getResourceAsStream(file)) {
			return ModelFiles.model(file, ModelText.read(file, in));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ModelTextException | UnreadableInputException e) {
			throw new IllegalStateException(e); // a test reads them
		}
	}
}
