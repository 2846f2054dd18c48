// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command on files of models, which needs no database. */
abstract class ModelCommand implements Callable<Integer> {

	/** What the command needs from outside. */
	final Environment environment;
	/** The texts that all commands share. */
	final Texts texts;
	/** The texts of the commands on models. */
	final Texts words;
	/** The language. */
	final Locale language;

	/** Where the result goes. */
	@Mixin
	OutputOption output;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	ModelCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.words = new Texts(CommandLineRun.class, "model", language);
		this.language = language;
	}

	/** Does the work of the command. */
	abstract int work() throws UsageException, UnreadableInputException;

	@Override
	public final Integer call() throws UsageException {
		try {
			return work();
		} catch (UnreadableInputException e) {
			print(e.problems());
			return ExitStatus.NOTHING;
		}
	}

	/** Prints problems with their places. */
	final void print(List<Problem> problems) {
		ProblemPrinter printer = new ProblemPrinter(environment.err(), texts, language);
		problems.forEach(printer::add);
		printer.finish();
	}

	/** Prints a line for a person. */
	@FunctionalInterface
	interface Printer {

		void print(PrintStream out) throws IOException;
	}

	/** Writes for a person. */
	static void text(OutputStream out, Printer printer) throws IOException {
		PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
		printer.print(text);
		text.flush();
	}
}
