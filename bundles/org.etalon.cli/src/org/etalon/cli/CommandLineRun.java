// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.etalon.exchange.Texts;
import org.etalon.operations.UnusableRulesException;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One call of the command line, from its arguments to its exit status. */
final class CommandLineRun {

	private static final List<String> COMMANDS = List.of("check", "explain", "variants", "settings", "rules", "cases",
			"calendar", "stars", "readability", "assess", "recertify", "issue", "send", "roadmap", "terminate",
			"recompute", "monitor", "due", "report", "register", "year-list", "template", "db", "bundle", "trust",
			"completion");

	private final Environment environment;

	/** What {@code --locale} can say. */
	enum Language {
		RU, EN
	}

	/** The command without a subcommand. */
	@Command(name = "etalon", mixinStandardHelpOptions = false, sortOptions = false)
	static final class Root implements Runnable {

		@Option(names = { "-h", "--help" }, usageHelp = true)
		private boolean help;

		@Option(names = { "-V", "--version" }, versionHelp = true)
		private boolean version;

		@Option(names = "--locale", paramLabel = "ru|en", scope = CommandLine.ScopeType.INHERIT)
		private Language locale;

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
			int status = commandLine(locale, texts, command(arguments)).execute(arguments);
			if (environment.out().checkError() && status < ExitStatus.NOTHING) {
				environment.err().println(texts.get("output.failed", "-", texts.get("output.broken")));
				return ExitStatus.NOTHING;
			}
			return status;
		} catch (RuntimeException | Error e) {
			return internal(e, texts);
		}
	}

	/**
	 * The commands, with their texts.
	 *
	 * @param only the command that was called, null for all: describing them to the library takes its time
	 */
	CommandLine commandLine(Locale locale, Texts texts, String only) {
		Root root = new Root(environment);
		CommandLine line = new CommandLine(root);
		root.self = line;
		for (String name : only == null ? COMMANDS : List.of(only)) {
			line.addSubcommand(name, switch (name) {
			case "check" -> new CheckCommand(environment, texts, locale);
			case "explain" -> new ExplainCommand(environment, texts, locale);
			case "variants" -> new VariantsCommand(environment, texts, locale);
			case "settings" -> new SettingsCommand(environment, texts, locale);
			case "rules" -> new RulesCommand(environment, texts, locale);
			case "cases" -> new CasesCommand(environment, texts, locale);
			case "calendar" -> new CalendarCommand(environment, texts, locale);
			case "stars" -> new StarsCommand(environment, texts, locale);
			case "readability" -> new ReadabilityCommand(environment, texts, locale);
			case "assess" -> new AssessCommand(environment, texts, locale);
			case "recertify" -> new RecertifyCommand(environment, texts, locale);
			case "issue" -> new IssueCommand(environment, texts, locale);
			case "send" -> new SendCommand(environment, texts, locale);
			case "roadmap" -> new CommandLine(new RoadmapCommand(environment, texts, locale))
					.addSubcommand(new RoadmapSetCommand(environment, texts, locale));
			case "terminate" -> new TerminateCommand(environment, texts, locale);
			case "recompute" -> new RecomputeCommand(environment, texts, locale);
			case "monitor" -> CommandGroup.of("monitor", new MonitorImportCommand(environment, texts, locale),
					new MonitorEvaluateCommand(environment, texts, locale),
					new MonitorBacktestCommand(environment, texts, locale));
			case "due" -> new DueCommand(environment, texts, locale);
			case "report" -> CommandGroup.of("report", new ReportShareCommand(environment, texts, locale),
					new ReportAnnualCommand(environment, texts, locale));
			case "register" -> CommandGroup.of("register", new RegisterImportCommand(environment, texts, locale),
					new RegisterListCommand(environment, texts, locale),
					new RegisterShowCommand(environment, texts, locale),
					new RegisterHistoryCommand(environment, texts, locale),
					new RegisterSetCommand(environment, texts, locale),
					new RegisterExportCommand(environment, texts, locale),
					new RegisterApproveCommand(environment, texts, locale),
					new RegisterEditionsCommand(environment, texts, locale),
					new RegisterContactsCommand(environment, texts, locale));
			case "year-list" -> yearList(texts, locale);
			case "template" -> new TemplateCommand(environment, texts, locale);
			case "db" -> CommandGroup.of("db", new DbInfoCommand(environment, texts, locale),
					new DbVerifyCommand(environment, texts, locale), new DbBackupCommand(environment, texts, locale),
					new DbRestoreCommand(environment, texts, locale), new DbJournalCommand(environment, texts, locale),
					new DbRolesCommand(environment, texts, locale), new DbUsersCommand(environment, texts, locale),
					new DbUserCommand(environment, texts, locale));
			case "trust" -> CommandGroup.of("trust", new TrustAddCommand(environment, texts, locale),
					new TrustListCommand(environment, texts, locale),
					new TrustRemoveCommand(environment, texts, locale));
			case "bundle" -> CommandGroup.of("bundle", new BundleInitCommand(environment, texts, locale),
					new BundleBuildCommand(environment, texts, locale),
					new BundleTryCommand(environment, texts, locale),
					new BundleInstallCommand(environment, texts, locale),
					new BundleAcceptCommand(environment, texts, locale),
					new BundleListCommand(environment, texts, locale),
					new BundleShowCommand(environment, texts, locale),
					new BundleRemoveCommand(environment, texts, locale),
					new BundleRollbackCommand(environment, texts, locale),
					new BundleVerifyCommand(environment, texts, locale), new BundleTrialCommand(environment));
			default -> new CompletionCommand(environment);
			});
		}
		line.setResourceBundle(new HelpTexts(locale));
		line.getCommandSpec().version(environment.product());
		line.setOut(new PrintWriter(environment.out(), true));
		line.setErr(new PrintWriter(environment.err(), true));
		line.setExpandAtFiles(false);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		line.setUsageHelpAutoWidth(false);
		line.setUsageHelpWidth(100);
		line.setParameterExceptionHandler((error, ignored) -> usage(error, texts));
		line.setExecutionExceptionHandler((error, command, parsed) -> {
			if (error instanceof UsageException usage) {
				return usage(usage.getMessage(), command, texts);
			}
			if (error instanceof InvalidPathException path) {
				return usage(texts.get("usage.path", path.getInput()), command, texts);
			}
			if (error instanceof UnusableRulesException unusable) {
				environment.err().println(PlainText
						.of(texts.get("rules." + unusable.code(), unusable.arguments().toArray(String[]::new))));
				return ExitStatus.NOTHING;
			}
			if (error instanceof CancellationException) {
				environment.err().println(texts.get("cancelled"));
				return ExitStatus.INTERNAL;
			}
			return internal(error, texts);
		});
		return line;
	}

	private CommandLine yearList(Texts texts, Locale locale) {
		CommandLine review = new CommandLine(new YearListReviewCommand(environment, texts, locale))
				.addSubcommand(new YearListReviewImportCommand(environment, texts, locale));
		CommandLine group = CommandGroup.of("year-list", new YearListListCommand(environment, texts, locale),
				new YearListExplainCommand(environment, texts, locale), review,
				new YearListApproveCommand(environment, texts, locale),
				new YearListDiffCommand(environment, texts, locale));
		group.addSubcommand("build", new YearListBuildCommand(environment, texts, locale, false));
		group.addSubcommand("update", new YearListBuildCommand(environment, texts, locale, true));
		return group;
	}

	/** The command that is called, null if it is none of ours or its work is on the others. */
	private static String command(String... arguments) {
		for (String argument : arguments) {
			if (COMMANDS.contains(argument)) {
				return argument.equals("completion") ? null : argument;
			}
		}
		return null;
	}

	/** The language is needed before the arguments are read, because reading them can fail. */
	private static Optional<Locale> locale(String... arguments) {
		List<String> list = Arrays.asList(arguments);
		for (int i = 0; i < list.size(); i++) {
			String value = list.get(i).startsWith("--locale=") ? list.get(i).substring("--locale=".length())
					: list.get(i).equals("--locale") && i + 1 < list.size() ? list.get(i + 1) : null;
			for (Language language : Language.values()) {
				if (language.name().equalsIgnoreCase(value)) {
					return Optional.of(Locale.of(language.name()));
				}
			}
		}
		return Optional.empty();
	}

	private int usage(ParameterException error, Texts texts) {
		String what = switch (error) {
		case UnmatchedArgumentException unmatched ->
			texts.get("usage.unknown", String.join(" ", unmatched.getUnmatched()));
		case MissingParameterException missing -> texts.get("usage.missing",
				String.join(", ", missing.getMissing().stream().map(CommandLineRun::label).toList()));
		case OverwrittenOptionException twice -> texts.get("usage.twice", label(twice.getOverwritten()));
		default -> error.getValue() != null && error.getArgSpec() != null
				? texts.get("usage.value", label(error.getArgSpec()), error.getValue(), error.getArgSpec().paramLabel())
				: error.getMessage();
		};
		return usage(what, error.getCommandLine(), texts);
	}

	private int usage(String what, CommandLine command, Texts texts) {
		environment.err().println(texts.get("usage", what));
		environment.err().println(texts.get("usage.help", command.getCommandSpec().qualifiedName()));
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
