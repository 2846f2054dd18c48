// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.Texts;
import org.etalon.extensions.Verdict;
import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.SiteException;
import org.etalon.extensions.rules.RuleMessages;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.bundles.VerdictWords;
import org.etalon.operations.bundles.VerifyBundles;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.bundles.Workplace.BlockedException;
import org.etalon.store.StoreException;

import picocli.CommandLine.Option;

/** A command on what was added to this installation. */
abstract class InstallationCommand implements Callable<Integer> {

	/** What the command needs from outside. */
	final Environment environment;
	/** The texts that all commands share. */
	final Texts texts;
	/** The texts of these commands. */
	final Texts words;
	/** What is said of bundles and of the steps that they pass. */
	final VerdictWords verdicts;
	/** The language. */
	final Locale language;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	InstallationCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
		this.words = new Texts(CommandLineRun.class, "install", language);
		this.verdicts = new VerdictWords(language);
	}

	/** What is installed here. */
	static Workplace workplace(Environment environment) {
		return new Workplace(new InstallationFiles(environment.surroundings().installation()),
				environment.provisioning(), environment.clock(), environment.surroundings().user(),
				environment.scratch());
	}

	/** Does the work of the command. */
	abstract int run(Workplace workplace)
			throws UsageException, IOException, BlockedException, SiteException, StoreException, OutputFailedException;

	@Override
	public final Integer call() throws UsageException {
		Workplace workplace = workplace(environment);
		try {
			return run(workplace);
		} catch (BlockedException e) {
			err(sentence("blocked." + e.code(), e.arguments().toArray(String[]::new)));
		} catch (SiteException e) {
			err(sentence("site." + e.code(), e.arguments().toArray(String[]::new)));
		} catch (StoreException e) {
			err(StoreFailure.text(e, texts));
		} catch (OutputFailedException e) {
			err(OutputFailure.text(e.getCause(), texts, environment));
		} catch (FileSystemException e) {
			err(words.get("blocked.FILE", String.valueOf(e.getFile()), String.valueOf(e.getReason())));
		} catch (IOException e) {
			err(words.get("blocked.FILE", workplace.files().home().toString(), String.valueOf(e.getMessage())));
		}
		return ExitStatus.NOTHING;
	}

	/** What was added to this installation, as it stands in this run. */
	List<VerifyBundles.Found> verified(Workplace workplace) throws IOException {
		return new VerifyBundles(workplace, environment.ruleFiles().bundles()).run();
	}

	/** Prints what is wrong with the rule file of a bundle. */
	void printProblems(VerifyBundles.Found bundle) {
		RuleMessages messages = new RuleMessages(language);
		bundle.problems().forEach(problem -> out("    " + messages.text(problem)));
	}

	private String sentence(String key, String... arguments) {
		return words.get(key, arguments);
	}

	/** Prints a verdict of the first two steps. */
	void print(Verdict verdict) {
		verdicts.lines(verdict).forEach(environment.out()::println);
	}

	/** Prints a line. */
	void out(String line) {
		environment.out().println(PlainText.of(line));
	}

	/** Prints a line of what went wrong. */
	void err(String line) {
		environment.err().println(PlainText.of(line));
	}
}
