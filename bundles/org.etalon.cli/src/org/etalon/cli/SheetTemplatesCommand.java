// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;

/** {@code etalon sheet templates}: the templates of sheets with their editions. */
@Command(name = "templates", sortOptions = false)
final class SheetTemplatesCommand extends DatabaseCommand {

	SheetTemplatesCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("template.id"), words.get("edition"), words.get("state"), words.get("stage"),
				words.get("name")));
		for (SheetTemplates.Edition each : new SheetTemplates().list(store)) {
			rows.add(List.of(each.id(), each.edition(), words.get("state." + each.state()),
					each.template().getStage().caption().in(language), each.template().getName()));
		}
		if (rows.size() == 1) {
			environment.out().println(words.get("templates.none"));
		} else {
			new TextTable(rows).print(environment.out());
		}
		return ExitStatus.OK;
	}
}
