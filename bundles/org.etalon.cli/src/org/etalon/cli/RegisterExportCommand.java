// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.register.ExportObjects;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code etalon register export}: the register with every field, as a file. */
@Command(name = "export", sortOptions = false)
final class RegisterExportCommand extends DatabaseCommand {

	private static final String FORMATS = "*.csv|*.json|*.xlsx";

	@Parameters(paramLabel = "FILE", descriptionKey = "export-file")
	private String file;

	@Mixin
	private ObjectOptions objects;

	RegisterExportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		if (!FORMATS.contains("*." + extension())) {
			throw new UsageException(texts.get("usage.value", "FILE", file, FORMATS));
		}
		objects.request(null, 1, false, environment, texts);
	}

	private String extension() {
		return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, OutputFailedException {
		try (OutputFile output = new OutputFile(environment.folder().resolve(file))) {
			long written = new ExportObjects().run(store, objects.request(null, 1, false, environment, texts),
					extension(), environment.product(), output.stream(), progress);
			output.commit();
			progress.clear();
			environment.out().println(words.get("export.done", file, Long.toString(written)));
			return ExitStatus.OK;
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}
}
