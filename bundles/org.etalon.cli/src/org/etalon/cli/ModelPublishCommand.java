// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.models.KeepModel;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon model publish}: an approved edition goes into the database, and stays as it is. */
@Command(name = "publish", sortOptions = false)
final class ModelPublishCommand extends ModelLifeCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "model-file")
	private String file;

	ModelPublishCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		print(new KeepModel().run(store,
				new KeepModel.Request(environment.folder(), file, true, reason(), settings(store), false)));
		return ExitStatus.OK;
	}
}
