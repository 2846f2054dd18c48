// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.TableHtml;
import org.etalon.operations.models.CompareModels;
import org.etalon.operations.models.CompareModels.Compared;
import org.etalon.operations.models.CompareModels.Compared.Side;
import org.etalon.operations.models.ModelDifference;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model diff}: what changed between two models, by the ids of what is in them. */
@Command(name = "diff", sortOptions = false)
final class ModelDiffCommand extends ModelCommand {

	private static final String FORMATS = "text|csv|json|xlsx|html";
	private static final List<String> COLUMNS = List.of("change", "kind", "id", "feature", "before", "after", "path",
			"text");

	@Parameters(index = "0", paramLabel = "OLD", descriptionKey = "model-old")
	private String before;

	@Parameters(index = "1", paramLabel = "NEW", descriptionKey = "model-new")
	private String after;

	@Option(names = "--fail-on-change", descriptionKey = "model-fail-on-change")
	private boolean failOnChange;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	ModelDiffCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		String chosen = output.format(format, FORMATS, texts);
		if (Files.isDirectory(environment.folder().resolve(before))
				&& Files.isDirectory(environment.folder().resolve(after))) {
			return folders(chosen);
		}
		output.refuseOverwriting(List.of(before, after), environment, texts);
		CompareModels.Comparison comparison = CompareModels.compare(environment.folder(), before, after);
		print(comparison.remarks());
		if (comparison.unrelated() != null && !chosen.equals("text")) {
			environment.err().println(PlainText.of(comparison.unrelated().in(language)));
		}
		if (!output.write(environment, texts, out -> write(out, chosen, comparison))) {
			return ExitStatus.NOTHING;
		}
		return failOnChange && !comparison.differences().isEmpty() ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	/** Compares the files of two folders by their names. */
	private int folders(String chosen) {
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		CompareModels.Folders folders = CompareModels.folders(environment.folder(), before, after, progress);
		progress.clear();
		print(folders.problems());
		if (!output.write(environment, texts, out -> write(out, chosen, folders))) {
			return ExitStatus.NOTHING;
		}
		return folders.failed() > 0 ? ExitStatus.PARTIAL
				: failOnChange && folders.differences() > 0 ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private void write(OutputStream out, String chosen, CompareModels.Folders folders) throws IOException {
		if (chosen.equals("text")) {
			text(out, text -> {
				for (Compared file : folders.files()) {
					if (file.side() != Side.BOTH) {
						text.println(PlainText.of(words.get("diff." + file.side(), file.file())));
					} else if (!file.differences().isEmpty()) {
						text.println(PlainText.of(file.file()));
						if (file.unrelated() != null) {
							text.println(PlainText.of("  " + file.unrelated().in(language)));
						}
						file.differences().forEach(each -> text.println(PlainText.of("  " + each.text().in(language))));
					}
				}
				text.println(words.get("diff.folders", Integer.toString(folders.files().size()),
						Integer.toString(folders.differences()), Integer.toString(folders.failed())));
			});
			return;
		}
		if (chosen.equals("html")) {
			html(out, List.of(), folders.files());
			return;
		}
		List<String> columns = new ArrayList<>(List.of("file"));
		columns.addAll(COLUMNS);
		try (TableResult table = new TableResult(chosen, out, "differences", about(), columns)) {
			for (Compared file : folders.files()) {
				if (file.side() != Side.BOTH) {
					String only = words.get("diff." + file.side(), file.file());
					table.row(file.file(), file.side() == Side.BEFORE ? "REMOVED" : "ADDED", "", "", "", "", "", "",
							only);
				}
				for (ModelDifference each : file.differences()) {
					table.row(file.file(), each.code(), each.kind(), each.id(), each.feature(),
							String.join("; ", each.before().values()), String.join("; ", each.after().values()),
							each.path(), each.text().in(language));
				}
			}
		}
	}

	private void html(OutputStream out, List<String> said, List<Compared> files) throws IOException {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("plan.file"), words.get("diff.what"), words.get("diff.where")));
		int count = 0;
		for (Compared file : files) {
			if (file.side() != Side.BOTH) {
				rows.add(List.of(file.file(), words.get("diff." + file.side(), file.file()), ""));
			} else if (file.unrelated() != null) {
				rows.add(List.of(file.file(), file.unrelated().in(language), ""));
			}
			for (ModelDifference each : file.differences()) {
				rows.add(List.of(file.file(), each.text().in(language), each.where().in(language)));
				count++;
			}
		}
		List<String> lines = new ArrayList<>(said);
		lines.add(before + " → " + after);
		lines.add(words.get("diff.total", Integer.toString(count)));
		TableHtml.write(out, language, environment.product(), words.get("diff.html"), lines, rows);
	}

	private Map<String, Object> about() {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("before", before);
		about.put("after", after);
		return about;
	}

	private void write(OutputStream out, String chosen, CompareModels.Comparison comparison) throws IOException {
		List<ModelDifference> differences = comparison.differences();
		if (chosen.equals("text")) {
			text(out, text -> {
				if (comparison.unrelated() != null) {
					text.println(PlainText.of(comparison.unrelated().in(language)));
				}
				differences.forEach(each -> text.println(PlainText.of(each.text().in(language))));
				text.println(words.get("diff.total", Integer.toString(differences.size())));
			});
			return;
		}
		if (chosen.equals("html")) {
			html(out, comparison.unrelated() == null ? List.of() : List.of(comparison.unrelated().in(language)),
					List.of(new Compared(after, Side.BOTH, null, differences)));
			return;
		}
		Map<String, Object> about = about();
		about.put("same_model", comparison.unrelated() == null);
		try (TableResult table = new TableResult(chosen, out, "differences", about, COLUMNS)) {
			for (ModelDifference each : differences) {
				table.row(each.code(), each.kind(), each.id(), each.feature(),
						String.join("; ", each.before().values()), String.join("; ", each.after().values()),
						each.path(), each.text().in(language));
			}
		}
	}
}
