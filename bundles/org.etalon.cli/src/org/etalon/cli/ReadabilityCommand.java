// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.ReadabilityCsv;
import org.etalon.exchange.report.ReadabilityJson;
import org.etalon.exchange.report.ReadabilityReport;
import org.etalon.operations.MeasureReadability;
import org.etalon.operations.NormsInEffect;
import org.etalon.standard.ReadabilityNorms;
import org.etalon.standard.ReadabilityProfile;
import org.etalon.standard.StandardSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon readability}: how hard texts are to read, and which limits they do not keep to. */
@Command(name = "readability", sortOptions = false)
final class ReadabilityCommand implements Callable<Integer> {

	private static final String FORMATS = "text|csv|json";
	private static final int MOST_HARDEST = 1000;

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "input")
	private List<String> inputs;

	@Option(names = "--profile", paramLabel = "NAME")
	private String profile;

	@Option(names = "--hardest", paramLabel = "NUMBER")
	private int hardest = 5;

	@Option(names = "--encoding", paramLabel = "NAME")
	private String encoding;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS)
	private String format;

	@Mixin
	private SettingOptions settings;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	ReadabilityCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		String chosen = output.format(format, FORMATS, texts);
		output.refuseOverwriting(inputs, environment, texts);
		if (hardest < 0 || hardest > MOST_HARDEST) {
			throw new UsageException(
					texts.get("usage.value", "--hardest", Integer.toString(hardest), "0…" + MOST_HARDEST));
		}
		Charset charset = charset();
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		ReadabilityNorms norms;
		try {
			norms = NormsInEffect.of(settings.settings(List.of(StandardSettings.A37), environment, texts));
		} catch (UnreadableInputException e) {
			e.problems().forEach(problems::add);
			problems.finish();
			return ExitStatus.NOTHING;
		}
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		ReadabilityReport report = MeasureReadability.run(new MeasureReadability.Request(environment.product(), inputs,
				environment.folder(), charset, environment.scratch(), norms, profile(norms), hardest), progress);
		report.unreadable().forEach(problems::add);
		problems.finish();
		if (report.documents().isEmpty()) {
			environment.err().println(texts.get("nothing"));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, report))) {
			return ExitStatus.NOTHING;
		}
		return !report.unreadable().isEmpty() ? ExitStatus.PARTIAL
				: report.exceeds() ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private ReadabilityProfile profile(ReadabilityNorms norms) throws UsageException {
		if (profile == null) {
			return null;
		}
		if (norms.profiles().isEmpty()) {
			throw new UsageException(texts.get("usage.noProfiles", profile));
		}
		return norms.profile(profile.strip()).orElseThrow(() -> new UsageException(texts.get("usage.value", "--profile",
				profile, String.join(", ", norms.profiles().stream().map(ReadabilityProfile::name).toList()))));
	}

	private Charset charset() throws UsageException {
		try {
			return encoding == null ? null : Charset.forName(encoding);
		} catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
			throw new UsageException(texts.get("usage.value", "--encoding", encoding, "utf-8, windows-1251"));
		}
	}

	private void write(OutputStream out, String chosen, ReadabilityReport report) throws IOException {
		switch (chosen) {
		case "csv" -> ReadabilityCsv.write(out, report);
		case "json" -> ReadabilityJson.write(out, report);
		default -> {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			new ReadabilityPrinter(text, texts, language).print(report);
			text.flush();
		}
		}
	}
}
