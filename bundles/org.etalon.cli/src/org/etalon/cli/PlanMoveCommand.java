// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.following.ChangePlan;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan submit}, {@code agree}, {@code return}, {@code approve}, {@code start}. */
@Command(sortOptions = false)
final class PlanMoveCommand extends FollowingCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "CODE", descriptionKey = "plan-subject")
	private String subject;

	@Option(names = "--because", paramLabel = "TEXT", descriptionKey = "plan-because")
	private List<String> because = List.of();

	private final Event event;

	PlanMoveCommand(Environment environment, Texts texts, Locale language, Event event) {
		super(environment, texts, language);
		this.event = event;
	}

	@Override
	void check() throws UsageException {
		if (event != Event.RETURN && !because.isEmpty()) {
			throw new UsageException(texts.get("usage.unknown", "--because"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		print(new ChangePlan().move(store, new ChangePlan.Target(model, subject, on(), reason(), conditions(store)),
				event, because, null));
		return ExitStatus.OK;
	}
}
