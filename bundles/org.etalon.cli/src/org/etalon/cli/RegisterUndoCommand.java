// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.EditObjects;
import org.etalon.operations.register.UndoEdit;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon register undo}: takes an edit of objects back by a further change. */
@Command(name = "undo", sortOptions = false)
final class RegisterUndoCommand extends DatabaseCommand {

	@Parameters(paramLabel = "CHANGE", descriptionKey = "change-number")
	private long change;

	@Option(names = "--reason", paramLabel = "TEXT", required = true)
	private String reason;

	RegisterUndoCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	int run(Store store) throws StoreException {
		EditObjects.Outcome outcome = new UndoEdit().run(store, change, reason, progress);
		progress.clear();
		environment.out().println(words.get("undo.done", Integer.toString(outcome.edited().size()),
				Integer.toString(outcome.refused().size()), Long.toString(outcome.change())));
		outcome.refused().forEach(each -> environment.err().println(PlainText.of(refusal(each.why(), words))));
		return outcome.edited().isEmpty() ? ExitStatus.NOTHING
				: outcome.refused().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}
}
