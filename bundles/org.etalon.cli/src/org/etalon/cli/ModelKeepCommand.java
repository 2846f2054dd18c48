// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.models.KeepModel;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model keep}: a draft goes into the database. */
@Command(name = "keep", sortOptions = false)
final class ModelKeepCommand extends ModelLifeCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "model-file")
	private String file;

	@Option(names = "--replace", descriptionKey = "model-replace")
	private boolean replace;

	ModelKeepCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		print(new KeepModel().run(store,
				new KeepModel.Request(environment.folder(), file, false, reason(), settings(store), replace)));
		return ExitStatus.OK;
	}
}
