// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.CsvResult;
import org.etalon.exchange.FailOn;
import org.etalon.exchange.JsonResult;
import org.etalon.exchange.NoResult;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Registers;
import org.etalon.exchange.RejectsFile;
import org.etalon.exchange.ResultSink;
import org.etalon.exchange.SequentialSink;
import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.exchange.XlsxResult;
import org.etalon.exchange.report.HtmlReport;
import org.etalon.exchange.report.JUnitReport;
import org.etalon.norm.Decision;
import org.etalon.operations.CheckRegister;
import org.etalon.operations.InstalledVariant;
import org.etalon.operations.OutputFailedException;
import org.etalon.scoring.ScoringSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon check}: registers in, decisions out. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

	private static final String STANDARD_OUTPUT = "-";
	private static final int LARGE = 1 << 16; // bytes; to ask after each small write would be slow

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Mixin
	private InputOptions input;

	@Option(names = { "-o", "--output" }, paramLabel = "FILE")
	private String output;

	@Option(names = "--format", paramLabel = "csv|json|xlsx|html|junit")
	private String format;

	@Option(names = "--rejects", paramLabel = "FILE")
	private String rejects;

	@Mixin
	private SettingOptions settings;

	@Mixin
	private CalendarOption calendar;

	@Mixin
	private RuleOptions rules;

	@Option(names = "--fail-on", paramLabel = "never|conclusion|no-certificate")
	private String failOn = "never";

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	CheckCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		FailOn failure = failOn();
		OutputFormat chosen = format();
		refuseOverwriting();
		boolean names = chosen != null && chosen != OutputFormat.CSV || regionAsks();
		CheckRegister.Request request = new CheckRegister.Request(environment.product(), input.inputs(),
				environment.folder(), input.reading(names, environment.scratch(), texts),
				settings.settings(ScoringSettings.all(), environment, texts), calendar.calendar(environment, texts),
				rules.asOf(environment, texts), rules.forced(environment, texts));
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		try (OutputFile result = toFile() ? new OutputFile(path(output)) : null;
				OutputFile rejected = rejects == null ? null : new OutputFile(path(rejects));
				RejectsFile rejectsFile = rejected == null ? null : new RejectsFile(rejected.stream(), language)) {
			OutputStream target = result != null ? result.stream() : open(environment.out());
			CheckRegister.Result done;
			try (ResultSink sink = sink(chosen, target, request, failure)) {
				done = new CheckRegister(environment.registry()).run(request, sink, problem -> {
					progress.clear();
					problems.add(problem);
					if (rejectsFile != null) {
						rejectsFile.add(problem);
					}
				}, progress);
			}
			progress.clear();
			problems.finish();
			if (toStandardOutput() && environment.out().checkError()) {
				throw broken();
			}
			if (rejected != null) {
				rejected.commit();
			}
			if (done.unreadable() == input.inputs().size()) {
				environment.err().println(texts.get("nothing"));
				return ExitStatus.NOTHING;
			}
			if (result != null) {
				result.commit();
			}
			new SummaryPrinter(toStandardOutput() ? environment.err() : environment.out(), texts, language).print(done,
					toFile() ? output : null, rejects);
			return status(done, failure);
		} catch (OutputFailedException e) {
			return failed(e.getCause(), progress);
		} catch (IOException e) {
			return failed(e, progress);
		} finally {
			progress.clear();
		}
	}

	private int failed(IOException failure, ProgressBar progress) {
		progress.clear();
		environment.err().println(OutputFailure.text(failure, texts, environment, output, rejects));
		return ExitStatus.NOTHING;
	}

	private FileSystemException broken() {
		return new FileSystemException(STANDARD_OUTPUT, null, texts.get("output.broken"));
	}

	private Path path(String file) {
		return environment.folder().resolve(file);
	}

	private static int status(CheckRegister.Result done, FailOn failure) {
		if (done.report().summary().rejected() > 0 || done.unreadable() > 0 || done.cut() > 0) {
			return ExitStatus.PARTIAL;
		}
		for (Decision decision : Decision.values()) {
			if (failure.isMetBy(decision) && done.report().summary().count(decision) > 0) {
				return ExitStatus.FAILED_ON;
			}
		}
		return ExitStatus.OK;
	}

	/** Whether a variant of a region asks for names or for further columns. */
	private boolean regionAsks() {
		return environment.registry().variants().stream().map(InstalledVariant::variant)
				.anyMatch(variant -> variant.needsName() || !variant.columns().isEmpty());
	}

	private ResultSink sink(OutputFormat chosen, OutputStream target, CheckRegister.Request request, FailOn failure)
			throws IOException {
		if (chosen == null) {
			return new NoResult();
		}
		Path scratch = environment.scratch();
		return switch (chosen) {
		case CSV -> new CsvResult(target, stamps());
		case JSON -> new JsonResult(target, environment.product(), request.settings().asMap(), scratch);
		case XLSX -> new SequentialSink(new XlsxResult(target, "Etalon",
				Registers.extraColumns(request.folder(), request.inputs(), request.reading()), stamps()));
		case HTML -> new SequentialSink(new HtmlReport(target, language, scratch));
		case JUNIT -> new SequentialSink(new JUnitReport(target, language, failure, scratch));
		};
	}

	/**
	 * What rows name their variant by beside its id: nothing while all are of the product, so that the results of two
	 * builds can be compared byte by byte.
	 */
	private List<VariantStamp> stamps() {
		List<InstalledVariant> installed = environment.registry().variants();
		return installed.stream().anyMatch(InstalledVariant::regional)
				? installed.stream().map(InstalledVariant::stamp).toList()
				: List.of();
	}

	private boolean toStandardOutput() {
		return STANDARD_OUTPUT.equals(output);
	}

	private boolean toFile() {
		return output != null && !toStandardOutput();
	}

	private FailOn failOn() throws UsageException {
		for (FailOn value : FailOn.values()) {
			if (value.name().equalsIgnoreCase(failOn.replace('-', '_'))) {
				return value;
			}
		}
		throw new UsageException(texts.get("usage.value", "--fail-on", failOn, "never|conclusion|no-certificate"));
	}

	/** The format of the result, null if none is wanted. */
	private OutputFormat format() throws UsageException {
		if (output == null) {
			if (format != null && OutputFormat.named(format) != null) {
				throw new UsageException(texts.get("usage.formatWithoutOutput"));
			}
			if (format == null) {
				return null;
			}
		} else if (format == null && toStandardOutput()) {
			return OutputFormat.CSV;
		}
		OutputFormat chosen = format == null ? OutputFormat.ofFile(output) : OutputFormat.named(format);
		if (chosen == null) {
			throw new UsageException(
					texts.get("usage.value", "--format", format == null ? output : format, "csv|json|xlsx|html|junit"));
		}
		return chosen;
	}

	/** A result must not take the place of an input, nor of another result. */
	private void refuseOverwriting() throws UsageException {
		if (STANDARD_OUTPUT.equals(rejects)) {
			throw new UsageException(texts.get("usage.value", "--rejects", rejects, "FILE"));
		}
		List<String> written = new ArrayList<>();
		if (toFile()) {
			written.add(output);
		}
		if (rejects != null) {
			written.add(rejects);
		}
		for (String file : written) {
			for (String other : input.inputs()) {
				if (same(file, other)) {
					throw new UsageException(texts.get("usage.overwrites", file));
				}
			}
		}
		if (written.size() == 2 && same(output, rejects)) {
			throw new UsageException(texts.get("usage.overwrites", rejects));
		}
	}

	private boolean same(String one, String other) {
		Path first = path(one).normalize();
		Path second = path(other).normalize();
		try {
			return first.equals(second) || Files.isRegularFile(first) && Files.isSameFile(first, second);
		} catch (IOException e) {
			return false; // one of them does not exist
		}
	}

	/** Standard output as a stream that stays open for others, and does not swallow its failures for long. */
	private OutputStream open(PrintStream standard) {
		return new OutputStream() {

			@Override
			public void write(int oneByte) {
				standard.write(oneByte);
			}

			@Override
			public void write(byte[] bytes, int from, int count) throws IOException {
				standard.write(bytes, from, count);
				if (count >= LARGE && standard.checkError()) {
					throw broken();
				}
			}

			@Override
			public void flush() {
				standard.flush();
			}
		};
	}
}
