// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.etalon.cases.AllSettings;
import org.etalon.cases.CaseContext;
import org.etalon.cases.CaseRule;
import org.etalon.cases.CaseRules;
import org.etalon.cases.Field;
import org.etalon.cases.Json;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.CaseText;
import org.etalon.norm.ProductionCalendar;
import org.etalon.norm.Ruling;
import org.etalon.norm.Setting;
import org.etalon.operations.InstalledVariant;
import org.etalon.scoring.ScoringVariant;
import org.etalon.scoring.Variants;
import org.etalon.standard.ReadabilityNorms;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon rules}: every rule, or what goes in and out of some of them. */
@Command(name = "rules", sortOptions = false)
final class RulesCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Parameters(paramLabel = "ID", arity = "0..*", descriptionKey = "rule-id")
	private List<String> ids = List.of();

	@Option(names = "--format", paramLabel = "text|json")
	private String format = "text";

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	RulesCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException {
		if (!format.equals("text") && !format.equals("json")) {
			throw new UsageException(texts.get("usage.value", "--format", format, "text|json"));
		}
		List<CaseRule> chosen = new ArrayList<>(ids.isEmpty() ? CaseRules.all() : List.of());
		for (String id : ids) {
			List<CaseRule> meant = CaseRules.all().stream()
					.filter(rule -> rule.isMeantBy(id.strip().toUpperCase(Locale.ROOT)) || rule.id().equals(id.strip()))
					.toList();
			if (meant.isEmpty()) {
				throw new UsageException(texts.get("usage.rule", id));
			}
			chosen.addAll(meant);
		}
		PrintStream out = environment.out();
		if (format.equals("json")) {
			out.println(Json.text(chosen.stream().map(this::json).toList()));
		} else if (ids.isEmpty()) {
			list(chosen);
		} else {
			chosen.forEach(this::details);
		}
		return ExitStatus.OK;
	}

	private void list(List<CaseRule> rules) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(texts.get("rules.rule"), texts.get("rules.clause"), texts.get("rules.settings"),
				texts.get("rules.title")));
		for (CaseRule rule : rules) {
			rows.add(List.of(rule.id(), rule.clause().toString(), ids(rule), rule.title().in(language)));
		}
		new TextTable(rows).print(environment.out());
		environment.out().println();
		environment.out().println(texts.get("rules.more"));
	}

	private static String ids(CaseRule rule) {
		return rule.settings().stream().map(Setting::id).collect(Collectors.joining(" "));
	}

	private void details(CaseRule rule) {
		PrintStream out = environment.out();
		out.println(rule.id() + "  " + rule.title().in(language));
		out.println(texts.get("rules.source", rule.clause().document().caption().in(language), rule.clause().number()));
		for (Setting setting : rule.settings()) {
			out.println("  " + texts.get("settings.line", setting.id(), setting.defaultValue(),
					SettingsCommand.others(setting, texts), setting.clause()));
			out.println("       " + setting.title().in(language));
		}
		if (!rule.isComputable()) {
			fields(texts.get("rules.contents"), rule.outputs());
			out.println();
			return;
		}
		fields(texts.get("rules.inputs"), rule.inputs());
		fields(texts.get("rules.outputs"), rule.outputs());
		if (!rule.errors().isEmpty()) {
			out.println(texts.get("rules.errors", String.join(", ", rule.errors())));
		}
		out.println(texts.get("rules.example"));
		out.println("  " + Json.text(rule.example()));
		Ruling<Map<String, Object>> answer = rule.compute(rule.example(), context());
		if (answer instanceof Ruling.Made<Map<String, Object>> made) {
			out.println("  → " + Json.text(made.value()));
			CaseText words = new CaseText(language);
			made.trace().forEach(step -> out.println("    " + words.step(step)));
		}
		out.println();
	}

	private void fields(String title, List<Field> fields) {
		environment.out().println(title);
		List<List<String>> rows = new ArrayList<>();
		for (Field field : fields) {
			String absent = !field.optional() ? texts.get("rules.required")
					: field.standard().isEmpty() ? "" : "= " + field.standard();
			rows.add(List.of(field.path(), field.type(), absent, field.meaning().in(language)
					+ (field.aliases().isEmpty() ? "" : " (" + String.join(", ", field.aliases()) + ")")));
		}
		new TextTable(rows).print(environment.out());
	}

	/** The example is computed, not written down: it cannot be wrong. */
	private CaseContext context() {
		Variants variants = new Variants(
				environment.registry().variants().stream().map(InstalledVariant::variant).toList(), Map.of());
		return new CaseContext(AllSettings.defaults(), ProductionCalendar::builtIn, (kind, subject) -> {
			List<ScoringVariant> chosen = variants.choose(kind, subject, LocalDate.now(environment.clock()));
			return chosen.size() == 1 ? Optional.of(chosen.get(0)) : Optional.empty();
		}, ReadabilityNorms.builtIn());
	}

	private Map<String, Object> json(CaseRule rule) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", rule.id());
		json.put("title", rule.title().in(language));
		json.put("document", rule.clause().document().name());
		json.put("source", rule.clause().document().caption().in(language));
		json.put("clause", rule.clause().number());
		json.put("settings", rule.settings().stream().map(Setting::id).toList());
		json.put("computable", rule.isComputable());
		json.put("inputs", rule.inputs().stream().map(this::json).toList());
		json.put("outputs", rule.outputs().stream().map(this::json).toList());
		json.put("errors", rule.errors());
		json.put("example", rule.example());
		return json;
	}

	private Map<String, Object> json(Field field) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("name", field.path());
		json.put("type", field.type());
		json.put("optional", field.optional());
		json.put("default", field.standard().isEmpty() ? null : field.standard());
		json.put("meaning", field.meaning().in(language));
		json.put("aliases", field.aliases());
		return json;
	}
}
