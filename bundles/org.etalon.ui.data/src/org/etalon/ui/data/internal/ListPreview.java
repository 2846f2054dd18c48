// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.norm.Progress;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.register.ColumnMappings;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange;
import org.etalon.operations.register.ListChange.FieldChange;
import org.etalon.operations.register.ListChange.What;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;

/** What a list would change, in rows of texts; and taking it. Of very long lists the first rows are kept. */
final class ListPreview {

	/** Rows kept of each sort: more than anybody reads, less than memory minds. */
	static final int MOST = 5_000;

	/**
	 * Which list, and how it is understood.
	 *
	 * @param file    the list
	 * @param source  where it comes from
	 * @param mapping name of a saved mapping of its columns, null to recognise them
	 */
	record Choice(Path file, ListSource source, String mapping) {

		/** The name of the file, as the history keeps it. */
		String name() {
			return file.getFileName().toString();
		}
	}

	private final ImportList.Result result;
	private final Map<What, List<String[]>> changes;
	private final List<String[]> problems;

	private ListPreview(ImportList.Result result, Map<What, List<String[]>> changes, List<String[]> problems) {
		this.result = result;
		this.changes = changes;
		this.problems = problems;
	}

	/** Looks at what a list would change; nothing is written. */
	static ListPreview of(VariantRegistry registry, Store store, Choice choice, Locale language, Progress progress)
			throws StoreException, UnreadableInputException, OutputFailedException {
		Collector collector = new Collector(language);
		ImportList.Result result = run(registry, store, choice, ImportList.Conflicts.KEEP, false, "", collector,
				progress);
		collector.problems.sort(Comparator.comparingLong(row -> Long.parseLong(row[0])));
		return new ListPreview(result, collector.changes, collector.problems);
	}

	/** Takes a list. */
	static ImportList.Result take(VariantRegistry registry, Store store, Choice choice, ImportList.Conflicts conflicts,
			String reason, Progress progress) throws StoreException, UnreadableInputException, OutputFailedException {
		return run(registry, store, choice, conflicts, true, reason, new ImportList.Listener() {

			@Override
			public void change(ListChange change) {
				// was looked at before
			}

			@Override
			public void problem(Problem problem) {
				// the result counts them
			}
		}, progress);
	}

	private static ImportList.Result run(VariantRegistry registry, Store store, Choice choice,
			ImportList.Conflicts conflicts, boolean write, String reason, ImportList.Listener listener,
			Progress progress) throws StoreException, UnreadableInputException, OutputFailedException {
		Map<String, String> captions = choice.mapping() == null ? Map.of()
				: ColumnMappings.find(store, choice.mapping());
		return new ImportList(registry).run(store,
				new ImportList.Request(choice.file(), choice.name(),
						new ReadOptions(null, '\0', true, Path.of(System.getProperty("java.io.tmpdir"))),
						choice.source(), captions, null, conflicts, write, reason),
				listener, progress);
	}

	/** The counts. */
	ImportList.Result result() {
		return result;
	}

	/**
	 * Rows of a sort of changes: of new objects the line, id, name and what they are like; of others the line, object,
	 * field, what the register has and what the list has.
	 */
	List<String[]> rows(What what) {
		return changes.get(what);
	}

	/** Rows of problems: line, column, what is wrong. */
	List<String[]> problems() {
		return problems;
	}

	/** Whether there is something to take. */
	boolean takes() {
		return result.added() + result.changed() + result.conflicting() > 0;
	}

	private static final class Collector implements ImportList.Listener {

		private final Map<What, List<String[]>> changes = new EnumMap<>(What.class);
		private final List<String[]> problems = new ArrayList<>();
		private final Locale language;
		private final ProblemMessages messages;

		Collector(Locale language) {
			this.language = language;
			this.messages = new ProblemMessages(language);
			Stream.of(What.values()).forEach(each -> changes.put(each, new ArrayList<>()));
		}

		@Override
		public void change(ListChange change) {
			List<String[]> rows = changes.get(change.what());
			if (rows.size() >= MOST) {
				return;
			}
			String line = Long.toString(change.line());
			if (change.what() == What.ADDED) {
				rows.add(new String[] { line, change.id(), change.name(), String.join("; ", change.near()) });
				return;
			}
			for (FieldChange each : change.fields()) {
				if (change.what() == What.CHANGED || each.conflict()) {
					rows.add(
							new String[] { line, change.id() + " " + change.name(), each.field().caption().in(language),
									FieldText.shown(each.field(), each.shownOld(), language),
									FieldText.shown(each.field(), each.shownFresh(), language) });
				}
			}
		}

		@Override
		public void problem(Problem problem) {
			if (problems.size() < MOST) {
				problems.add(new String[] { Long.toString(problem.line()), caption(problem.column()),
						messages.text(problem) });
			}
		}

		/** What people call a column. */
		private String caption(String column) {
			return RecordKinds.OBJECTS.fields().stream().filter(each -> each.column().equals(column)).findFirst()
					.map(each -> each.caption().in(language)).orElse(column);
		}
	}
}
