// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.EventsIcs;
import org.etalon.norm.Settings;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.reports.DueItem;
import org.etalon.operations.reports.ListDue;
import org.etalon.rules.RulesSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon due}: what falls due, and what is late. */
@Command(name = "due", sortOptions = false)
final class DueCommand extends DatabaseCommand {

	private static final String FORMATS = "text|csv|json|xlsx|ics";
	private static final int LONGEST = 3660;
	private static final List<String> COLUMNS = List.of("day", "days_left", "kind", "report_year", "object_id",
			"object_name", "document", "clause", "caption");

	@Option(names = "--days", paramLabel = "N")
	private int days = 30;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Option(names = "--fail-on", paramLabel = "never|late", descriptionKey = "fail-on-late")
	private String failOn = "never";

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "due-format")
	private String format;

	@Mixin
	private ConditionOptions options;

	DueCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (days < 0 || days > LONGEST) {
			throw new UsageException(texts.get("usage.value", "--days", Integer.toString(days), "0…" + LONGEST));
		}
		if (!List.of("never", "late").contains(failOn)) {
			throw new UsageException(texts.get("usage.value", "--fail-on", failOn, "never|late"));
		}
		output.format(format, FORMATS, texts);
		output.refuseOverwriting(options.files(environment), environment, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		Conditions conditions = conditions(store, options);
		ListDue.Result result = new ListDue().run(store,
				new ListDue.Request(day("--as-of", asOf, today()), days, conditions), progress);
		progress.clear();
		if (!output.write(environment, texts, out -> write(out, chosen, result, conditions.settings()))) {
			return ExitStatus.NOTHING;
		}
		if (output.toFile()) {
			environment.out().println(summary(result));
			environment.out().println(words.get("due.written", output.file()));
		}
		return failOn.equals("late") && result.late() > 0 ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private void write(OutputStream out, String chosen, ListDue.Result result, Settings settings) throws IOException {
		switch (chosen) {
		case "text" -> {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			print(text, result, settings);
			text.flush();
		}
		case "ics" -> EventsIcs.write(out, environment.product(), words.get("due.calendar"),
				result.items().stream().map(this::event).toList(), environment.clock().instant(), language);
		default -> {
			Map<String, Object> about = new LinkedHashMap<>();
			about.put("product", environment.product());
			about.put("settings", Map.of("A04", settings.value(RulesSettings.A04)));
			about.put("as_of", result.asOf());
			try (TableResult table = new TableResult(chosen, out, "due", about, COLUMNS)) {
				for (DueItem item : result.items()) {
					table.row(item.day(), item.daysLeft(result.asOf()),
							item.step() == null ? item.kind().name() : item.kind() + "." + item.step().code(),
							item.reportYear(), item.objectId(), item.objectName(), item.document(),
							item.clause().toString(), item.caption().in(language));
				}
			}
		}
		}
	}

	private EventsIcs.Event event(DueItem item) {
		String of = item.step() != null ? item.step().code() : (item.objectId() + " " + item.document()).strip();
		String id = item.kind() + (item.reportYear() == null ? "" : "-" + item.reportYear()) + "-" + of;
		String what = item.caption().in(language);
		return new EventsIcs.Event(id.replaceAll("[^\\p{L}\\p{N}.-]", "_"), item.day(),
				item.objectId().isEmpty() ? what : what + ": " + of,
				words.get("due.event", item.clause().toString(), item.objectName()).strip());
	}

	private void print(PrintStream out, ListDue.Result result, Settings settings) {
		out.println(words.get("due.title", date(result.asOf()), date(result.until())));
		out.println();
		if (!result.items().isEmpty()) {
			List<List<String>> rows = new ArrayList<>();
			rows.add(List.of(words.get("due.day"), words.get("due.left"), words.get("due.what"),
					words.get("due.object"), words.get("due.document"), words.get("due.clause")));
			for (DueItem item : result.items()) {
				String what = item.caption().in(language);
				rows.add(List.of(date(item.day()), Long.toString(item.daysLeft(result.asOf())),
						item.step() == null ? what : words.get("due.step", what, Integer.toString(item.reportYear())),
						(item.objectId() + " " + item.objectName()).strip(), item.document(),
						item.clause().toString()));
			}
			new TextTable(rows, 1).print(out);
			out.println();
		}
		out.println(summary(result));
		printBasisTo(out, settings);
	}

	private String summary(ListDue.Result result) {
		return words.get("due.summary", Integer.toString(result.items().size()), Long.toString(result.late()));
	}

	private void printBasisTo(PrintStream out, Settings settings) {
		out.println(words.get("by", environment.product()));
		out.println(texts.get("summary.settings", settings.inEffect(RulesSettings.A04)));
	}
}
