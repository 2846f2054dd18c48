// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.register.ImportContacts;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon register contacts}: takes contacts of authorities, or erases one on request. */
@Command(name = "contacts", sortOptions = false)
final class RegisterContactsCommand extends DatabaseCommand {

	@ArgGroup(multiplicity = "1")
	private What what;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	/** A file to take or a contact to erase. */
	static final class What {

		@Parameters(paramLabel = "FILE", descriptionKey = "contacts-file")
		private String file;

		@Option(names = "--erase", paramLabel = "ID")
		private String erase;
	}

	RegisterContactsCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	int run(Store store) throws StoreException, UnreadableInputException {
		if (what.erase != null) {
			new ImportContacts().erase(store, what.erase, reason);
			environment.out().println(words.get("contacts.erased", what.erase));
			return ExitStatus.OK;
		}
		ImportContacts.Result result = new ImportContacts().run(store, environment.folder().resolve(what.file),
				what.file, new ReadOptions(null, '\0', true, environment.scratch()), reason);
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		result.problems().forEach(problems::add);
		problems.finish();
		environment.out().println(words.get("contacts.done", Integer.toString(result.added()),
				Integer.toString(result.changed()), Integer.toString(result.unchanged())));
		for (ImportContacts.Unknown each : result.fresh().stream().limit(ImportContacts.COMPARED).toList()) {
			String name = PlainText.of(each.subject() == null ? each.name() : each.name() + ", " + each.subject());
			environment.out().println(each.alike().isEmpty() ? words.get("contacts.fresh", name)
					: words.get("contacts.fresh.alike", name, PlainText.of(String.join("; ", each.alike()))));
		}
		if (result.fresh().size() > ImportContacts.COMPARED) {
			environment.out().println(words.get("contacts.fresh.more",
					Integer.toString(result.fresh().size() - ImportContacts.COMPARED)));
		}
		return result.problems().isEmpty() ? ExitStatus.OK
				: result.added() + result.changed() + result.unchanged() == 0 ? ExitStatus.NOTHING : ExitStatus.PARTIAL;
	}
}
