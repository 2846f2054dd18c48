// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.LocalDate;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.following.ChangeMaterials;
import org.etalon.operations.following.ChangePlan;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Change;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon materials history} and {@code etalon plan history}: all that happened, by whom and why. */
@Command(name = "history", sortOptions = false)
final class FollowingHistoryCommand extends DatabaseCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "model-id")
	private String model;

	@Parameters(index = "1", paramLabel = "OBJECT|CODE", descriptionKey = "following-whose")
	private String whose;

	private final boolean plan;

	/**
	 * @param plan whether it is about plans, else about materials
	 */
	FollowingHistoryCommand(Environment environment, Texts texts, Locale language, boolean plan) {
		super(environment, texts, FollowingCommand.WORDS, language);
		this.plan = plan;
	}

	@Override
	int run(Store store) throws StoreException {
		if (plan) {
			new ChangePlan().history(store, model, whose).forEach(each -> print(each.record().changedOn(),
					each.record().state(), each.change(), each.record().reasons()));
		} else {
			new ChangeMaterials().history(store, model, whose).forEach(each -> print(each.materials().changedOn(),
					each.materials().state(), each.change(), each.materials().reasons()));
		}
		return ExitStatus.OK;
	}

	private void print(LocalDate on, State state, Change change, String reasons) {
		environment.out().println(PlainText.of(words
				.get("history.line", date(on), state.caption().in(language), change.author(), change.intent().reason())
				.stripTrailing()));
		if (reasons != null) {
			environment.out().println(PlainText.of("      " + words.get("following.reasons", reasons)));
		}
	}
}
