// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.ApproveEdition;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon register approve}: approves the register as an edition. */
@Command(name = "approve", sortOptions = false)
final class RegisterApproveCommand extends DatabaseCommand {

	@Option(names = "--protocol", paramLabel = "NUMBER", required = true)
	private String protocol;

	@Option(names = "--date", paramLabel = "YYYY-MM-DD", descriptionKey = "protocol-date")
	private String date;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	RegisterApproveCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		day("--date", date, today());
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		ApproveEdition.Result result = new ApproveEdition().run(store,
				new ApproveEdition.Request(protocol, day("--date", date, today()), reason));
		Edition edition = result.edition();
		environment.out()
				.println(words.get(result.again() ? "approve.again" : "approve.done",
						Integer.toString(edition.edition()), edition.protocol(), date(edition.approvedOn()),
						Integer.toString(edition.objects()), edition.id()));
		return ExitStatus.OK;
	}
}
