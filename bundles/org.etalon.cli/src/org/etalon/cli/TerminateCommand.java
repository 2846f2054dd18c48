// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.etalon.documents.DocumentKind;
import org.etalon.exchange.Texts;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.monitoring.CriticalJson.Critical;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.operations.monitoring.TerminateCertificate.Terminated;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon terminate}: terminates a certificate by monitoring. */
@Command(name = "terminate", sortOptions = false)
final class TerminateCommand extends DatabaseCommand {

	@Parameters(paramLabel = "NUMBER|ID", descriptionKey = "certificate")
	private String target;

	@Option(names = "--detected", paramLabel = "YYYY-MM-DD", required = true)
	private String detected;

	@Option(names = "--because", paramLabel = "TEXT")
	private String because = "";

	@Option(names = "--number", paramLabel = "NUMBER", descriptionKey = "notice-number")
	private String number;

	@Mixin
	private DocumentOptions documents;

	@Mixin
	private ConditionOptions options;

	TerminateCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, OutputFailedException {
		documents.check(store, DocumentKind.TERMINATION_NOTICE, environment, language);
		Terminated terminated = new TerminateCertificate().run(store, new TerminateCertificate.Request(target,
				day("--detected", detected), because, number, conditions(store, options)), progress);
		print(environment.out(), terminated);
		documents.write(store, List.of(terminated.notice().id()), DocumentKind.TERMINATION_NOTICE, this);
		return ExitStatus.OK;
	}

	private void print(PrintStream out, Terminated terminated) {
		out.println(terminated.object().id() + "  " + terminated.object().name());
		out.println(words.get(terminated.repeated() ? "terminate.repeated" : "terminate.done",
				terminated.certificate().id(), date(terminated.certificate().terminatedOn())));
		for (Critical critical : terminated.result().critical()) {
			out.println("  " + critical.indicator().caption().in(language) + ", " + critical.month() + ": "
					+ critical.figures().stream().map(each -> figure(each.value())).collect(Collectors.joining(" → "))
					+ " (" + critical.indicator().criticalClause() + ")");
		}
		if (!terminated.result().reason().isEmpty()) {
			out.println("  " + terminated.result().reason());
		}
		out.println(words.get("terminate.notice", terminated.notice().id(), date(terminated.notice().deadline())));
		out.println(words.get("by", environment.product()));
		out.println(texts.get("summary.settings", terminated.notice().settings()));
	}
}
