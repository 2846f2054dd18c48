// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.exchange.Texts;
import org.etalon.tests.support.BothLanguages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

class MessagesTest {

	private static final List<Class<?>> USERS = List.of(CommandLineRun.class, CheckCommand.class, ExplainCommand.class,
			InputOptions.class, RuleOptions.class, ProblemPrinter.class, SummaryPrinter.class, VariantsCommand.class,
			SettingsCommand.class, CompletionCommand.class, StarsCommand.class, StarsPrinter.class, CasesCommand.class,
			CalendarCommand.class, RulesCommand.class, SettingOptions.class, OutputOption.class, CalendarOption.class,
			OutputFailure.class, CasesPrinter.class, ReadabilityCommand.class, ReadabilityPrinter.class,
			OutcomePrinter.class, VariantOption.class, StoreOptions.class, DrawOptions.class, PlanListCommand.class,
			EtalonApplication.class);

	/** Users of the texts of certification; codes of refusals come from the operations. */
	private static final List<Class<?>> CERTIFICATION = List.of(DatabaseCommand.class, AssessCommand.class,
			AssessedPrinter.class, DocumentFileOptions.class, DocumentOptions.class, RecertifyCommand.class,
			IssueCommand.class, SendCommand.class, RoadmapCommand.class, RoadmapDraftCommand.class,
			RoadmapPrinter.class, RoadmapMeasureCommand.class, RecomputeCommand.class, TerminateCommand.class,
			MonitorImportCommand.class, MonitorEvaluateCommand.class, MonitorBacktestCommand.class, DueCommand.class,
			ReportCommand.class, ReportShareCommand.class, ReportAnnualCommand.class);

	private static final List<Class<?>> REGISTER = List.of(DatabaseCommand.class, RegisterImportCommand.class,
			RegisterListCommand.class, RegisterShowCommand.class, RegisterHistoryCommand.class,
			RegisterSetCommand.class, RegisterUndoCommand.class, RegisterExportCommand.class,
			RegisterApproveCommand.class, RegisterEditionsCommand.class, RegisterContactsCommand.class);

	private static final List<Class<?>> YEAR = List.of(YearListCommand.class, YearListBuildCommand.class,
			YearListListCommand.class, YearListExplainCommand.class, YearListReviewCommand.class,
			YearListReviewImportCommand.class, YearListApproveCommand.class, YearListDiffCommand.class,
			DatabaseCommand.class);

	private static final List<Class<?>> DATABASE = List.of(DbCommand.class, DbInfoCommand.class, DbVerifyCommand.class,
			DbBackupCommand.class, DbRestoreCommand.class, DbJournalCommand.class, DbRolesCommand.class,
			DbUsersCommand.class, DbUserCommand.class, DatabaseCommand.class);

	@ParameterizedTest
	@ValueSource(strings = { "messages", "help", "store", "certification", "help-certification", "year", "database",
			"help-year", "register", "help-register", "help-trial", "bundle-build", "help-bundle-build", "install",
			"help-install", "model", "help-model", "following", "help-following", "sheet", "help-sheet" })
	void areInBothLanguages(String name) {
		BothLanguages.check(CommandLineRun.class, name);
	}

	/** What prints the help reads a single percent sign as the beginning of a format. */
	@ParameterizedTest
	@ValueSource(strings = { "ru", "en" })
	void doubleEachPercentSignOfTheHelp(String language) {
		for (String file : HelpTexts.FILES) {
			new Texts(CommandLineRun.class, file, Locale.of(language)).patterns()
					.forEach((key, text) -> assertFalse(text.replace("%%", "").replace("%n", "").contains("%"), key));
		}
	}

	/** The constants of the compiled classes hold every key that is used, whole or up to its variable end. */
	@Test
	void areAllUsed() throws IOException {
		StringBuilder constants = constants(USERS);
		for (String key : new Texts(CommandLineRun.class, "messages", Locale.of("ru")).patterns().keySet()) {
			boolean ofADecision = key.startsWith("summary.short.") && constants.indexOf("summary.short.") >= 0;
			boolean ofACode = key.matches("(rules)\\.\\w+")
					&& constants.indexOf(key.substring(0, key.lastIndexOf('.') + 1)) >= 0;
			assertTrue(ofADecision || ofACode || constants.indexOf(key) >= 0, key);
		}
		areUsed("certification", CERTIFICATION);
		areUsed("year", YEAR);
		areUsed("database", DATABASE);
		areUsed("register", REGISTER);
		areUsed("bundle-build", List.of(BundleInitCommand.class, BundleBuildCommand.class));
		areUsed("sheet", List.of(SheetListCommand.class, SheetTemplatesCommand.class, SheetImportCommand.class,
				SheetExportCommand.class, SheetDiffCommand.class, DatabaseCommand.class));
		areUsed("following",
				List.of(FollowingCommand.class, ConformityCheckCommand.class, ConformityShowCommand.class,
						ConformityPrinter.class, MaterialsListCommand.class, MaterialsSamplesCommand.class,
						SamplePrinter.class, FollowingHistoryCommand.class, PlanListCommand.class, PlanSetCommand.class,
						DocumentFileOptions.class, DatabaseCommand.class));
		areUsed("install",
				List.of(InstallationCommand.class, ActivationCommand.class, BundleInstallCommand.class,
						BundleListCommand.class, BundleShowCommand.class, BundleVerifyCommand.class,
						BundleRemoveCommand.class, BundleRollbackCommand.class, TrustAddCommand.class,
						TrustListCommand.class, TrustRemoveCommand.class, UpdateCommand.class));
	}

	/** Keys that end in a code are used by their beginning. */
	private static void areUsed(String name, List<Class<?>> users) throws IOException {
		StringBuilder constants = constants(users);
		for (String key : new Texts(CommandLineRun.class, name, Locale.of("ru")).patterns().keySet()) {
			String beginning = key.substring(0, key.lastIndexOf('.') + 1);
			boolean ofACode = key.matches(
					"(sign|state|aspect|refused|assess|recompute|explain.roadmap|damage|may|import.first|advice|blocked|site|materials.by)\\.[A-Z_0-9]+|fact\\..+")
					&& constants.indexOf(beginning) >= 0;
			assertTrue(ofACode || constants.indexOf(key) >= 0, key);
		}
	}

	private static StringBuilder constants(List<Class<?>> users) throws IOException {
		StringBuilder constants = new StringBuilder();
		for (Class<?> user : users) {
			try (InputStream in = user.getResourceAsStream(user.getSimpleName() + ".class")) {
				constants.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
			}
		}
		return constants;
	}

	@Test
	void describeEveryCommandOptionAndParameterAndNothingElse() throws IOException {
		Set<String> known = new TreeSet<>(Collections.list(new HelpTexts(Locale.of("ru")).getKeys()));
		for (Locale locale : List.of(Locale.of("ru"), Locale.ENGLISH)) {
			List<String> bare = new ArrayList<>();
			PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
			Environment environment = new Environment(nowhere, nowhere, false, null, null, null, locale, null, "", null,
					null, null, null, null, null, null, null);
			collect(new CommandLineRun(environment).commandLine(locale, null, Called.ANY).getCommandSpec(), bare,
					known);
			assertEquals(List.of(), bare);
		}
		known.removeIf(key -> key.startsWith("usage.") || key.equals("etalon.usage.footer"));
		assertEquals(Set.of(), known);
	}

	private static void collect(CommandSpec command, List<String> bare, Set<String> unused) {
		String name = command.qualifiedName(".");
		unused.remove(name + ".usage.description");
		if (command.usageMessage().description().length == 0) {
			bare.add(name);
		}
		for (ArgSpec argument : command.args()) {
			boolean named = argument.descriptionKey() != null && !argument.descriptionKey().isEmpty();
			String key = !named && argument instanceof CommandLine.Model.OptionSpec option
					? option.longestName().substring(2)
					: argument.descriptionKey();
			unused.remove(key);
			unused.remove(name + "." + key);
			if (argument.description().length == 0) {
				bare.add(name + " " + key);
			}
		}
		for (CommandLine sub : command.subcommands().values()) {
			collect(sub.getCommandSpec(), bare, unused);
		}
	}
}
