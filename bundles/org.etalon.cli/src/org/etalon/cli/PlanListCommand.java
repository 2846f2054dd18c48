// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.TableHtml;
import org.etalon.norm.Subject;
import org.etalon.operations.following.ChangePlan;
import org.etalon.operations.following.StoredPlan;
import org.etalon.operations.models.RegionPlans.Standing;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan list}: the plans of the database, how far they are, and which are late; or the text of one. */
@Command(name = "list", sortOptions = false)
final class PlanListCommand extends FollowingCommand {

	private static final String FORMATS = "text|csv|json|xlsx|html|xmi";
	private static final List<String> COLUMNS = List.of("model_id", "subject", "region", "state", "changed_on",
			"due_on", "days_late", "percent", "ends_on", "required", "completed", "authorities", "late");

	@Parameters(paramLabel = "MODEL", arity = "0..1", descriptionKey = "model-id")
	private String model;

	@Option(names = "--subject", paramLabel = "CODE", descriptionKey = "plan-subject")
	private String subject;

	@Option(names = "--fail-on-late", descriptionKey = "plan-fail-on-late")
	private boolean failOnLate;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "plan-format")
	private String format;

	@Mixin
	private OutputOption output;

	private LocalDate asOf;

	PlanListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		String chosen = output.format(format, FORMATS, texts);
		if (subject != null && Subject.find(subject).isEmpty()) {
			throw new UsageException(texts.get("usage.value", "--subject", subject, texts.get("usage.subject")));
		}
		if (chosen.equals("xmi") && (model == null || subject == null)) {
			throw new UsageException(texts.get("usage.missing", model == null ? "MODEL" : "--subject"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		ChangePlan plans = new ChangePlan();
		if (chosen.equals("xmi")) {
			String text = plans.text(store, model, subject, on(), settings(store));
			return output.write(environment, texts, out -> out.write(text.getBytes(StandardCharsets.UTF_8)))
					? ExitStatus.OK
					: ExitStatus.NOTHING;
		}
		asOf = on();
		List<StoredPlan> all = plans.list(store, model, subject, on(), settings(store));
		if (!output.write(environment, texts, out -> write(out, chosen, all))) {
			return ExitStatus.NOTHING;
		}
		return failOnLate && all.stream().anyMatch(each -> each.daysLate() > 0 || each.behindDays() > 0)
				? ExitStatus.FAILED_ON
				: ExitStatus.OK;
	}

	private void html(OutputStream out, List<StoredPlan> all) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("plan.model"), words.get("plan.region"), words.get("plan.state"),
				words.get("materials.since"), words.get("plan.present"), "#" + words.get("plan.daysLate"),
				"#" + words.get("plan.point"), words.get("plan.end"), "#" + words.get("plan.required"),
				"#" + words.get("plan.certified"), "#" + words.get("plan.authorities"), words.get("plan.lateness")));
		for (StoredPlan each : all) {
			for (Standing point : each.points()) {
				rows.add(List.of(each.record().modelId(), region(each), each.record().state().caption().in(language),
						date(each.record().changedOn()), date(each.record().dueOn()),
						each.daysLate() > 0 ? Long.toString(each.daysLate()) : "", point.percent() + " %",
						date(point.endsOn()), Integer.toString(point.required()), Integer.toString(point.completed()),
						Integer.toString(each.rows().size()), point.late() ? words.get("plan.late") : ""));
			}
		}
		TableHtml.write(out, language, environment.product(), words.get("plan.html"),
				List.of(words.get("plan.asOf", date(asOf))), rows);
	}

	private void write(OutputStream out, String chosen, List<StoredPlan> all) throws IOException {
		if (chosen.equals("text")) {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of(words.get("plan.model"), words.get("plan.region"), words.get("plan.state"),
					words.get("plan.certified"), words.get("plan.lateness")));
			for (StoredPlan each : all) {
				rows.add(List.of(PlainText.of(each.record().modelId()), region(each),
						each.record().state().caption().in(language), each.completed() + " / " + each.rows().size(),
						each.daysLate() > 0 ? words.get("plan.days", Long.toString(each.daysLate()))
								: each.behindDays() > 0 ? words.get("plan.days", Long.toString(each.behindDays()))
										: ""));
			}
			ModelCommand.text(out, text -> new TextTable(rows, 3).print(text));
			return;
		}
		if (chosen.equals("html")) {
			html(out, all);
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("clause", "46, 47, Прил. 3");
		try (TableResult table = new TableResult(chosen, out, "plans", about, COLUMNS)) {
			for (StoredPlan each : all) {
				for (Standing point : each.points()) {
					table.row(each.record().modelId(), each.record().subject(), region(each), each.record().state(),
							each.record().changedOn(), each.record().dueOn(), each.daysLate(), point.percent(),
							point.endsOn(), point.required(), point.completed(), each.rows().size(),
							point.late() ? "yes" : "no");
				}
			}
		}
	}

	private static String region(StoredPlan plan) {
		return Subject.find(plan.record().subject()).map(Subject::name).orElse(plan.record().subject());
	}
}
