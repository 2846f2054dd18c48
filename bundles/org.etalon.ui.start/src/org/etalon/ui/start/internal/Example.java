// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.start.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** The example lists that come with the product, a register and self-checks: taken as any others, in their order. */
final class Example {

	/** Where they lie in the bundle. */
	static final List<String> FILES = List.of("examples/register.csv", "examples/self-check.csv");

	private Example() {
	}

	/**
	 * Takes one of them into a database. Called in the background.
	 *
	 * @param registry the rules whose columns are taken
	 * @param list     the list; closed
	 * @param reason   what the history says of it
	 */
	static ImportList.Result take(VariantRegistry registry, Store store, InputStream list, String reason,
			Progress progress) throws IOException, StoreException, UnreadableInputException, OutputFailedException {
		Path folder = Files.createTempDirectory("etalon-example");
		Path file = folder.resolve("register.csv");
		try (list) {
			Files.copy(list, file, StandardCopyOption.REPLACE_EXISTING);
			return new ImportList(registry).run(store,
					new ImportList.Request(file, file.getFileName().toString(),
							new ReadOptions(null, '\0', true, folder), ListSource.LIST, Map.of(), null,
							ImportList.Conflicts.KEEP, true, reason),
					new ImportList.Listener() {

						@Override
						public void change(ListChange change) {
							// nothing was there before
						}

						@Override
						public void problem(Problem problem) {
							// the result counts them
						}
					}, progress);
		} finally {
			Files.deleteIfExists(file);
			Files.deleteIfExists(folder);
		}
	}
}
