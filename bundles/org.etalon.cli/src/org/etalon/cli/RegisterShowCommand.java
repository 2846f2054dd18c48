// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.OperationText;
import org.etalon.operations.register.ShowObject;
import org.etalon.operations.register.ShowObject.Known;
import org.etalon.operations.sheets.SheetReference;
import org.etalon.store.Field;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.Certificate;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.Contact;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.RoadmapRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code etalon register show}: everything that is known of an object. */
@Command(name = "show", sortOptions = false)
final class RegisterShowCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Mixin
	private ObjectOptions.AsOfOption asOf;

	RegisterShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		asOf.asOf(texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		ZoneId zone = environment.clock().getZone();
		print(environment.out(), new ShowObject().run(store, id, asOf.asOf(texts), zone), zone);
		return ExitStatus.OK;
	}

	private void print(PrintStream out, Known known, ZoneId zone) {
		out.println(known.object().value().id() + "  " + known.object().value().name());
		out.println();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("show.field"), words.get("show.value"), words.get("show.clause")));
		for (Field field : RecordKinds.OBJECTS.fields()) {
			Object value = RecordKinds.OBJECTS.get(known.object().value(), field);
			if (value != null && field.index() > 1) {
				boolean authority = field.name().equals("authorityId") && known.authority() != null;
				rows.add(List.of(field.caption().in(language),
						authority ? known.authority().name() : FieldText.shown(field, value, language),
						field.clause().isEmpty() ? "" : words.get("clause", field.clause())));
			}
		}
		known.answers().forEach((column, answer) -> rows
				.add(List.of(PlainText.of(column), PlainText.of(answer), words.get("show.regional"))));
		new TextTable(rows).print(out);
		out.println();
		if (known.hidden()) {
			out.println(words.get("show.hidden"));
		}
		for (Contact contact : known.contacts()) {
			out.println(contact.erased() ? words.get("show.erased", contact.role().caption().in(language))
					: words.get("show.contact", contact.role().caption().in(language), shown(contact.name()),
							shown(contact.phone()), shown(contact.email()), contact.id()));
		}
		for (AssessmentRecord each : known.assessments()) {
			out.println(words.get("show.assessment", each.id(), date(each.assessedOn()), String.valueOf(each.level()),
					each.decision().caption().in(language),
					VariantStamp.whole(each.variant(), each.variantVersion(), each.variantHash())));
			SheetReference.bundles(each.sheets()).forEach(bundle -> out.println(words.get("show.sheets", bundle)));
		}
		for (Certificate each : known.certificates()) {
			out.println(words.get("show.certificate", each.id(), date(each.validFrom()), date(each.validTo()),
					Integer.toString(each.level()), each.status().caption().in(language)));
		}
		for (Conclusion each : known.conclusions()) {
			out.println(words.get("show.conclusion", each.id(), date(each.issuedOn()),
					FieldText.shown(!each.open(), language)));
		}
		for (RoadmapRecord each : known.roadmaps()) {
			out.println(words.get("show.roadmap", each.state().caption().in(language), date(each.dueOn())));
		}
		if (known.months() > 0) {
			out.println(words.get("show.months", Long.toString(known.months())));
		}
		out.println(words.get("show.revision", Integer.toString(known.object().revision()),
				new OutcomeText(language).moment(known.last().at(), zone), known.last().author(),
				OperationText.of(known.last().intent().operation(), language)));
	}

	private String shown(String text) {
		return text == null ? "–" : text;
	}

}
