// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.norm.Setting;
import org.etalon.norm.Settings;
import org.etalon.operations.monitoring.CriticalJson;
import org.etalon.operations.monitoring.EvaluateMonitoring;
import org.etalon.operations.monitoring.EvaluateMonitoring.Evaluated;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.MonthIndicators;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon monitor evaluate}: indicators, critical values and what they lead to. */
@Command(name = "evaluate", sortOptions = false)
final class MonitorEvaluateCommand extends DatabaseCommand {

	/** The settings that monitoring depends on. */
	static final List<Setting> RELEVANT = List.of(RulesSettings.A20, RulesSettings.A21, RulesSettings.A22);

	private static final String FORMATS = "text|csv|json|xlsx";
	private static final List<String> COLUMNS = List.of("object_id", "certificate", "month", "refusals_percent",
			"errors_percent", "csi", "critical", "terminated_on", "notice_by");

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Option(names = "--object", paramLabel = "ID", descriptionKey = "only-object")
	private String object;

	@Option(names = "--critical")
	private boolean onlyCritical;

	@Option(names = "--propose")
	private boolean propose;

	@Option(names = "--fail-on", paramLabel = "never|critical", descriptionKey = "fail-on-critical")
	private String failOn = "never";

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	@Mixin
	private ConditionOptions options;

	MonitorEvaluateCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (!List.of("never", "critical").contains(failOn)) {
			throw new UsageException(texts.get("usage.value", "--fail-on", failOn, "never|critical"));
		}
		output.format(format, FORMATS, texts);
		output.refuseOverwriting(options.files(environment), environment, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		EvaluateMonitoring.Request request = new EvaluateMonitoring.Request(object, day("--as-of", asOf, today()),
				conditions(store, options));
		long[] critical = new long[1];
		boolean written = write(output, out -> critical[0] = write(store, request, chosen, out));
		return !written ? ExitStatus.NOTHING
				: failOn.equals("critical") && critical[0] > 0 ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private long write(Store store, EvaluateMonitoring.Request request, String chosen, OutputStream out)
			throws IOException, StoreException {
		if (chosen.equals("text")) {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			EvaluateMonitoring.Result result = new EvaluateMonitoring().run(store, request, each -> {
				if (!each.critical().isEmpty() || each.flaw() != null || object != null) {
					progress.clear();
					print(text, each, request.asOf());
				}
			}, progress);
			progress.clear();
			text.println(words.get("monitor.evaluated", date(request.asOf()), Long.toString(result.monitored()),
					Long.toString(result.evaluated()), Long.toString(result.critical()),
					Long.toString(result.refused())));
			text.println(words.get("by", environment.product()));
			text.println(texts.get("summary.settings", inEffect(request.conditions().settings())));
			text.flush();
			return result.critical();
		}
		Map<String, Object> about = about(environment.product(), request.conditions().settings());
		about.put("as_of", request.asOf());
		try (TableResult table = new TableResult(chosen, out, "months", about, COLUMNS)) {
			return new EvaluateMonitoring().run(store, request, each -> {
				if (!onlyCritical || !each.critical().isEmpty()) {
					try {
						rows(table, each);
					} catch (IOException e) {
						throw new UncheckedIOException(e);
					}
				}
			}, progress).critical();
		}
	}

	/** What a result says of itself. */
	static Map<String, Object> about(String product, Settings settings) {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", product);
		Map<String, Object> used = new LinkedHashMap<>();
		RELEVANT.forEach(setting -> used.put(setting.id(), settings.value(setting)));
		about.put("settings", used);
		return about;
	}

	static String inEffect(Settings settings) {
		return RELEVANT.stream().map(settings::inEffect).collect(Collectors.joining(", "));
	}

	private static void rows(TableResult table, Evaluated evaluated) throws IOException {
		for (MonthIndicators month : evaluated.indicators()) {
			String critical = evaluated.critical().stream().filter(each -> each.month().equals(month.month()))
					.map(each -> each.indicator().name()).collect(Collectors.joining(" "));
			boolean ends = !critical.isEmpty() && evaluated.termination() != null;
			table.row(evaluated.object().id(), evaluated.certificate().id(), month.month(),
					CriticalJson.shown(Indicator.REFUSALS, month), CriticalJson.shown(Indicator.ERRORS, month),
					CriticalJson.shown(Indicator.CSI, month), critical.isEmpty() ? null : critical,
					ends ? evaluated.termination().terminatedOn() : null,
					ends ? evaluated.termination().noticeDeadline() : null);
		}
	}

	private void print(PrintStream out, Evaluated evaluated, LocalDate day) {
		out.println(words.get("monitor.certificate", evaluated.object().id(), evaluated.object().name(),
				evaluated.certificate().id(), date(evaluated.certificate().sentOn()),
				date(evaluated.certificate().validTo())));
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("monitor.month"), Indicator.REFUSALS.caption().in(language) + ", %",
				Indicator.ERRORS.caption().in(language) + ", %", "CSI", ""));
		for (MonthIndicators month : evaluated.indicators()) {
			String critical = evaluated.critical().stream().filter(each -> each.month().equals(month.month()))
					.map(each -> words.get("monitor.critical", each.indicator().criticalClause().toString()))
					.collect(Collectors.joining("; "));
			rows.add(List.of(month.month().toString(), shown(Indicator.REFUSALS, month), shown(Indicator.ERRORS, month),
					shown(Indicator.CSI, month), critical));
		}
		new TextTable(rows, 1, 2, 3).print(out);
		if (evaluated.flaw() != null) {
			out.println("  ! " + words.get("monitor.flaw", evaluated.flaw().code(), evaluated.flaw().found()));
		}
		if (propose && evaluated.termination() != null) {
			out.println("  " + words.get("monitor.propose", date(evaluated.termination().terminatedOn()),
					date(evaluated.termination().noticeDeadline())));
			out.println("    etalon terminate " + evaluated.certificate().id() + " --detected " + day);
		}
		out.println();
	}

	private String shown(Indicator indicator, MonthIndicators month) {
		return figure(CriticalJson.shown(indicator, month));
	}
}
