// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.TryBundle;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon bundle try}: what rule bundles of one's own do, before anybody installs them. */
@Command(name = "try", sortOptions = false)
final class BundleTryCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Parameters(paramLabel = "JAR", arity = "1..*", descriptionKey = "try-jar")
	private List<String> jars;

	@Mixin
	private ImpactOptions impact;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	BundleTryCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		impact.check(environment, texts);
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		List<Path> files = jars.stream().map(jar -> environment.folder().resolve(jar)).toList();
		try (TryBundle.Tried tried = impact.run(files, InstallationCommand.workplace(environment).replacedBy(files),
				environment, texts, progress, verdict -> {
				})) {
			progress.clear();
			impact.print(tried, environment, new VerdictWords(language));
			return tried.passed() ? ExitStatus.OK : ExitStatus.FAILED_ON;
		} catch (StoreException e) {
			progress.clear();
			environment.err().println(StoreFailure.text(e, texts));
		} catch (OutputFailedException e) {
			progress.clear();
			environment.err().println(OutputFailure.text(e.getCause(), texts, environment));
		} catch (IOException e) {
			progress.clear();
			environment.err().println(OutputFailure.text(e, texts, environment));
		}
		return ExitStatus.NOTHING;
	}
}
