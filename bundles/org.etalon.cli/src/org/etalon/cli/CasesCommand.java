// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseRules;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.CaseHtml;
import org.etalon.exchange.report.CaseJUnit;
import org.etalon.exchange.report.CaseJson;
import org.etalon.exchange.report.CaseReport;
import org.etalon.norm.Settings;
import org.etalon.operations.RunCases;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon cases}: worked cases of rules, computed and compared. */
@Command(name = "cases", sortOptions = false)
final class CasesCommand implements Callable<Integer> {

	private static final String FORMATS = "text|json|junit|html";

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Mixin
	private InputOptions input;

	@Option(names = "--rule", paramLabel = "ID")
	private List<String> rules = List.of();

	@Option(names = "--compare-set", paramLabel = "NAME=VALUE")
	private List<String> contrast = List.of();

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS)
	private String format;

	@Mixin
	private SettingOptions settings;

	@Mixin
	private CalendarOption calendar;

	@Mixin
	private RuleOptions variants;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	CasesCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		String chosen = format();
		output.refuseOverwriting(input.inputs(), environment, texts);
		for (String rule : rules) {
			if (CaseRules.all().stream().noneMatch(known -> known.isMeantBy(rule))) {
				throw new UsageException(texts.get("usage.rule", rule));
			}
		}
		Settings base = settings.settings(AllSettings.list(), environment, texts);
		Settings other = contrast.isEmpty() ? null : SettingOptions.with(base, contrast, environment, texts);
		RunCases.Request request = new RunCases.Request(environment.product(), input.inputs(), environment.folder(),
				input.reading(true, environment.scratch(), texts), rules, base, other,
				calendar.calendar(environment, texts), variants.asOf(environment, texts),
				variants.forced(environment, texts));
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		RunCases.Result result;
		try {
			result = new RunCases(environment.registry()).run(request);
		} catch (UnreadableInputException e) {
			e.problems().forEach(problems::add);
			problems.finish();
			return ExitStatus.NOTHING;
		}
		result.unreadable().forEach(problems::add);
		problems.finish();
		CaseReport report = result.report();
		if (report.run().results().isEmpty()) {
			environment.err().println(texts.get("cases.none", String.join(", ", input.inputs())));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, report))) {
			return ExitStatus.NOTHING;
		}
		if (!chosen.equals("text")) {
			// Standard output belongs to the result; a script finds the total all the same.
			(output.toFile() ? environment.out() : environment.err()).println(report.total());
		}
		return !result.unreadable().isEmpty() ? ExitStatus.PARTIAL
				: report.run().failed() > 0 ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	/** The format to write in; files of some formats are called otherwise than the format. */
	private String format() throws UsageException {
		return output.format(format != null ? format : switch (output.extension()) {
		case "xml" -> "junit";
		case "htm" -> "html";
		default -> null;
		}, FORMATS, texts);
	}

	private void write(OutputStream out, String chosen, CaseReport report) throws IOException {
		switch (chosen) {
		case "json" -> CaseJson.write(out, report);
		case "junit" -> CaseJUnit.write(out, report, language);
		case "html" -> CaseHtml.write(out, report, language);
		default -> {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			new CasesPrinter(text, language).print(report);
			text.flush();
		}
		}
	}
}
