// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.operations.reports.ReportShare;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon report share}: the share of certified objects of a year. */
@Command(name = "share", sortOptions = false)
final class ReportShareCommand extends DatabaseCommand {

	private static final String FORMATS = "text|csv|json|xlsx";
	private static final List<String> COLUMNS = List.of("figure", "value");

	@Option(names = "--year", paramLabel = "YYYY", required = true)
	private int year;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "certified-on")
	private String asOf;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	ReportShareCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		output.format(format, FORMATS, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		LocalDate lastDay = LocalDate.of(year, 12, 31);
		LocalDate day = day("--as-of", asOf, today().isBefore(lastDay) ? today() : lastDay);
		ReportShare.Result result = new ReportShare().run(store, new ReportShare.Request(year, day), progress);
		progress.clear();
		return output.write(environment, texts, out -> write(out, chosen, result)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void write(OutputStream out, String chosen, ReportShare.Result result) throws IOException {
		if (chosen.equals("text")) {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			print(text, result);
			text.flush();
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("report_year", year);
		about.put("as_of", result.asOf());
		try (TableResult table = new TableResult(chosen, out, "share", about, COLUMNS)) {
			table.row("objects", result.objects());
			table.row("counted", result.share().counted());
			table.row("certified", result.share().certified());
			table.row("share_percent", result.share().share());
			for (IneligibilityReason reason : IneligibilityReason.values()) {
				table.row(reason.name(), result.reasons().getOrDefault(reason, 0L));
			}
		}
	}

	private void print(PrintStream out, ReportShare.Result result) {
		out.println(words.get("share.title", Integer.toString(year), date(result.asOf())));
		out.println(words.get("share.counts", Long.toString(result.objects()),
				Integer.toString(result.share().counted()), Integer.toString(result.share().certified())));
		out.println(result.share().share() == null ? words.get("share.none")
				: words.get("share.share", figure(result.share().share())));
		for (Map.Entry<IneligibilityReason, Long> reason : result.reasons().entrySet()) {
			out.println("  " + words.get("share.reason", reason.getKey().caption().in(language),
					reason.getKey().clause().toString(), Long.toString(reason.getValue())));
		}
		result.trace().forEach(step -> out.println("  " + step.input() + " (" + step.clause() + ")"));
		out.println(words.get("by", environment.product()));
	}
}
