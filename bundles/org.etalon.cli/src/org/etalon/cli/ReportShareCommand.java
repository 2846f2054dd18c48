// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.operations.reports.ReportShare;
import org.etalon.operations.reports.ReportYear;
import org.etalon.operations.year.ListRules;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon report share}: the share of certified objects of a year. */
@Command(name = "share", sortOptions = false)
final class ReportShareCommand extends ReportCommand<ReportShareCommand.Share> {

	/**
	 * The share, and by what it came about.
	 *
	 * @param result the share
	 * @param basis  by what it came about
	 */
	record Share(ReportShare.Result result, ReportShare.Basis basis) {
	}

	private static final List<String> COLUMNS = List.of("figure", "value");

	@Option(names = "--year", paramLabel = "YYYY", required = true)
	private int year;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "certified-on")
	private String asOf;

	ReportShareCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	Share compute(Store store) throws UsageException, StoreException {
		LocalDate lastDay = LocalDate.of(year, 12, 31);
		LocalDate day = day("--as-of", asOf, today().isBefore(lastDay) ? today() : lastDay);
		ReportShare report = new ReportShare();
		ReportShare.Request request = new ReportShare.Request(year, day);
		return new Share(report.run(store, request, progress), report.basis(store, request, progress));
	}

	@Override
	String table() {
		return "share";
	}

	@Override
	Map<String, Object> about(Share share) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("report_year", year);
		about.put("as_of", share.result().asOf());
		about.put("variants", list(share.basis().variants()));
		about.put("rules", share.basis().rules().stream().map(ListRules::whole).toList());
		return about;
	}

	@Override
	List<String> columns() {
		return COLUMNS;
	}

	@Override
	void rows(TableResult table, Share share) throws IOException {
		ReportShare.Result result = share.result();
		table.row("objects", result.objects());
		table.row("counted", result.share().counted());
		table.row("certified", result.share().certified());
		table.row("share_percent", result.share().share());
		for (IneligibilityReason reason : IneligibilityReason.values()) {
			table.row(reason.name(), result.reasons().getOrDefault(reason, 0L));
		}
		for (Map.Entry<ReportYear.Variant, Long> each : share.basis().variants().entrySet()) {
			table.row("variant " + whole(each.getKey()), each.getValue());
		}
		for (ListRules each : share.basis().rules()) {
			table.row("rules " + each.whole(), null);
		}
	}

	@Override
	void print(PrintStream out, Share share) {
		ReportShare.Result result = share.result();
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
		print(out, share.basis().variants());
		share.basis().rules().forEach(each -> out.println(words.get("share.rules", each.whole())));
	}
}
