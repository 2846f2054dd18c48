// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon materials send}: a region sends the materials of conformity of an authority, also again. */
@Command(name = "send", sortOptions = false)
final class MaterialsSendCommand extends FollowingCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "OBJECT", descriptionKey = "object")
	private String object;

	@Option(names = "--journey", paramLabel = "FILE", descriptionKey = "materials-journey")
	private String journey;

	MaterialsSendCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		print(new ChangeMaterials().send(store,
				new ChangeMaterials.Target(model, object, on(), reason(), conditions(store)), environment.folder(),
				journey, progress));
		return ExitStatus.OK;
	}
}
