// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.following.ChangePlan;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon plan set}: puts the draft of a region's plan into the database. */
@Command(name = "set", sortOptions = false)
final class PlanSetCommand extends FollowingCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "CODE", descriptionKey = "plan-subject")
	private String subject;

	@Parameters(index = "2", paramLabel = "FILE", descriptionKey = "plan-file")
	private String file;

	PlanSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		print(new ChangePlan().set(store, new ChangePlan.Target(model, subject, on(), reason(), conditions(store)),
				environment.folder(), file));
		return ExitStatus.OK;
	}
}
