// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.SendDocuments;
import org.etalon.scoring.ScoringSettings;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon send}: records that documents were sent. */
@Command(name = "send", sortOptions = false)
final class SendCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID|NUMBER", descriptionKey = "target")
	private String target;

	@Option(names = "--on", paramLabel = "YYYY-MM-DD", required = true)
	private String on;

	@Option(names = "--correct")
	private boolean correct;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private ConditionOptions options;

	SendCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		LocalDate day = day("--on", on);
		Conditions conditions = conditions(store, options);
		List<SendDocuments.Sent> sent = new SendDocuments().run(store,
				new SendDocuments.Request(target, day, correct, reason, conditions), progress);
		for (SendDocuments.Sent each : sent) {
			String punctual = each.late() == null ? words.get("send.unknown")
					: words.get(each.late() ? "send.late" : "send.inTime", date(each.deadline()));
			environment.out().println(words.get(each.repeated() ? "send.repeated" : "send.done",
					each.type().caption().in(language), each.number(), date(each.on()), punctual));
			if (each.roadmapDue() != null) {
				environment.out().println(words.get("send.roadmap", date(each.roadmapDue())));
			}
		}
		printBasis(conditions.settings(), List.of(ScoringSettings.A06));
		return ExitStatus.OK;
	}
}
