// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.OutputFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.RejectsFile;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.register.ColumnMappings;
import org.etalon.operations.register.ImportList;
import org.etalon.operations.register.ListChange;
import org.etalon.operations.register.ListChange.AnswerChange;
import org.etalon.operations.register.ListChange.FieldChange;
import org.etalon.operations.register.ListChange.What;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon register import}: takes a list of objects into the register, or shows what that would change. */
@Command(name = "import", sortOptions = false)
final class RegisterImportCommand extends DatabaseCommand {

	private static final int SHOWN = 10;
	private static final List<String> COLUMNS = List.of("line", "object_id", "name", "change", "field", "old", "new",
			"conflict", "near");

	@Parameters(paramLabel = "FILE", descriptionKey = "list-file")
	private String file;

	@Option(names = "--source", paramLabel = "list|frgu|gasu|2113|servis")
	private String source = ListSource.LIST.id();

	@Option(names = "--mapping", paramLabel = "FILE|NAME")
	private String mapping;

	@Option(names = "--save-mapping", paramLabel = "NAME")
	private String saveMapping;

	@Option(names = "--conflicts", paramLabel = "keep|take")
	private ImportList.Conflicts conflicts = ImportList.Conflicts.KEEP;

	@Option(names = "--changes", paramLabel = "FILE", descriptionKey = "changes-file")
	private String changes;

	@Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "rejected-lines")
	private String rejects;

	@Option(names = "--yes")
	private boolean yes;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	RegisterImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		if (ListSource.find(source).isEmpty()) {
			throw new UsageException(texts.get("usage.value", "--source", source, "list|frgu|gasu|2113|servis"));
		}
		for (String output : Arrays.asList(changes, rejects)) {
			if (output != null) {
				OutputOption.refuseOverwriting(output, List.of(file), environment, texts);
			}
		}
		if (changes != null && !List.of("csv", "json", "xlsx").contains(extension())) {
			throw new UsageException(texts.get("usage.value", "--changes", changes, "*.csv|*.json|*.xlsx"));
		}
	}

	private String extension() {
		return changes.substring(changes.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	@Override
	int run(Store store) throws UsageException, StoreException, UnreadableInputException, OutputFailedException {
		Map<String, String> captions = captions(store);
		try (Outputs outputs = new Outputs()) {
			ImportList.Result result = new ImportList(environment.registry()).run(store,
					new ImportList.Request(environment.folder().resolve(file), file,
							new ReadOptions(null, '\0', true, environment.scratch()),
							ListSource.find(source).orElseThrow(), captions, saveMapping, conflicts, yes, reason),
					outputs, progress);
			outputs.commit();
			progress.clear();
			outputs.problems.finish();
			print(environment.out(), result, outputs.shown);
			return result.rejected() == 0 ? ExitStatus.OK
					: result.lines() == result.rejected() ? ExitStatus.NOTHING : ExitStatus.PARTIAL;
		} catch (IOException e) {
			throw new OutputFailedException(e);
		}
	}

	private Map<String, String> captions(Store store) throws StoreException, UsageException {
		if (mapping == null) {
			return Map.of();
		}
		Path path = environment.folder().resolve(mapping);
		if (!Files.isRegularFile(path)) {
			return ColumnMappings.find(store, mapping);
		}
		try {
			return ColumnMappings.parse(mapping, Files.readString(path));
		} catch (IOException e) {
			throw new UsageException(texts.get("usage.value", "--mapping", mapping, "UTF-8, field=caption"));
		}
	}

	/** Where what is found goes: the first of it to the screen, all of it into files. */
	private final class Outputs implements ImportList.Listener, AutoCloseable {

		private final ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		private final Map<What, List<ListChange>> shown = new LinkedHashMap<>();
		private final OutputFile changesFile = changes == null ? null
				: new OutputFile(environment.folder().resolve(changes));
		private final OutputFile rejectsFile = rejects == null ? null
				: new OutputFile(environment.folder().resolve(rejects));
		private final TableResult table = changesFile == null ? null
				: new TableResult(extension(), changesFile.stream(), "changes",
						Map.of("product", environment.product()), COLUMNS);
		private final RejectsFile lines = rejectsFile == null ? null : new RejectsFile(rejectsFile.stream(), language);

		Outputs() throws IOException {
			// everything is opened above
		}

		@Override
		public void change(ListChange change) throws IOException {
			List<ListChange> first = shown.computeIfAbsent(change.what(), what -> new ArrayList<>());
			if (first.size() < SHOWN) {
				first.add(change);
			}
			if (table == null) {
				return;
			}
			String near = String.join("; ", change.near());
			if (change.fields().isEmpty() && change.answers().isEmpty()) {
				table.row(change.line(), change.id(), change.name(), change.what().name(), "", "", "", "", near);
			}
			for (FieldChange field : change.fields()) {
				table.row(change.line(), change.id(), change.name(), change.what().name(), field.field().column(),
						FieldText.written(field.old()), FieldText.written(field.fresh()),
						field.conflict() ? "yes" : "no", near);
			}
			for (AnswerChange answer : change.answers()) {
				table.row(change.line(), change.id(), change.name(), change.what().name(), answer.column(),
						answer.old(), answer.fresh(), "no", near);
			}
		}

		@Override
		public void problem(Problem problem) throws IOException {
			problems.add(problem);
			if (lines != null) {
				lines.add(problem);
			}
		}

		void commit() throws IOException {
			if (table != null) {
				table.close();
				changesFile.commit();
			}
			if (lines != null) {
				lines.close();
				rejectsFile.commit();
			}
		}

		@Override
		public void close() throws IOException {
			if (changesFile != null) {
				changesFile.close();
			}
			if (rejectsFile != null) {
				rejectsFile.close();
			}
		}
	}

	private void print(PrintStream out, ImportList.Result result, Map<What, List<ListChange>> shown) {
		out.println(words.get("import.title", file, ListSource.find(source).orElseThrow().caption().in(language),
				Long.toString(result.lines())));
		out.println();
		new TextTable(List.of(List.of(words.get("import.what"), words.get("import.objects")),
				count("import.added", result.added()), count("import.changed", result.changed()),
				count("import.unchanged", result.unchanged()), count("import.conflicting", result.conflicting()),
				count("import.rejected", result.rejected()), count("import.absent", result.absent()),
				count("import.authorities", result.authorities())), 1).print(out);
		for (Map.Entry<What, List<ListChange>> each : shown.entrySet()) {
			out.println();
			boolean first = each.getKey() == What.CONFLICT && !result.parted();
			out.println(words.get(first ? "import.firstList" : "import.first." + each.getKey()));
			each.getValue().forEach(change -> print(out, change));
		}
		out.println();
		if (result.near() > 0) {
			out.println(words.get("import.near", Long.toString(result.near())));
		}
		if (!result.ignored().isEmpty()) {
			out.println(words.get("import.ignored", String.join(", ", result.ignored())));
		}
		if (result.conflicting() > 0) {
			out.println(words.get("import.decide"));
		}
		boolean nothing = result.added() + result.changed() == 0;
		out.println(words.get(nothing ? "import.nothing" : result.written() ? "import.written" : "import.preview"));
	}

	private List<String> count(String key, long number) {
		return List.of(words.get(key), Long.toString(number));
	}

	private void print(PrintStream out, ListChange change) {
		out.println("  " + change.id() + "  " + change.name());
		for (FieldChange field : change.fields()) {
			out.println("      " + field.field().caption().in(language) + ": "
					+ FieldText.shown(field.field(), field.shownOld(), language) + " → "
					+ FieldText.shown(field.field(), field.shownFresh(), language)
					+ (field.conflict() ? "  " + words.get("import.conflict") : ""));
		}
		for (AnswerChange answer : change.answers()) {
			out.println("      " + PlainText.of(
					answer.column() + ": " + (answer.old().isEmpty() ? "–" : answer.old()) + " → " + answer.fresh()));
		}
		if (!change.near().isEmpty()) {
			out.println("      " + words.get("import.alike", change.near().stream().collect(Collectors.joining("; "))));
		}
	}
}
