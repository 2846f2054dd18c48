// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.ChangePlan.Replaced;
import org.etalon.operations.following.StoredPlan;
import org.etalon.rules.lifecycle.State;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

	@Option(names = "--replace", descriptionKey = "plan-replace")
	private boolean replace;

	PlanSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		ChangePlan plans = new ChangePlan();
		ChangePlan.Target target = new ChangePlan.Target(model, subject, on(), reason(), conditions(store));
		ChangePlan.Given given = ChangePlan.Given.read(environment.folder(), file);
		Optional<Replaced> replaced = plans.replaced(store, target, given)
				.filter(each -> each.there().state() == State.DRAFTING && !each.differences().isEmpty());
		if (!replace) {
			replaced.ifPresent(this::print);
		}
		StoredPlan plan = plans.set(store, target, given, replace ? replaced.map(Replaced::there).orElse(null) : null);
		if (replace) {
			replaced.ifPresent(this::print);
		}
		print(plan);
		return ExitStatus.OK;
	}

	/** Says what of another version is not in this one. */
	private void print(Replaced replaced) {
		PrintStream out = replace ? environment.out() : environment.err();
		out.println(words.get(replace ? "plan.replaced" : "plan.differs", replaced.there().id(),
				replaced.change().author(), Integer.toString(replaced.differences().size())));
		replaced.differences().forEach(each -> line(out, "  " + each.text().in(language)));
	}
}
