// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.JudgedBundles;
import org.etalon.operations.bundles.TryBundle;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command after which rule bundles take effect: shows step by step what was found, and waits for a yes. */
abstract class ActivationCommand extends InstallationCommand {

	@Mixin
	private ImpactOptions impact;

	@Option(names = "--yes", descriptionKey = "activate-yes")
	private boolean yes;

	ActivationCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	/** Looks at the options before anything is read. */
	void check() throws UsageException {
		impact.check(environment, texts);
	}

	/** Lets what was judged take effect. */
	@FunctionalInterface
	interface Effect {
		void apply(TryBundle.Tried tried) throws IOException, BlockedException;
	}

	/** Prints what was found, tries, and applies if that was asked for. */
	int finish(JudgedBundles judged, Workplace workplace, Effect effect)
			throws UsageException, IOException, BlockedException, StoreException, OutputFailedException {
		out(words.get("judged", judged.name()));
		judged.verdicts().forEach(this::print);
		if (!judged.passed()) {
			out(words.get("refused"));
			return ExitStatus.FAILED_ON;
		}
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		try (TryBundle.Tried tried = impact.run(judged.bundles(), judged.replaced(),
				environment.surroundings().installation(), environment, texts, progress)) {
			progress.clear();
			impact.print(tried, environment, new VerdictPrinter(environment.out(), language, words));
			if (!tried.passed()) {
				workplace.recordRefusal(judged.name(), tried.verdicts());
				out(words.get("refused"));
				return ExitStatus.FAILED_ON;
			}
			if (!yes) {
				out(words.get("unconfirmed"));
				return ExitStatus.OK;
			}
			effect.apply(tried);
			out(words.get("done", judged.name()));
			return ExitStatus.OK;
		} finally {
			progress.clear();
		}
	}
}
