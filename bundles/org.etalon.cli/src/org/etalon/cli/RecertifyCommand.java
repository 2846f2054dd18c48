// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.certification.Assessed;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.FilledSheet;
import org.etalon.operations.certification.Past;
import org.etalon.operations.certification.RecertifyObject;
import org.etalon.scoring.Basis;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon recertify}: assesses an object that comes again, with the past the database knows. */
@Command(name = "recertify", sortOptions = false)
final class RecertifyCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--basis", paramLabel = "expiry|revocation", required = true)
	private Basis basis;

	@Mixin
	private GradeOptions grades;

	@Option(names = "--on", paramLabel = "YYYY-MM-DD")
	private String on;

	@Option(names = "--no-increase-used", paramLabel = "N")
	private int noIncreaseUsed;

	@Option(names = "--roadmap-implemented")
	private boolean roadmapImplemented;

	@Option(names = "--open-conclusion")
	private boolean openConclusion;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private ConditionOptions options;

	@Mixin
	private VariantOption variant;

	RecertifyCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException {
		Conditions conditions = conditions(store, options, variant);
		List<FilledSheet> sheets = new ArrayList<>(grades.sheets(environment));
		List<FilledSheet> finished = grades.finished(store, id, sheets, texts);
		sheets.addAll(finished);
		Assessed assessed = new RecertifyObject(environment.registry()).run(store,
				new RecertifyObject.Request(id, basis, grades.findings(sheets, texts),
						new Past(noIncreaseUsed, roadmapImplemented, openConclusion), day("--on", on, today()), sheets,
						reason, conditions),
				progress);
		new AssessedPrinter(environment, texts, words, language).print(assessed, finished);
		return ExitStatus.OK;
	}
}
