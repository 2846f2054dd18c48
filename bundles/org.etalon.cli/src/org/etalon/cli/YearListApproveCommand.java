// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.norm.Settings;
import org.etalon.operations.year.ApproveYearList;
import org.etalon.rules.RulesSettings;
import org.etalon.rules.year.Punctuality;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon year-list approve}: the working group has approved the list. */
@Command(name = "approve", sortOptions = false)
final class YearListApproveCommand extends YearListCommand {

	@Option(names = "--protocol", paramLabel = "NUMBER", required = true)
	private String protocol;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "protocol-date")
	private String date;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private SettingOptions options;

	YearListApproveCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		Settings settings = settings(store, options);
		ApproveYearList.Result result = new ApproveYearList().run(store,
				new ApproveYearList.Request(year(), protocol, day("--date", date), today(), reason, settings),
				progress);
		environment.out().println(title(result.edition()));
		rules(environment.out(), result.edition());
		if (result.repeated()) {
			environment.out().println(words.get("approve.repeated"));
		} else if (result.registerChanged()) {
			environment.out().println("! " + words.get("approve.registerChanged"));
		}
		if (!result.repeated() && result.unanswered() > 0) {
			environment.out().println("! " + words.get("approve.unanswered", Long.toString(result.unanswered())));
		}
		boolean late = result.punctuality().status() == Punctuality.Status.LATE;
		environment.out().println((late ? "! " : "") + punctuality(result.punctuality()));
		printBasis(settings, List.of(RulesSettings.A04));
		return ExitStatus.OK;
	}
}
