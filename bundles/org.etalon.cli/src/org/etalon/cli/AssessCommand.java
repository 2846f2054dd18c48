// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Decision;
import org.etalon.operations.certification.AssessObject;
import org.etalon.operations.certification.AssessRegister;
import org.etalon.operations.certification.Assessed;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.scoring.ScoringSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon assess}: assesses an object, or those of a register file, and keeps the recipe. */
@Command(name = "assess", sortOptions = false)
final class AssessCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "object")
	private String id;

	@Mixin
	private GradeOptions grades;

	@Option(names = "--from", paramLabel = "FILE")
	private String from;

	@Option(names = "--on", paramLabel = "YYYY-MM-DD")
	private String on;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private ConditionOptions options;

	@Mixin
	private VariantOption variant;

	AssessCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if ((id == null) == (from == null) || from != null && grades.given()) {
			throw new UsageException(words.get("usage.idOrFrom"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		Conditions conditions = conditions(store, options, variant);
		if (from != null) {
			return many(store, conditions);
		}
		List<FilledSheet> sheets = new ArrayList<>(grades.sheets(environment));
		List<FilledSheet> finished = grades.finished(store, id, sheets, texts);
		sheets.addAll(finished);
		Assessed assessed = new AssessObject(environment.registry()).run(store, new AssessObject.Request(id,
				grades.findings(sheets, texts), day("--on", on, today()), sheets, reason, conditions), progress);
		new AssessedPrinter(environment, texts, words, language).print(assessed, finished);
		return ExitStatus.OK;
	}

	private int many(Store store, Conditions conditions)
			throws UsageException, StoreException, UnreadableInputException {
		AssessRegister.Result result = new AssessRegister(environment.registry()).run(store,
				new AssessRegister.Request(environment.folder().resolve(from), from,
						new ReadOptions(null, '\0', true, environment.scratch()), day("--on", on, today()), reason,
						conditions),
				progress);
		progress.clear();
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		result.problems().forEach(problem -> problems.add(problem));
		problems.finish();
		Map<Assessed.Made, Long> made = result.made();
		environment.out().println(words.get("assess.many", from, Long.toString(result.assessed()),
				Long.toString(made.getOrDefault(Assessed.Made.NEW, 0L)),
				Long.toString(made.getOrDefault(Assessed.Made.CORRECTED, 0L)),
				Long.toString(made.getOrDefault(Assessed.Made.UNCHANGED, 0L)), Long.toString(result.rejected())));
		for (Decision decision : Decision.values()) {
			if (result.decisions().containsKey(decision)) {
				environment.out()
						.println("  " + decision.caption().in(language) + ": " + result.decisions().get(decision));
			}
		}
		printBasis(conditions.settings(), List.copyOf(ScoringSettings.all()));
		return result.rejected() == 0 ? ExitStatus.OK
				: result.assessed() == 0 ? ExitStatus.NOTHING : ExitStatus.PARTIAL;
	}
}
