// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.RejectsFile;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.StarsCsv;
import org.etalon.exchange.report.StarsJson;
import org.etalon.exchange.report.StarsReport;
import org.etalon.norm.Problem;
import org.etalon.operations.RateAuthorities;
import org.etalon.standard.StandardSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon stars}: values of indicators in, levels of authorities out. */
@Command(name = "stars", sortOptions = false)
final class StarsCommand implements Callable<Integer> {

	private static final String FORMATS = "text|csv|json";

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Mixin
	private InputOptions input;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS)
	private String format;

	@Option(names = "--rejects", paramLabel = "FILE")
	private String rejects;

	@Mixin
	private SettingOptions settings;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	StarsCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		String chosen = output.format(format, FORMATS, texts);
		refuseOverwriting();
		RateAuthorities.Result result = RateAuthorities.run(new RateAuthorities.Request(environment.product(),
				input.inputs(), environment.folder(), input.reading(true, environment.scratch(), texts),
				settings.settings(StandardSettings.all(), environment, texts)));
		StarsReport report = result.report();
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		report.problems().forEach(problems::add);
		problems.finish();
		if (!writeRejects(report.problems())) {
			return ExitStatus.NOTHING;
		}
		if (report.authorities().isEmpty()) {
			environment.err().println(texts.get("stars.none", String.join(", ", input.inputs())));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, report))) {
			return ExitStatus.NOTHING;
		}
		if (!chosen.equals("text")) {
			// Standard output belongs to the result if that goes there.
			(output.toFile() ? environment.out() : environment.err()).println(texts.get("stars.counts",
					Integer.toString(report.authorities().size()), Integer.toString(report.problems().size())));
		}
		return report.problems().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}

	private void refuseOverwriting() throws UsageException {
		output.refuseOverwriting(input.inputs(), environment, texts);
		if (rejects == null) {
			return;
		}
		if (rejects.equals("-")) {
			throw new UsageException(texts.get("usage.value", "--rejects", rejects, "FILE"));
		}
		List<String> others = new ArrayList<>(input.inputs());
		if (output.toFile()) {
			others.add(output.file());
		}
		OutputOption.refuseOverwriting(rejects, others, environment, texts);
	}

	private boolean writeRejects(List<Problem> problems) {
		if (rejects == null) {
			return true;
		}
		try (OutputFile file = new OutputFile(environment.folder().resolve(rejects));
				RejectsFile lines = new RejectsFile(file.stream(), language)) {
			for (Problem problem : problems) {
				lines.add(problem);
			}
			file.commit();
			return true;
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, rejects));
			return false;
		}
	}

	private void write(OutputStream out, String chosen, StarsReport report) throws IOException {
		switch (chosen) {
		case "csv" -> StarsCsv.write(out, report);
		case "json" -> StarsJson.write(out, report);
		default -> {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			new StarsPrinter(text, texts, language).print(report);
			text.flush();
		}
		}
	}
}
