// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.Texts;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.sheets.BundleTemplates.Brought;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TakeTemplates;
import org.etalon.operations.sheets.TakeTemplates.Standing;
import org.etalon.operations.sheets.TemplateOrigin;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;

/** {@code etalon sheet templates}: the templates of sheets with their editions, and those that rule bundles offer. */
@Command(name = "templates", sortOptions = false)
final class SheetTemplatesCommand extends DatabaseCommand {

	SheetTemplatesCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("template.id"), words.get("edition"), words.get("state"), words.get("stage"),
				words.get("name"), words.get("origin")));
		List<TemplateOrigin> origins = new ArrayList<>();
		for (SheetTemplates.Edition each : new SheetTemplates().list(store)) {
			rows.add(List.of(each.id(), each.edition(), words.get("state." + each.state()),
					each.template().getStage().caption().in(language), each.template().getName(),
					each.origin().map(TemplateOrigin::named).orElse("")));
			each.origin().ifPresent(origins::add);
		}
		BundleTemplates.Found found = environment.templates().read();
		for (Map.Entry<Brought, Standing> each : new TakeTemplates().look(store, found.templates()).entrySet()) {
			Brought brought = each.getKey();
			if (each.getValue() != Standing.TAKEN) {
				rows.add(List.of(brought.template().getId(), brought.template().getEdition(),
						words.get("state." + each.getValue()), brought.template().getStage().caption().in(language),
						brought.template().getName(), brought.origin().named()));
				origins.add(brought.origin());
			}
		}
		if (rows.size() == 1) {
			environment.out().println(words.get("templates.none"));
		} else {
			new TextTable(rows).print(environment.out());
			origins.stream().distinct().forEach(each -> environment.out().println(PlainText.of(each.exact())));
		}
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		found.problems().forEach(problems::add);
		problems.finish();
		return found.problems().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}
}
