// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.register.ApproveEdition;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;

import picocli.CommandLine.Command;

/** {@code etalon register editions}: the approved editions of the register. */
@Command(name = "editions", sortOptions = false)
final class RegisterEditionsCommand extends DatabaseCommand {

	RegisterEditionsCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	int run(Store store) throws StoreException {
		List<Edition> editions = ApproveEdition.list(store);
		if (editions.isEmpty()) {
			environment.out().println(words.get("editions.none"));
			return ExitStatus.OK;
		}
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("editions.edition"), words.get("editions.protocol"), words.get("editions.date"),
				words.get("editions.objects"), words.get("editions.key")));
		for (Edition edition : editions) {
			rows.add(List.of(Integer.toString(edition.edition()), edition.protocol(), date(edition.approvedOn()),
					Integer.toString(edition.objects()), edition.id()));
		}
		new TextTable(rows, 0, 3).print(environment.out());
		return ExitStatus.OK;
	}
}
