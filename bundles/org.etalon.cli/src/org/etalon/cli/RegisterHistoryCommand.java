// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.operations.register.ObjectHistory.FieldStep;
import org.etalon.operations.register.ObjectHistory.Step;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon register history}: how an object became what it is. */
@Command(name = "history", sortOptions = false)
final class RegisterHistoryCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	RegisterHistoryCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	int run(Store store) throws StoreException {
		for (Step step : new ObjectHistory().run(store, RecordKinds.OBJECTS, id)) {
			Intent intent = step.change().intent();
			String title = step.revision() == 0 ? words.get("history.removed")
					: words.get("history.revision", Integer.toString(step.revision()));
			environment.out().println(words.get("history.step", title,
					RegisterShowCommand.moment(step.change(), environment.clock().getZone()), step.change().author(),
					intent.operation() + (intent.source().isEmpty() ? "" : " (" + intent.source() + ")")));
			if (!intent.reason().isEmpty()) {
				environment.out().println("    " + words.get("history.reason", intent.reason()));
			}
			for (FieldStep field : step.fields()) {
				environment.out()
						.println("    " + field.field().caption().in(language) + ": "
								+ (field.old() == null ? "" : FieldText.shown(field.old(), language) + " → ")
								+ FieldText.shown(field.fresh(), language));
			}
		}
		return ExitStatus.OK;
	}
}
