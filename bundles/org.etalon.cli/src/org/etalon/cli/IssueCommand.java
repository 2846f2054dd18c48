// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.cases.AllSettings;
import org.etalon.documents.DocumentKind;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.norm.Settings;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.operations.certification.IssueDocuments;
import org.etalon.operations.certification.IssueDocuments.Issued;
import org.etalon.scoring.Warning;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Certificate;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon issue}: certificate and conclusion of the newest assessment of an object. */
@Command(name = "issue", sortOptions = false)
final class IssueCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--on", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "issued-on")
	private String on;

	@Option(names = "--sent", paramLabel = "YYYY-MM-DD")
	private String sent;

	@Option(names = "--number", paramLabel = "NUMBER")
	private String number;

	@Option(names = "--conclusion-number", paramLabel = "NUMBER")
	private String conclusionNumber;

	@Option(names = "--remark", paramLabel = "TEXT")
	private List<String> remarks = List.of();

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private DocumentOptions documents;

	@Mixin
	private CalendarOption calendar;

	IssueCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, OutputFailedException {
		documents.check(store, DocumentKind.CERTIFICATE, environment, language);
		Settings settings = DatabaseSettings.of(store, AllSettings.list());
		Issued issued = new IssueDocuments(environment.registry()).run(store, new IssueDocuments.Request(id,
				day("--on", on), day("--sent", sent, null), number, conclusionNumber, remarks, reason,
				new Conditions(environment.product(), settings, calendar.calendar(environment, texts), Map.of())),
				progress);
		print(environment.out(), issued);
		documents.write(store, issued.numbers(), DocumentKind.CERTIFICATE, this);
		return ExitStatus.OK;
	}

	private void print(PrintStream out, Issued issued) {
		OutcomeText outcome = new OutcomeText(language);
		out.println(issued.object().id() + "  " + issued.object().name());
		out.println(texts.get("explain.result", outcome.decision(issued.outcome().decision()),
				outcome.percent(issued.outcome().level().percent()), outcome.clause(issued.outcome().clause())));
		if (issued.repeated()) {
			out.println(words.get("issue.repeated"));
		}
		Certificate certificate = issued.certificate();
		if (certificate != null) {
			out.println(words.get("issue.certificate", certificate.id(), date(certificate.issuedOn()),
					date(certificate.validFrom()), date(certificate.validTo())));
		}
		if (issued.conclusion() != null) {
			out.println(words.get("issue.conclusion", issued.conclusion().id(), date(issued.conclusion().issuedOn())));
			out.println(words.get("issue.roadmap"));
		}
		Integer gap = issued.outcome().gapDays();
		if (gap != null && gap > 0) {
			out.println("  ! " + words.get("issue.gap", Integer.toString(gap)));
		}
		for (Warning warning : issued.outcome().warnings()) {
			out.println("  ! " + outcome.warning(warning));
		}
		out.println(issued.sendingDeadline() == null ? words.get("issue.sendUnknown")
				: words.get("issue.send", date(issued.sendingDeadline())));
		out.println(texts.get("explain.by", environment.product(), VariantStamp.whole(issued.assessment().variant(),
				issued.assessment().variantVersion(), issued.assessment().variantHash())));
		out.println(texts.get("summary.settings", issued.assessment().settings()));
	}
}
