// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;

import org.etalon.exchange.Texts;
import org.etalon.operations.OperationText;
import org.etalon.store.Change;
import org.etalon.store.Query;
import org.etalon.store.RecordKind;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

import picocli.CommandLine.Command;

/** {@code etalon db info}: which database it is, and what is in it. */
@Command(name = "info", sortOptions = false)
final class DbInfoCommand extends DbCommand {

	DbInfoCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException {
		PrintStream out = environment.out();
		Store.Info info = store.info();
		out.println(words.get("info.location", info.location()));
		out.println(words.get("info.product", info.product(),
				words.get(info.embedded() ? "info.embedded" : "info.server")));
		out.println(words.get("info.schema", Integer.toString(info.schema())));
		out.println(words.get(info.cleanStop() ? "info.clean" : "info.unclean"));
		out.println(words.get("info.user", info.user()));
		store.read(snapshot -> {
			Optional<Change> newest = snapshot.change(snapshot.newest());
			out.println(newest.isEmpty() ? words.get("info.empty")
					: words.get("info.newest", Long.toString(newest.get().id()), moment(newest.get().at()),
							newest.get().author(), OperationText.of(newest.get().intent().operation(), language)));
			for (RecordKind<?> kind : RecordKinds.all()) {
				long count = snapshot.records(kind).count(Query.all(kind));
				if (count > 0) {
					out.println("  " + words.get("info.records", kind.table(), Long.toString(count)));
				}
			}
			return null;
		});
		return ExitStatus.OK;
	}
}
