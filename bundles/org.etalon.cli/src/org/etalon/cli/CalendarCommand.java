// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.CalendarCsv;
import org.etalon.exchange.report.CalendarIcs;
import org.etalon.exchange.report.CalendarJson;
import org.etalon.exchange.report.CalendarReport;
import org.etalon.norm.Ruling;
import org.etalon.operations.ListDeadlines;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.YearDeadline;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon calendar}: the deadlines of a reporting year. */
@Command(name = "calendar", sortOptions = false)
final class CalendarCommand implements Callable<Integer> {

	private static final String FORMATS = "text|csv|json";

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Option(names = "--year", paramLabel = "YYYY", required = true)
	private String year;

	@Option(names = "--ics", paramLabel = "FILE")
	private String ics;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS)
	private String format;

	@Mixin
	private SettingOptions settings;

	@Mixin
	private CalendarOption calendar;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	CalendarCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		String chosen = output.format(format, FORMATS, texts);
		refuseOverwriting();
		Ruling<CalendarReport> ruling = ListDeadlines.run(environment.product(), reportYear(),
				settings.settings(RulesSettings.all(), environment, texts),
				calendar.calendar(environment, texts).get());
		if (!(ruling instanceof Ruling.Made<CalendarReport> made)) {
			throw new UsageException(texts.get("usage.value", "--year", year, "1000…9999"));
		}
		boolean written = (ics == null || writeIcs(made.value()))
				&& output.write(environment, texts, out -> write(out, chosen, made.value()));
		return written ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private int reportYear() throws UsageException {
		try {
			return Integer.parseInt(year.strip());
		} catch (NumberFormatException e) {
			throw new UsageException(texts.get("usage.value", "--year", year, "1000…9999"));
		}
	}

	private void refuseOverwriting() throws UsageException {
		List<String> others = new ArrayList<>(calendar.files(environment));
		output.refuseOverwriting(others, environment, texts);
		if (ics == null) {
			return;
		}
		if (ics.equals("-")) {
			throw new UsageException(texts.get("usage.value", "--ics", ics, "FILE"));
		}
		if (output.toFile()) {
			others.add(output.file());
		}
		OutputOption.refuseOverwriting(ics, others, environment, texts);
	}

	private boolean writeIcs(CalendarReport report) {
		try (OutputFile file = new OutputFile(environment.folder().resolve(ics))) {
			CalendarIcs.write(file.stream(), report, environment.clock().instant(), language);
			file.commit();
			return true;
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, ics));
			return false;
		}
	}

	private void write(OutputStream out, String chosen, CalendarReport report) throws IOException {
		switch (chosen) {
		case "csv" -> CalendarCsv.write(out, report, language);
		case "json" -> CalendarJson.write(out, report, language);
		default -> {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			print(text, report);
			text.flush();
		}
		}
	}

	private void print(PrintStream out, CalendarReport report) {
		out.println(texts.get("calendar.title", Integer.toString(report.reportYear())));
		out.println();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(texts.get("calendar.day"), "", texts.get("calendar.what"), texts.get("calendar.who"),
				texts.get("calendar.clause")));
		for (CalendarReport.Entry entry : report.entries()) {
			YearDeadline deadline = entry.deadline();
			rows.add(List.of(deadline.lastDay().toString(), weekday(deadline.lastDay()),
					deadline.step().caption().in(language), deadline.step().actor().caption().in(language),
					deadline.step().clause().number()));
		}
		new TextTable(rows).print(out);
		out.println();
		for (CalendarReport.Entry entry : report.entries()) {
			YearDeadline deadline = entry.deadline();
			if (entry.isDayOff()) {
				out.println("  ! " + texts.get("calendar.off", deadline.lastDay().toString(),
						entry.workedDay().toString(), weekday(entry.workedDay())));
			}
			if (deadline.warns()) {
				out.println("  ! "
						+ texts.get("calendar.until", deadline.lastDay().toString(), deadline.safeDay().toString()));
			}
		}
		out.println(report.workingDays().isPresent()
				? texts.get("calendar.worked", Integer.toString(report.reportYear()),
						Integer.toString(report.workingDays().getAsInt()))
				: texts.get("calendar.unknown", Integer.toString(report.reportYear())));
		out.println(texts.get("calendar.by", report.product(), SummaryPrinter.settings(report.settings())));
	}

	private String weekday(LocalDate date) {
		return date.getDayOfWeek().getDisplayName(TextStyle.SHORT, language);
	}
}
