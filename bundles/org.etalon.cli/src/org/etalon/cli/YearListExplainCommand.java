// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.norm.TraceStep;
import org.etalon.operations.year.ExplainYearList;
import org.etalon.rules.year.EligibilityBasis;
import org.etalon.rules.year.IneligibilityReason;
import org.etalon.scoring.Difference.EligibilityReason;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon year-list explain}: why an object enters the list of a year, or does not. */
@Command(name = "explain", sortOptions = false)
final class YearListExplainCommand extends YearListCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "register-as-of")
	private String asOf;

	YearListExplainCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		LocalDate day = day("--as-of", asOf, null);
		print(environment.out(), new ExplainYearList(environment.registry()).run(store,
				new ExplainYearList.Request(year(), id, endOf(day), day == null ? today() : day)));
		return ExitStatus.OK;
	}

	private void print(PrintStream out, ExplainYearList.Result result) {
		CertificationObject object = result.object();
		out.println(object.id() + "  " + object.name());
		out.println(words.get(result.eligible() ? "explain.in" : "explain.out", Integer.toString(year())));
		for (EligibilityBasis basis : result.eligibility().basis()) {
			out.println("  + " + words.get("reason", basis.caption().in(language), "9"));
		}
		for (IneligibilityReason reason : result.eligibility().reasons()) {
			out.println("  - " + words.get("reason", reason.caption().in(language), reason.clause().toString()));
		}
		for (EligibilityReason reason : result.regional()) {
			out.println(
					"  - " + words.get("explain.regional", reason.name().in(language), reason.basis().in(language)));
		}
		out.println(words.get("explain.facts"));
		fact(out, "selfCheck", object.selfCheck() == null ? null : object.selfCheck().letter());
		fact(out, "certificate",
				result.candidate().certificate() == null ? null
						: result.candidate().certificate().type() + ", "
								+ date(result.candidate().certificate().validTo()) + ", "
								+ result.candidate().certificate().status().caption().in(language));
		fact(out, "form", object.formUrl());
		fact(out, "testable", yesNo(object.remotelyTestable()));
		fact(out, "access", yesNo(object.accessForCenter()));
		fact(out, "end", object.endYear() == null ? null
				: object.endYear() + ", " + words.get("explain.act", yesNo(object.endActAdopted())));
		fact(out, "roadmap", words.get("explain.roadmap." + result.candidate().roadmap()));
		fact(out, "authorityContacts", yesNo(result.authorityContacts()));
		fact(out, "digitalContacts", yesNo(result.digitalContacts()));
		fact(out, "excluded", object.excluded());
		if (!result.lists().isEmpty()) {
			fact(out, "regionalList",
					result.lists().stream().map(
							each -> words.get("explain.regional", each.name().in(language), each.basis().in(language)))
							.collect(Collectors.joining("; ")));
		}
		result.rules().ifPresent(each -> out.println(words.get("rules", each.whole())));
		out.println(words.get("explain.trace"));
		for (TraceStep step : result.trace()) {
			out.println("  " + step.subject() + ": " + PlainText.of(step.input()) + " (" + step.clause().in(language)
					+ ")");
		}
		for (ExplainYearList.Listing listing : result.listings()) {
			out.println(title(listing.edition()));
			out.println("  " + (listing.row() == null ? words.get("explain.noRow")
					: listing.row().included() ? words.get("explain.rowIn", listing.row().basis())
							: words.get("explain.rowOut", PlainText.of(listing.row().reasons()))));
		}
	}

	private void fact(PrintStream out, String name, String value) {
		out.println("  " + words.get("explain.fact", words.get("fact." + name), value == null ? "–" : value));
	}

	private String yesNo(Boolean value) {
		return words.get(value == null ? "unknown" : value ? "yes" : "no");
	}
}
