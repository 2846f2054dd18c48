// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.etalon.exchange.TableResult;
import org.etalon.exchange.Texts;
import org.etalon.norm.Decision;
import org.etalon.norm.Subject;
import org.etalon.operations.reports.ReportYear;
import org.etalon.operations.reports.ReportYear.Row;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code etalon report annual}: the data of a year for the Ministry. */
@Command(name = "annual", sortOptions = false)
final class ReportAnnualCommand extends ReportCommand<ReportYear.Result> {

	private static final List<String> COLUMNS = List.of("kind", "subject", "certificate", "certificate_and_conclusion",
			"conclusion_only", "given", "expired", "terminated", "in_force", "variants");

	@Option(names = "--year", paramLabel = "YYYY", required = true, descriptionKey = "calendar-year")
	private int year;

	ReportAnnualCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (year < 1000 || year > 9999) {
			throw new UsageException(texts.get("usage.value", "--year", Integer.toString(year), "1000…9999"));
		}
		super.check();
	}

	@Override
	ReportYear.Result compute(Store store) throws StoreException {
		return new ReportYear().run(store, year, progress);
	}

	@Override
	String table() {
		return "rows";
	}

	@Override
	Map<String, Object> about(ReportYear.Result result) {
		Map<String, Object> levels = new LinkedHashMap<>();
		result.levels().forEach((level, count) -> levels.put(level.toString(), count));
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("year", year);
		about.put("levels", levels);
		about.put("variants", list(result.variants()));
		return about;
	}

	@Override
	List<String> columns() {
		return COLUMNS;
	}

	@Override
	void rows(TableResult table, ReportYear.Result result) throws IOException {
		for (Row row : result.rows()) {
			table.row(row.kind().name(), row.subject(), row.count(Decision.CERTIFICATE),
					row.count(Decision.CERTIFICATE_AND_CONCLUSION), row.count(Decision.CONCLUSION_ONLY), row.given(),
					row.expired(), row.terminated(), row.inForce(), variants(row.variants()));
		}
	}

	@Override
	void print(PrintStream out, ReportYear.Result result) {
		out.println(words.get("annual.title", Integer.toString(year)));
		out.println();
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(words.get("annual.kind"), words.get("annual.subject"),
				Decision.CERTIFICATE.caption().in(language), Decision.CERTIFICATE_AND_CONCLUSION.caption().in(language),
				Decision.CONCLUSION_ONLY.caption().in(language), words.get("annual.given"), words.get("annual.expired"),
				words.get("annual.terminated"), words.get("annual.inForce")));
		result.rows().forEach(row -> rows.add(line(row, row.kind().caption().in(language), subject(row.subject()))));
		rows.add(line(result.total(), words.get("annual.total"), ""));
		new TextTable(rows, 2, 3, 4, 5, 6, 7, 8).print(out);
		out.println();
		if (!result.levels().isEmpty()) {
			out.println(words.get("annual.levels", new TreeMap<>(result.levels()).descendingMap().entrySet().stream()
					.map(each -> each.getKey() + " %: " + each.getValue()).collect(Collectors.joining("; "))));
		}
		print(out, result.variants());
	}

	private static List<String> line(Row row, String kind, String subject) {
		return List.of(kind, subject, Long.toString(row.count(Decision.CERTIFICATE)),
				Long.toString(row.count(Decision.CERTIFICATE_AND_CONCLUSION)),
				Long.toString(row.count(Decision.CONCLUSION_ONLY)), Long.toString(row.given()),
				Long.toString(row.expired()), Long.toString(row.terminated()), Long.toString(row.inForce()));
	}

	/** Code and, in Russian, name of a subject. */
	private String subject(String code) {
		return code.isEmpty() ? words.get("annual.federal")
				: Texts.isEnglish(language) ? code
						: code + " " + Subject.find(code).map(Subject::name).orElse("").strip();
	}
}
