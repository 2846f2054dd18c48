// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.operations.OperationText;
import org.etalon.operations.register.FindAuthorities;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.operations.register.ObjectHistory.FieldStep;
import org.etalon.operations.register.ObjectHistory.Step;
import org.etalon.store.Field;
import org.etalon.store.Intent;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon register history}: how an object became what it is. */
@Command(name = "history", sortOptions = false)
final class RegisterHistoryCommand extends DatabaseCommand {

	private static final Field AUTHORITY = RecordKinds.OBJECTS.field("authorityId");

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	RegisterHistoryCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<Step> steps = new ObjectHistory().run(store, RecordKinds.OBJECTS, id);
		Map<String, String> authorities = new FindAuthorities().names(store,
				steps.stream().flatMap(step -> step.fields().stream()).filter(each -> each.field().equals(AUTHORITY))
						.flatMap(each -> Stream.of(each.old(), each.fresh())).filter(Objects::nonNull)
						.map(Object::toString).distinct().toList());
		for (Step step : steps) {
			Intent intent = step.change().intent();
			String title = step.revision() == 0 ? words.get("history.removed")
					: words.get("history.revision", Integer.toString(step.revision()));
			environment.out()
					.println(words.get("history.step", title,
							new OutcomeText(language).moment(step.change().at(), environment.clock().getZone()),
							step.change().author(),
							OperationText.of(intent.operation(), language) + (intent.source().isEmpty() ? ""
									: " (" + PlainText.of(OperationText.source(intent.source(), language)) + ")")));
			if (!intent.reason().isEmpty()) {
				environment.out().println("    " + words.get("history.reason", intent.reason()));
			}
			for (FieldStep field : step.fields()) {
				environment.out()
						.println("    " + field.field().caption().in(language) + ": "
								+ (field.old() == null ? "" : shown(field, field.old(), authorities) + " → ")
								+ shown(field, field.fresh(), authorities));
			}
		}
		return ExitStatus.OK;
	}

	/** A value as people call it. */
	private String shown(FieldStep field, Object value, Map<String, String> authorities) {
		String text = FieldText.shown(field.field(), value, language);
		return field.field().equals(AUTHORITY) ? authorities.getOrDefault(text, text) : text;
	}
}
