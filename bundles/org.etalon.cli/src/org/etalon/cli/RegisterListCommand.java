// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.etalon.exchange.FieldText;
import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ListObjects;
import org.etalon.operations.register.ListObjects.Page;
import org.etalon.operations.register.ListObjects.Row;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon register list}: a page of the register. */
@Command(name = "list", sortOptions = false)
final class RegisterListCommand extends DatabaseCommand {

	private static final String FORMATS = "text|csv|json";
	private static final int MOST = 10_000;
	private static final int NAME_WIDTH = 60;
	private static final List<String> COLUMNS = List.of("object_id", "name", "kind", "authority", "subject",
			"self_check", "level", "valid_to");

	@Mixin
	private ObjectOptions objects;

	@Option(names = "--page-size", paramLabel = "N")
	private int size = 50;

	@Option(names = "--after", paramLabel = "ID")
	private String after;

	@Option(names = "--count")
	private boolean count;

	@Mixin
	private OutputOption output;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "list-format")
	private String format;

	RegisterListCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "register", language);
	}

	@Override
	void check() throws UsageException {
		if (size < 1 || size > MOST) {
			throw new UsageException(texts.get("usage.value", "--page-size", Integer.toString(size), "1…" + MOST));
		}
		output.format(format, FORMATS, texts);
		objects.request(after, size, count, environment, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		String chosen = output.format(format, FORMATS, texts);
		Page page = new ListObjects().run(store, objects.request(after, size, count, environment, texts));
		if (!output.write(environment, texts, out -> {
			if (chosen.equals("text")) {
				PrintStream text = new PrintStream(out, false, StandardCharsets.UTF_8);
				print(text, page);
				text.flush();
			} else {
				write(chosen, out, page);
			}
		})) {
			return ExitStatus.NOTHING;
		}
		return ExitStatus.OK;
	}

	private void write(String chosen, OutputStream out, Page page) throws IOException {
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("product", environment.product());
		about.put("more", page.more());
		if (page.total() >= 0) {
			about.put("total", page.total());
		}
		try (TableResult table = new TableResult(chosen, out, "objects", about, COLUMNS)) {
			for (Row row : page.rows()) {
				table.row(row.object().id(), row.object().name(), row.object().kind().name(), row.authority(),
						row.object().subject(), written(row.object().selfCheck()), row.object().level(),
						row.object().certificateTo());
			}
		}
	}

	private static String written(Object value) {
		return value == null ? null : FieldText.written(value);
	}

	private void print(PrintStream out, Page page) {
		if (page.rows().isEmpty()) {
			out.println(words.get("list.none"));
			return;
		}
		List<List<String>> rows = new ArrayList<>();
		rows.add(
				List.of(words.get("list.id"), words.get("list.name"), words.get("list.kind"), words.get("list.subject"),
						words.get("list.letter"), words.get("list.level"), words.get("list.validTo")));
		for (Row row : page.rows()) {
			rows.add(List.of(row.object().id(), cut(row.object().name()), row.object().kind().caption().in(language),
					Objects.toString(row.object().subject(), ""), FieldText.written(row.object().selfCheck()),
					row.object().level() == null ? "" : row.object().level() + " %",
					date(row.object().certificateTo())));
		}
		new TextTable(rows, 5).print(out);
		out.println();
		if (page.total() >= 0) {
			out.println(words.get("list.total", Long.toString(page.total())));
		}
		if (page.more()) {
			out.println(words.get("list.next", "etalon register list" + objects.again() + " --after "
					+ page.rows().get(page.rows().size() - 1).object().id()));
		}
	}

	private static String cut(String name) {
		return name.length() <= NAME_WIDTH ? name : name.substring(0, NAME_WIDTH - 1) + "…";
	}
}
