// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One call of the command line, from its arguments to its exit status. */
final class CommandLineRun {

	private final Environment environment;

	/** The command without a subcommand. */
	@Command(name = "etalon", mixinStandardHelpOptions = false, sortOptions = false)
	static final class Root implements Runnable {

		@Option(names = { "-h", "--help" }, usageHelp = true)
		private boolean help;

		@Option(names = { "-V", "--version" }, versionHelp = true)
		private boolean version;

		@Option(names = "--locale", paramLabel = "ru|en", scope = CommandLine.ScopeType.INHERIT)
		private String locale;

		private final Environment environment;
		private CommandLine self;

		Root(Environment environment) {
			this.environment = environment;
		}

		@Override
		public void run() {
			self.usage(environment.out());
		}
	}

	CommandLineRun(Environment environment) {
		this.environment = environment;
	}

	/** Runs a command. */
	int run(String... arguments) {
		Locale locale = locale(arguments).orElse(environment.locale());
		Texts texts = new Texts(CommandLineRun.class, "messages", locale);
		try {
			return commandLine(locale, texts).execute(arguments);
		} catch (CancellationException e) {
			environment.err().println(texts.get("cancelled"));
			return ExitStatus.INTERNAL;
		} catch (RuntimeException | Error e) {
			return internal(e, texts);
		}
	}

	private CommandLine commandLine(Locale locale, Texts texts) {
		Root root = new Root(environment);
		CommandLine line = new CommandLine(root);
		root.self = line;
		line.addSubcommand("check", new CheckCommand(environment, texts, locale));
		line.addSubcommand("explain", new ExplainCommand(environment, texts, locale));
		line.addSubcommand("variants", new VariantsCommand(environment, texts, locale));
		line.addSubcommand("settings", new SettingsCommand(environment, texts, locale));
		line.addSubcommand("completion", new CompletionCommand(environment));
		line.setResourceBundle(ResourceBundle.getBundle("org.etalon.cli.help",
				Texts.isEnglish(locale) ? Locale.ENGLISH : Locale.ROOT, CommandLineRun.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
		line.getCommandSpec().version(environment.product());
		line.setOut(new PrintWriter(environment.out(), true));
		line.setErr(new PrintWriter(environment.err(), true));
		line.setExpandAtFiles(false);
		line.setUsageHelpAutoWidth(false);
		line.setUsageHelpWidth(100);
		line.setParameterExceptionHandler((error, ignored) -> usage(error, texts));
		line.setExecutionExceptionHandler((error, ignored, parsed) -> {
			if (error instanceof UsageException usage) {
				environment.err().println(texts.get("usage", usage.getMessage()));
				return ExitStatus.USAGE;
			}
			if (error instanceof CancellationException cancellation) {
				throw cancellation;
			}
			return internal(error, texts);
		});
		return line;
	}

	/** The language is needed before the arguments are read, because reading them can fail. */
	private static Optional<Locale> locale(String... arguments) {
		List<String> list = Arrays.asList(arguments);
		for (int i = 0; i < list.size(); i++) {
			String value = list.get(i).startsWith("--locale=") ? list.get(i).substring("--locale=".length())
					: list.get(i).equals("--locale") && i + 1 < list.size() ? list.get(i + 1) : null;
			if ("en".equals(value) || "ru".equals(value)) {
				return Optional.of(Locale.of(value));
			}
		}
		return Optional.empty();
	}

	private int usage(ParameterException error, Texts texts) {
		String what = switch (error) {
			case UnmatchedArgumentException unmatched -> texts.get("usage.unknown", String.join(" ", unmatched.getUnmatched()));
			case MissingParameterException missing -> texts.get("usage.missing", String.join(", ",
					missing.getMissing().stream().map(CommandLineRun::label).toList()));
			default -> error.getValue() != null && error.getArgSpec() != null
					? texts.get("usage.value", label(error.getArgSpec()), error.getValue(), error.getArgSpec().paramLabel())
					: error.getMessage();
		};
		environment.err().println(texts.get("usage", what));
		environment.err().println(texts.get("usage.help", error.getCommandLine().getCommandSpec().qualifiedName()));
		return ExitStatus.USAGE;
	}

	private static String label(ArgSpec argument) {
		return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
	}

	private int internal(Throwable error, Texts texts) {
		Optional<Path> log = environment.log().write(error);
		environment.err().println(log.map(file -> texts.get("internal", file.toString()))
				.orElseGet(() -> texts.get("internal.nolog", String.valueOf(error))));
		return ExitStatus.INTERNAL;
	}
}
