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
import java.util.stream.Collectors;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.reports.ReportYear;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A report of a year, as text or as a table.
 *
 * @param <R> what it is made of
 */
abstract class ReportCommand<R> extends DatabaseCommand {

	private static final String FORMATS = "text|csv|json|xlsx";

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "table-format")
	private String format;

	ReportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	/** Computes it. */
	abstract R compute(Store store) throws UsageException, StoreException;

	/** Prints it for people. */
	abstract void print(PrintStream out, R result);

	/** The name of its table, in JSON. */
	abstract String table();

	/** What JSON says of the whole; the product goes before. */
	abstract Map<String, Object> about(R result);

	/** The columns of its table. */
	abstract List<String> columns();

	/** Writes the rows of its table. */
	abstract void rows(TableResult table, R result) throws IOException;

	/** Variants with how many decisions each made, a line for each. */
	final void print(PrintStream out, Map<ReportYear.Variant, Long> variants) {
		variants.forEach(
				(variant, count) -> out.println(words.get("annual.variant", whole(variant), count.toString())));
	}

	/** The same as JSON says them. */
	static List<Map<String, Object>> list(Map<ReportYear.Variant, Long> variants) {
		return variants.entrySet().stream().map(each -> {
			Map<String, Object> variant = new LinkedHashMap<>();
			variant.put("id", each.getKey().id());
			variant.put("version", each.getKey().version());
			variant.put("sha256", each.getKey().sha256());
			variant.put("decisions", each.getValue());
			return variant;
		}).toList();
	}

	/** The same in one cell; null for none. */
	static String variants(Map<ReportYear.Variant, Long> variants) {
		return variants.isEmpty() ? null
				: variants.entrySet().stream().map(each -> whole(each.getKey()) + ": " + each.getValue())
						.collect(Collectors.joining("; "));
	}

	static String whole(ReportYear.Variant variant) {
		return VariantStamp.whole(variant.id(), variant.version(), variant.sha256());
	}

	@Override
	void check() throws UsageException {
		output.format(format, FORMATS, texts);
	}

	@Override
	final int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		R result = compute(store);
		progress.clear();
		return output.write(environment, texts, out -> write(out, chosen, result)) ? ExitStatus.OK : ExitStatus.NOTHING;
	}

	private void write(OutputStream out, String chosen, R result) throws IOException {
		if (chosen.equals("text")) {
			PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
			print(text, result);
			text.println(words.get("by", environment.product()));
			text.flush();
			return;
		}
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.putAll(about(result));
		try (TableResult table = new TableResult(chosen, out, table(), about, columns())) {
			rows(table, result);
		}
	}
}
