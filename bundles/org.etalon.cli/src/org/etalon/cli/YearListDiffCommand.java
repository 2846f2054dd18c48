// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.year.DiffYearLists;
import org.etalon.operations.year.Difference;
import org.etalon.operations.year.ListedObject;
import org.etalon.operations.year.YearEditions;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.Edition;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon year-list diff}: what changed between two editions of the list. */
@Command(name = "diff", sortOptions = false)
final class YearListDiffCommand extends YearListCommand {

	private static final List<String> COLUMNS = List.of("change", "object_id", "name", "authority", "self_check_before",
			"self_check_after", "basis_before", "basis_after", "reasons_before", "reasons_after");

	@Option(names = "--editions", paramLabel = "N,M")
	private String editions;

	@Mixin
	private OutputOption output;

	@Option(names = { "--as", "--format" }, paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	YearListDiffCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		super.check();
		output.format(format, FORMATS, texts);
		if (editions != null && !editions.matches("[0-9]{1,6},[0-9]{1,6}")) {
			throw new UsageException(texts.get("usage.value", "--editions", editions, "1,2"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		int last = YearEditions.find(store, year(), null).edition();
		if (editions == null && last == 1) {
			throw new RefusedException("ONLY_EDITION", year());
		}
		String[] numbers = editions == null ? new String[] { Integer.toString(last - 1), Integer.toString(last) }
				: editions.split(",");
		Edition earlier = YearEditions.find(store, year(), Integer.valueOf(numbers[0]));
		Edition later = YearEditions.find(store, year(), Integer.valueOf(numbers[1]));
		return write(output, out -> {
			if (chosen.equals("text")) {
				print(store, earlier, later, out);
			} else {
				table(store, earlier, later, chosen, out);
			}
		}) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void table(Store store, Edition earlier, Edition later, String chosen, OutputStream out)
			throws IOException, StoreException {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("report_year", year());
		about.put("editions", List.of(earlier.edition(), later.edition()));
		try (TableResult table = new TableResult(chosen, out, "differences", about, COLUMNS)) {
			new DiffYearLists().run(store, earlier, later, each -> {
				ListedObject before = each.before();
				ListedObject after = each.after();
				table.row(each.kind().name(), each.object().objectId(), each.object().name(), each.object().authority(),
						letter(before), letter(after), before == null ? null : codes(before.basis()),
						after == null ? null : codes(after.basis()), before == null ? null : reasonCodes(before),
						after == null ? null : reasonCodes(after));
			}, progress);
		}
	}

	private static String letter(ListedObject object) {
		return object == null || object.selfCheck() == null ? null : object.selfCheck().letter();
	}

	private void print(Store store, Edition earlier, Edition later, OutputStream stream)
			throws IOException, StoreException {
		PrintStream out = new PrintStream(stream, false, StandardCharsets.UTF_8);
		out.println(title(earlier));
		rules(out, earlier);
		out.println(title(later));
		rules(out, later);
		Map<Difference.Kind, Long> counts = new DiffYearLists().run(store, earlier, later, each -> print(out, each),
				progress);
		progress.clear();
		out.println(words.get("diff.summary", count(counts, Difference.Kind.ADDED),
				count(counts, Difference.Kind.REMOVED), count(counts, Difference.Kind.CHANGED)));
		out.flush();
	}

	private static String count(Map<Difference.Kind, Long> counts, Difference.Kind kind) {
		return Long.toString(counts.getOrDefault(kind, 0L));
	}

	private void print(PrintStream out, Difference difference) {
		progress.clear();
		ListedObject object = difference.object();
		out.println(
				words.get("diff.object", difference.kind().caption().in(language), object.objectId(), object.name()));
		out.println("    " + words.get("diff.before", state(difference.before())));
		out.println("    " + words.get("diff.after", state(difference.after())));
	}

	/** What an edition says of an object, in one line. */
	private String state(ListedObject object) {
		if (object == null) {
			return words.get("explain.noRow");
		}
		String why = object.included() ? bases(object.basis()) : reasons(object);
		return words.get(object.included() ? "diff.in" : "diff.out", letter(object) == null ? "–" : letter(object), why,
				object.category().caption().in(language), object.authority(), object.name());
	}
}
