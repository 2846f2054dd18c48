// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.year.BuildYearList;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.rules.year.Punctuality;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon year-list build} and {@code update}: makes the list of a year from the register. */
@Command(sortOptions = false)
final class YearListBuildCommand extends YearListCommand {

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "register-as-of")
	private String asOf;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private SettingOptions options;

	private final boolean update;

	/** @param update whether an approved list is updated */
	YearListBuildCommand(Environment environment, Texts texts, Locale language, boolean update) {
		super(environment, texts, language);
		this.update = update;
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		LocalDate day = day("--as-of", asOf, null);
		Settings settings = settings(store, options);
		BuildYearList.Result result = new BuildYearList(environment.registry()).run(store,
				new BuildYearList.Request(year(), endOf(day), today(), update, reason, settings), progress);
		progress.clear();
		print(environment.out(), result);
		printBasis(settings, List.of(RulesSettings.A04));
		return ExitStatus.OK;
	}

	private void print(PrintStream out, BuildYearList.Result result) {
		BuildYearList.Counts counts = result.counts();
		out.println(title(result.edition()));
		out.println(words.get("build.counts", Long.toString(counts.objects()), Long.toString(counts.included()),
				Long.toString(counts.leftOut()), Long.toString(counts.noBasis())));
		for (Map.Entry<EligibilityBasis, Long> each : counts.bases().entrySet()) {
			out.println("  + "
					+ words.get("build.count", each.getKey().caption().in(language), "9", each.getValue().toString()));
		}
		for (Map.Entry<IneligibilityReason, Long> each : counts.reasons().entrySet()) {
			out.println("  - " + words.get("build.count", each.getKey().caption().in(language),
					each.getKey().clause().toString(), each.getValue().toString()));
		}
		counts.regional().forEach((column, count) -> out
				.println("  - " + words.get("build.regional", PlainText.of(column), count.toString())));
		rules(out, result.edition());
		if (counts.onlyContacts() > 0) {
			out.println(words.get("build.onlyContacts", Long.toString(counts.onlyContacts())));
		}
		if (counts.unknown() > 0) {
			out.println(words.get("build.unknown", Long.toString(counts.unknown())));
		}
		out.println(words.get("build.rows", Long.toString(result.added()), Long.toString(result.changed()),
				Long.toString(result.removed()), Long.toString(result.unchanged())));
		if (result.edition().approved()) {
			out.println(words.get("build.asApproved"));
		} else if (result.previous() != null) {
			out.println(words.get("edition.inForce", Integer.toString(result.previous().edition()),
					result.previous().protocol(), date(result.previous().approvedOn())));
		}
		boolean warn = result.punctuality().status() == Punctuality.Status.LATE && !result.edition().approved();
		out.println((warn ? "! " : "") + punctuality(result.punctuality()));
	}
}
