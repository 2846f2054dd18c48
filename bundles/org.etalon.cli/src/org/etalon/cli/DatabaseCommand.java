// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.etalon.cases.AllSettings;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A command that works on the database: opens it, and says why something cannot be done. */
abstract class DatabaseCommand implements Callable<Integer> {

	/** What the command needs from outside. */
	final Environment environment;
	/** The texts that all commands share. */
	final Texts texts;
	/** The texts of the commands on the database. */
	final Texts words;
	/** The language. */
	final Locale language;
	/** Says how far the command is. */
	final ProgressBar progress;

	@Mixin
	private StoreOptions database;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	DatabaseCommand(Environment environment, Texts texts, Locale language) {
		this(environment, texts, "certification", language);
	}

	/**
	 * A command with texts of its own.
	 *
	 * @param words name of their file
	 */
	DatabaseCommand(Environment environment, Texts texts, String words, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
		this.words = new Texts(CommandLineRun.class, words, language);
		this.progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
	}

	/** Does the work of the command. */
	abstract int run(Store store)
			throws UsageException, StoreException, UnreadableInputException, OutputFailedException;

	/** Opens the database and works on it. */
	int work(StoreOptions where)
			throws UsageException, StoreException, UnreadableInputException, OutputFailedException {
		int status = ExitStatus.NOTHING;
		boolean done = false;
		try (Store store = where.open(environment, texts)) {
			status = run(store);
			done = true;
		} catch (StoreException e) {
			if (!done) {
				throw e;
			}
			status = Math.max(status, ExitStatus.PARTIAL);
			progress.clear();
			environment.err().println(StoreFailure.ofClosing(e, texts));
		}
		return status;
	}

	/** Looks at what was asked for before the database is opened. */
	void check() throws UsageException {
		// most commands have nothing to look at
	}

	@Override
	public final Integer call() throws UsageException {
		check();
		try {
			return work(database);
		} catch (RefusedException e) {
			progress.clear();
			if (e.code().equals("BAD_FILTER") || e.code().equals("UNKNOWN_FIELD")) { // of the call, not of the data
				throw new UsageException(PlainText.of(refusal(e, words)));
			}
			refused(e);
			return ExitStatus.NOTHING;
		} catch (UnreadableInputException e) {
			progress.clear();
			ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
			e.problems().forEach(problems::add);
			problems.finish();
			return ExitStatus.NOTHING;
		} catch (OutputFailedException e) {
			progress.clear();
			environment.err().println(OutputFailure.text(e.getCause(), texts, environment));
			return ExitStatus.NOTHING;
		} catch (StoreException e) {
			progress.clear();
			if (e.code() == StoreException.Code.CANCELLED) {
				throw new CancellationException();
			}
			environment.err().println(StoreFailure.text(e, texts));
			return ExitStatus.NOTHING;
		} finally {
			progress.clear();
		}
	}

	/** Says why something cannot be done. */
	private void refused(RefusedException refused) {
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		for (Flaw flaw : refused.flaws()) {
			problems.print(new Problem(refused.arguments().get(0), 0, flaw.field(), "", flaw.code(), flaw.found(),
					flaw.expected()));
		}
		if (refused.flaws().isEmpty()) {
			environment.err().println(PlainText.of(refusal(refused, words)));
		}
	}

	/** The sentence for a refusal. */
	static String refusal(RefusedException refused, Texts words) {
		String[] arguments = refused.arguments(words.locale()).toArray(String[]::new);
		String key = "refused." + refused.code();
		Texts ofAll = StoreFailure.texts(words.locale());
		return words.has(key) ? words.get(key, arguments)
				: ofAll.has(key) ? ofAll.get(key, arguments)
						: words.get("refused.other", refused.code(), String.join(", ", arguments));
	}

	/** The settings in effect: what the database chose, and over it what was asked for. */
	Settings settings(Store store, SettingOptions options) throws StoreException, UsageException {
		return options.over(DatabaseSettings.of(store, AllSettings.list()), environment, texts);
	}

	/** Under which readings and calendar: what the database chose, and over it what was asked for. */
	Conditions conditions(Store store, ConditionOptions options) throws StoreException, UsageException {
		return new Conditions(environment.product(), settings(store, options.settings()),
				options.calendar().calendar(environment, texts), Map.of());
	}

	/** The same, with variants that are to be used whatever else is installed. */
	Conditions conditions(Store store, ConditionOptions options, VariantOption variant)
			throws StoreException, UsageException {
		Conditions all = conditions(store, options);
		return new Conditions(all.product(), all.settings(), all.calendar(), variant.forced(environment, texts));
	}

	/** Prints the settings that matter and what computed. */
	void printBasis(Settings settings, List<Setting> relevant) {
		environment.out().println(words.get("by", environment.product()));
		environment.out().println(
				texts.get("summary.settings", String.join(", ", relevant.stream().map(settings::inEffect).toList())));
	}

	/** A day given as an option. */
	LocalDate day(String option, String text) throws UsageException {
		return StageValues.date(text)
				.orElseThrow(() -> new UsageException(texts.get("usage.value", option, text, "YYYY-MM-DD")));
	}

	/** A day given as an option, or another one if it is not. */
	LocalDate day(String option, String text, LocalDate otherwise) throws UsageException {
		return text == null ? otherwise : day(option, text);
	}

	/** Writes a result while the database is read. */
	@FunctionalInterface
	interface Writer {

		/** Writes all of it; the stream stays open. */
		void write(OutputStream out) throws IOException, StoreException;
	}

	/** Carries a failure of the database through the writing of a file, which then does not appear. */
	private static final class Carried extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final transient StoreException failure;

		Carried(StoreException failure) {
			super(failure);
			this.failure = failure;
		}
	}

	/** Writes a result into what was asked for; false if that failed and the user was told. */
	final boolean write(OutputOption output, Writer writer) throws StoreException {
		try {
			return output.write(environment, texts, out -> {
				try {
					writer.write(out);
				} catch (StoreException e) {
					throw new Carried(e);
				} catch (UncheckedIOException e) {
					throw e.getCause();
				}
			});
		} catch (Carried e) {
			throw e.failure;
		}
	}

	/** Today. */
	LocalDate today() {
		return LocalDate.now(environment.clock());
	}

	/** A figure as the language writes it, a dash for none. */
	String figure(BigDecimal figure) {
		String text = figure == null ? "–" : figure.toPlainString();
		return Texts.isEnglish(language) ? text : text.replace('.', ',');
	}

	/** A day as the language writes it, a dash for none. */
	String date(LocalDate day) {
		return day == null ? "–" : new OutcomeText(language).date(day);
	}
}
