// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.models.ChangeModel;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model set}: something happened to a model. */
@Command(name = "set", sortOptions = false)
final class ModelSetCommand extends ModelLifeCommand {

	@Parameters(index = "0", paramLabel = "ID", descriptionKey = "model-id")
	private String id;

	@Option(names = "--event", paramLabel = "BUILD|SUBMIT|CONSIDER|CLOSE_FEEDBACK|REVISE|APPROVE", required = true, descriptionKey = "model-event")
	private Event event;

	@Option(names = "--storage", paramLabel = "TEXT", descriptionKey = "model-storage")
	private String storage;

	@Option(names = "--protocol", paramLabel = "TEXT", descriptionKey = "model-protocol")
	private String protocol;

	ModelSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		print(new ChangeModel().move(store, target(store, id), event, storage, protocol, 0));
		return ExitStatus.OK;
	}
}
