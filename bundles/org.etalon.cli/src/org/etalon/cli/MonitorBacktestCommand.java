// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.monitoring.BacktestMonitoring;
import org.etalon.operations.monitoring.BacktestMonitoring.Difference;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon monitor backtest}: what another reading would have found over the history. */
@Command(name = "backtest", sortOptions = false)
final class MonitorBacktestCommand extends DatabaseCommand {

	private static final String FORMATS = "text|csv|json|xlsx";
	private static final List<String> COLUMNS = List.of("object_id", "certificate", "indicator", "in_effect", "other");

	@Option(names = "--compare-set", paramLabel = "NAME=VALUE", required = true, descriptionKey = "compare-reading")
	private List<String> other;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	@Mixin
	private SettingOptions options;

	MonitorBacktestCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		output.format(format, FORMATS, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		Settings inEffect = settings(store, options);
		Settings compared = SettingOptions.with(inEffect, other, environment, texts);
		BacktestMonitoring.Request request = new BacktestMonitoring.Request(day("--as-of", asOf, today()), inEffect,
				compared);
		return write(output, out -> write(store, request, chosen, out)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void write(Store store, BacktestMonitoring.Request request, String chosen, OutputStream out)
			throws IOException, StoreException {
		if (chosen.equals("text")) {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			BacktestMonitoring.Result result = new BacktestMonitoring().run(store, request, each -> {
				progress.clear();
				text.println(words.get("backtest.difference", each.object().id(), each.certificate().id(),
						each.indicator().caption().in(language), month(each.inEffect()), month(each.other())));
			}, progress);
			progress.clear();
			text.println(words.get("backtest.summary", Long.toString(result.certificates()),
					Long.toString(result.inEffect()), Long.toString(result.other()),
					Long.toString(result.differences())));
			text.println(words.get("by", environment.product()));
			text.println(texts.get("summary.settings", MonitorEvaluateCommand.inEffect(request.inEffect())));
			text.println(words.get("backtest.compared", MonitorEvaluateCommand.inEffect(request.other())));
			text.flush();
			return;
		}
		Map<String, Object> about = MonitorEvaluateCommand.about(environment.product(), request.inEffect());
		about.put("compared", MonitorEvaluateCommand.about(environment.product(), request.other()).get("settings"));
		try (TableResult table = new TableResult(chosen, out, "differences", about, COLUMNS)) {
			new BacktestMonitoring().run(store, request, each -> {
				try {
					row(table, each);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			}, progress);
		}
	}

	private static void row(TableResult table, Difference each) throws IOException {
		table.row(each.object().id(), each.certificate().id(), each.indicator(), each.inEffect(), each.other());
	}

	private static String month(YearMonth month) {
		return month == null ? "–" : month.toString();
	}
}
