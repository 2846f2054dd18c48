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
import org.etalon.rules.lifecycle.Event;

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
		return run(Called.by(arguments), arguments);
	}

	/** Runs a command of which something is known already. */
	int run(Called called, String... arguments) {
		Locale locale = locale(arguments).orElse(environment.locale());
		Texts texts = new Texts(CommandLineRun.class, "messages", locale);
		try {
			int status = commandLine(locale, texts, called).execute(arguments);
			if (environment.out().checkError() && status < ExitStatus.NOTHING) {
				environment.err().println(texts.get("output.failed", "-", texts.get("output.broken")));
				return ExitStatus.NOTHING;
			}
			return status;
		} catch (RuntimeException | Error e) {
			return internal(e, texts);
		}
	}

	/** The commands, with their texts, as far as they are needed. */
	CommandLine commandLine(Locale locale, Texts texts, Called called) {
		Root root = new Root(environment);
		CommandLine line = new CommandLine(root);
		root.self = line;
		boolean shows = describe(line, "", called, texts, locale);
		if (shows || called.asksForHelp()) {
			line.setResourceBundle(new HelpTexts(locale));
		}
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

	/** Adds the commands within one; whether one of them can show nothing but its help. */
	private boolean describe(CommandLine line, String path, Called called, Texts texts, Locale locale) {
		boolean shows = false;
		for (String name : called.members(path)) {
			String whole = path.isEmpty() ? name : path + " " + name;
			Object command = command(whole, texts, locale);
			CommandLine member = new CommandLine(command);
			member.getCommandSpec().name(name);
			shows |= describe(member, whole, called, texts, locale)
					|| command instanceof CommandGroup && called.members(whole).size() != 1;
			line.addSubcommand(name, member);
		}
		return shows;
	}

	private Object command(String path, Texts texts, Locale locale) {
		return switch (path) {
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
		case "roadmap" -> new RoadmapCommand(environment, texts, locale);
		case "roadmap set" -> new RoadmapSetCommand(environment, texts, locale);
		case "roadmap draft" -> new RoadmapDraftCommand(environment, texts, locale);
		case "roadmap export" -> new RoadmapExportCommand(environment, texts, locale);
		case "roadmap show" -> new RoadmapShowCommand(environment, texts, locale);
		case "roadmap change", "roadmap start", "roadmap close", "roadmap reopen" ->
			new RoadmapMeasureCommand(environment, texts, locale,
					RoadmapMeasureCommand.Step.valueOf(path.substring("roadmap ".length()).toUpperCase(Locale.ROOT)));
		case "terminate" -> new TerminateCommand(environment, texts, locale);
		case "recompute" -> new RecomputeCommand(environment, texts, locale);
		case "monitor import" -> new MonitorImportCommand(environment, texts, locale);
		case "monitor evaluate" -> new MonitorEvaluateCommand(environment, texts, locale);
		case "monitor backtest" -> new MonitorBacktestCommand(environment, texts, locale);
		case "due" -> new DueCommand(environment, texts, locale);
		case "report share" -> new ReportShareCommand(environment, texts, locale);
		case "report annual" -> new ReportAnnualCommand(environment, texts, locale);
		case "register import" -> new RegisterImportCommand(environment, texts, locale);
		case "register list" -> new RegisterListCommand(environment, texts, locale);
		case "register show" -> new RegisterShowCommand(environment, texts, locale);
		case "register history" -> new RegisterHistoryCommand(environment, texts, locale);
		case "register set" -> new RegisterSetCommand(environment, texts, locale);
		case "register undo" -> new RegisterUndoCommand(environment, texts, locale);
		case "register export" -> new RegisterExportCommand(environment, texts, locale);
		case "register approve" -> new RegisterApproveCommand(environment, texts, locale);
		case "register editions" -> new RegisterEditionsCommand(environment, texts, locale);
		case "register contacts" -> new RegisterContactsCommand(environment, texts, locale);
		case "year-list list" -> new YearListListCommand(environment, texts, locale);
		case "year-list explain" -> new YearListExplainCommand(environment, texts, locale);
		case "year-list review" -> new YearListReviewCommand(environment, texts, locale);
		case "year-list review import" -> new YearListReviewImportCommand(environment, texts, locale);
		case "year-list approve" -> new YearListApproveCommand(environment, texts, locale);
		case "year-list diff" -> new YearListDiffCommand(environment, texts, locale);
		case "year-list build" -> new YearListBuildCommand(environment, texts, locale, false);
		case "year-list update" -> new YearListBuildCommand(environment, texts, locale, true);
		case "model validate" -> new ModelValidateCommand(environment, texts, locale);
		case "model diff" -> new ModelDiffCommand(environment, texts, locale);
		case "model merge" -> new ModelMergeCommand(environment, texts, locale);
		case "model export" -> new ModelExportCommand(environment, texts, locale);
		case "model import" -> new ModelImportCommand(environment, texts, locale);
		case "model facts" -> new ModelFactsCommand(environment, texts, locale);
		case "model keep" -> new ModelKeepCommand(environment, texts, locale);
		case "model publish" -> new ModelPublishCommand(environment, texts, locale);
		case "model set" -> new ModelSetCommand(environment, texts, locale);
		case "model propose" -> new ModelProposeCommand(environment, texts, locale);
		case "model decide" -> new ModelDecideCommand(environment, texts, locale);
		case "model show" -> new ModelShowCommand(environment, texts, locale);
		case "sample" -> new SampleCommand(environment, texts, locale);
		case "plan draft" -> new PlanDraftCommand(environment, texts, locale);
		case "plan show" -> new PlanShowCommand(environment, texts, locale);
		case "plan set" -> new PlanSetCommand(environment, texts, locale);
		case "plan submit", "plan agree", "plan return", "plan approve", "plan start" -> new PlanMoveCommand(
				environment, texts, locale, Event.valueOf(path.substring("plan ".length()).toUpperCase(Locale.ROOT)));
		case "plan export" -> new PlanExportCommand(environment, texts, locale);
		case "plan list" -> new PlanListCommand(environment, texts, locale);
		case "plan history" -> new FollowingHistoryCommand(environment, texts, locale, true);
		case "conformity check" -> new ConformityCheckCommand(environment, texts, locale);
		case "conformity show" -> new ConformityShowCommand(environment, texts, locale);
		case "materials send" -> new MaterialsSendCommand(environment, texts, locale);
		case "materials sample" -> new MaterialsSampleCommand(environment, texts, locale);
		case "materials samples" -> new MaterialsSamplesCommand(environment, texts, locale);
		case "materials confirm" -> new MaterialsCheckCommand(environment, texts, locale);
		case "materials return" -> new MaterialsReturnCommand(environment, texts, locale);
		case "materials list" -> new MaterialsListCommand(environment, texts, locale);
		case "materials history" -> new FollowingHistoryCommand(environment, texts, locale, false);
		case "sheet list" -> new SheetListCommand(environment, texts, locale);
		case "sheet templates" -> new SheetTemplatesCommand(environment, texts, locale);
		case "sheet import" -> new SheetImportCommand(environment, texts, locale);
		case "sheet export" -> new SheetExportCommand(environment, texts, locale);
		case "sheet diff" -> new SheetDiffCommand(environment, texts, locale);
		case "template" -> new TemplateCommand(environment, texts, locale);
		case "db info" -> new DbInfoCommand(environment, texts, locale);
		case "db verify" -> new DbVerifyCommand(environment, texts, locale);
		case "db backup" -> new DbBackupCommand(environment, texts, locale);
		case "db restore" -> new DbRestoreCommand(environment, texts, locale);
		case "db journal" -> new DbJournalCommand(environment, texts, locale);
		case "db roles" -> new DbRolesCommand(environment, texts, locale);
		case "db users" -> new DbUsersCommand(environment, texts, locale);
		case "db user" -> new DbUserCommand(environment, texts, locale);
		case "trust add" -> new TrustAddCommand(environment, texts, locale);
		case "trust list" -> new TrustListCommand(environment, texts, locale);
		case "trust remove" -> new TrustRemoveCommand(environment, texts, locale);
		case "bundle init" -> new BundleInitCommand(environment, texts, locale);
		case "bundle build" -> new BundleBuildCommand(environment, texts, locale);
		case "bundle try" -> new BundleTryCommand(environment, texts, locale);
		case "bundle install" -> new BundleInstallCommand(environment, texts, locale);
		case "bundle accept" -> new BundleAcceptCommand(environment, texts, locale);
		case "bundle list" -> new BundleListCommand(environment, texts, locale);
		case "bundle show" -> new BundleShowCommand(environment, texts, locale);
		case "bundle remove" -> new BundleRemoveCommand(environment, texts, locale);
		case "bundle rollback" -> new BundleRollbackCommand(environment, texts, locale);
		case "bundle verify" -> new BundleVerifyCommand(environment, texts, locale);
		case "bundle trial" -> new BundleTrialCommand(environment);
		case "update" -> new UpdateCommand(environment, texts, locale);
		case "completion" -> new CompletionCommand(environment);
		default -> new CommandGroup(); // nothing but the commands within it
		};
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
