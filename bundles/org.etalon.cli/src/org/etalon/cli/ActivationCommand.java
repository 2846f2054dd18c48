// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.FollowedChange;
import org.etalon.operations.bundles.JudgedBundles;
import org.etalon.operations.bundles.TryBundle;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A command after which rule bundles take effect: shows step by step what was found, and waits for a yes. The workbench
 * starts it as a process of its own and follows it.
 */
abstract class ActivationCommand extends InstallationCommand {

	@Mixin
	private ImpactOptions impact;

	@Option(names = "--yes", descriptionKey = "activate-yes")
	private boolean yes;

	@Option(names = "--answer", paramLabel = "FILE", hidden = true)
	private Path answer;

	private FollowedChange followed;

	ActivationCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	/** Looks at the options before anything is read. */
	void check() throws UsageException, IOException {
		impact.check(environment, texts);
		if (answer != null) {
			followed = FollowedChange.of(System.in, answer);
		}
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
		judged.verdicts().forEach(this::tell);
		if (!judged.passed()) {
			out(words.get("refused"));
			return ExitStatus.FAILED_ON;
		}
		ProgressBar bar = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		Progress progress = followed == null ? bar : followed;
		try (TryBundle.Tried tried = impact.run(judged.bundles(), judged.replaced(), environment, texts, progress,
				this::tell)) {
			bar.clear();
			impact.print(tried, environment, verdicts);
			if (followed != null) {
				followed.end(tried);
			}
			if (!tried.passed()) {
				workplace.recordRefusal(judged.name(), tried.verdicts());
				out(words.get("refused"));
				return ExitStatus.FAILED_ON;
			}
			if (!yes && (followed == null || !followed.confirmed())) {
				out(words.get("unconfirmed"));
				return ExitStatus.OK;
			}
			effect.apply(tried);
			out(words.get("done", judged.name()));
			return ExitStatus.OK;
		} finally {
			bar.clear();
		}
	}

	private void tell(Verdict verdict) {
		Optional.ofNullable(followed).ifPresent(each -> each.found(verdict));
	}
}
