// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.operations.OperationText;
import org.etalon.store.Change;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon db journal}: who changed what, when and why. */
@Command(name = "journal", sortOptions = false)
final class DbJournalCommand extends DbCommand {

	private static final String FORMATS = "text|csv|json|xlsx";
	private static final int MOST = 1_000_000;
	private static final List<String> COLUMNS = List.of("change", "at", "author", "operation", "source", "reason");

	@Option(names = "--last", paramLabel = "N")
	private int last = 20;

	@Mixin
	private OutputOption output;

	@Option(names = { "--as", "--format" }, paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	DbJournalCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (last < 1 || last > MOST) {
			throw new UsageException(texts.get("usage.value", "--last", Integer.toString(last), "1…" + MOST));
		}
		output.format(format, FORMATS, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		List<Change> changes = store.read(snapshot -> snapshot.changes(Long.MAX_VALUE, last));
		return output.write(environment, texts, out -> {
			if (chosen.equals("text")) {
				PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
				print(text, changes);
				text.flush();
				return;
			}
			try (TableResult table = new TableResult(chosen, out, "changes", Map.of("product", environment.product()),
					COLUMNS)) {
				for (Change change : changes) {
					table.row(change.id(), change.at().toString(), change.author(), change.intent().operation(),
							change.intent().source(), change.intent().reason());
				}
			}
		}) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void print(PrintStream out, List<Change> changes) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("journal.change"), words.get("journal.at"), words.get("journal.author"),
				words.get("journal.operation"), words.get("journal.source"), words.get("journal.reason")));
		for (Change change : changes) {
			rows.add(List.of(Long.toString(change.id()), moment(change.at()), PlainText.of(change.author()),
					OperationText.of(change.intent().operation(), language),
					PlainText.of(OperationText.source(change.intent().source(), language)),
					PlainText.of(change.intent().reason())));
		}
		new TextTable(rows, 0).print(out);
	}
}
