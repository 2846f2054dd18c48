// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.TableHtml;
import org.etalon.norm.Settings;
import org.etalon.operations.models.RegionPlans;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.rules.RulesSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan show}: how far the plans of regions are, and which are late. */
@Command(name = "show", sortOptions = false)
final class PlanShowCommand extends ModelCommand {

	private static final String FORMATS = "text|csv|json|xlsx|html";
	private static final List<String> COLUMNS = List.of("file", "region", "service", "state", "percent", "ends_on",
			"required", "completed", "late");

	@Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "plan-files")
	private List<String> inputs;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Option(names = "--fail-on-late", descriptionKey = "plan-fail-on-late")
	private boolean failOnLate;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	PlanShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException {
		String chosen = output.format(format, FORMATS, texts);
		output.refuseOverwriting(inputs, environment, texts);
		LocalDate day = asOf == null ? LocalDate.now(environment.clock())
				: StageValues.date(asOf)
						.orElseThrow(() -> new UsageException(texts.get("usage.value", "--as-of", asOf, "YYYY-MM-DD")));
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		RegionPlans.Overview overview = RegionPlans.overview(environment.folder(), inputs, day,
				Settings.defaults(RulesSettings.all()), progress);
		print(overview.unreadable());
		overview.faults().forEach(each -> environment.err()
				.println(PlainText.of(each.file() + ": " + words.get("plan.fault", each.text().in(language)))));
		if (overview.standings().isEmpty()) {
			environment.err().println(texts.get("nothing"));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, day, overview.standings()))) {
			return ExitStatus.NOTHING;
		}
		boolean late = overview.standings().stream().anyMatch(Standing::late);
		return !overview.unreadable().isEmpty() || !overview.faults().isEmpty() ? ExitStatus.PARTIAL
				: failOnLate && late ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private void html(OutputStream out, LocalDate day, List<Standing> standings) throws IOException {
		OutcomeText figures = new OutcomeText(language);
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("plan.file"), words.get("plan.region"), words.get("plan.service"),
				words.get("plan.state"), "#" + words.get("plan.point"), words.get("plan.end"),
				"#" + words.get("plan.required"), "#" + words.get("plan.completed"), words.get("plan.lateness")));
		for (Standing each : standings) {
			rows.add(List.of(each.file(), each.subject(), each.service(), each.state().caption().in(language),
					each.percent() + " %", each.endsOn() == null ? "–" : figures.date(each.endsOn()),
					Integer.toString(each.required()), Integer.toString(each.completed()),
					each.late() ? words.get("plan.late") : ""));
		}
		TableHtml.write(out, language, environment.product(), words.get("plan.html"),
				List.of(words.get("plan.asOf", figures.date(day))), rows);
	}

	private void write(OutputStream out, String chosen, LocalDate day, List<Standing> standings) throws IOException {
		if (chosen.equals("text")) {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of(words.get("plan.region"), words.get("plan.state"), words.get("plan.point"),
					words.get("plan.end"), words.get("plan.required"), words.get("plan.completed"), ""));
			for (Standing each : standings) {
				rows.add(List.of(PlainText.of(each.subject()), each.state().caption().in(language),
						each.percent() + " %",
						each.endsOn() == null ? "–" : new OutcomeText(language).date(each.endsOn()),
						Integer.toString(each.required()), Integer.toString(each.completed()),
						each.late() ? words.get("plan.late") : ""));
			}
			text(out, text -> new TextTable(rows, 2, 4, 5).print(text));
			return;
		}
		if (chosen.equals("html")) {
			html(out, day, standings);
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("as_of", day.toString());
		about.put("clause", "Прил. 3");
		try (TableResult table = new TableResult(chosen, out, "plans", about, COLUMNS)) {
			for (Standing each : standings) {
				table.row(each.file(), each.subject(), each.service(), each.state(), each.percent(), each.endsOn(),
						each.required(), each.completed(), each.late() ? "yes" : "no");
			}
		}
	}
}
