// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon sheet list}: where the sheets of an object stand. */
@Command(name = "list", sortOptions = false)
final class SheetListCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	SheetListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "sheet", language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("stage"), words.get("template"), words.get("answered"), words.get("grade")));
		for (ObjectSheets.Standing each : new ObjectSheets().standing(store, id)) {
			rows.add(List.of(each.stage().caption().in(language), each.template(), each.answered() + "/" + each.asked(),
					each.finished() == null ? "–" : each.finished().letter()));
		}
		if (rows.size() == 1) {
			store.read(snapshot -> snapshot.records(RecordKinds.OBJECTS).find(id)
					.orElseThrow(() -> new RefusedException("UNKNOWN_OBJECT", id)));
			environment.out().println(words.get("none", id));
		} else {
			new TextTable(rows).print(environment.out());
		}
		return ExitStatus.OK;
	}
}
