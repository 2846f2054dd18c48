// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/**
 * The level and the decision of every row by Drools, from the same decision tables ({@code check.dmn}). Points, terms
 * and duplicates are left out: what is measured is the evaluation of the tables.
 */
public final class DroolsCheck {

	/** As many as DuckDB is given. */
	private static final int THREADS = 2;
	private static final int ROWS_PER_TASK = 1_000;
	private static final int TASKS_AHEAD = 8;

	private static final Set<String> YES = Set.of("yes", "да", "true", "1");

	private final DMNRuntime runtime;
	private final DMNModel model;

	private DroolsCheck() {
		runtime = DMNRuntimeBuilder.fromDefaults().buildConfiguration()
				.fromResources(List.of(ResourceFactory.newClassPathResource("org/etalon/bench/check.dmn")))
				.getOrElseThrow(IllegalStateException::new);
		model = runtime.getModels().getFirst();
	}

	/** Usage: {@code INPUT OUTPUT ROWS}. Checks the first so many rows. */
	public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
		if (args.length != 3 || !args[2].matches("\\d{1,18}")) {
			System.err.println("usage: DroolsCheck INPUT OUTPUT ROWS");
			System.exit(Arguments.USAGE);
		}
		check(Path.of(args[0]), Path.of(args[1]), Long.parseLong(args[2]));
	}

	/**
	 * Checks the first rows of a register file and writes {@code id,level,decision}, both empty where no table fits.
	 *
	 * @throws IOException if the input cannot be read or the output not be written
	 */
	static void check(Path input, Path output, long rows) throws IOException, InterruptedException, ExecutionException {
		DroolsCheck check = new DroolsCheck();
		try (CsvReader in = new CsvReader(input);
				BufferedWriter out = Files.newBufferedWriter(output, StandardCharsets.UTF_8);
				ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
			out.write("id,level,decision\n");
			in.next();
			Queue<Future<String>> tasks = new ArrayDeque<>();
			List<String> row = in.next();
			while (row != null && in.records() <= rows + 1) {
				List<List<String>> batch = new ArrayList<>(ROWS_PER_TASK);
				while (row != null && batch.size() < ROWS_PER_TASK && in.records() <= rows + 1) {
					batch.add(row);
					row = in.next();
				}
				tasks.add(threads.submit(() -> check.evaluate(batch)));
				if (tasks.size() > TASKS_AHEAD) {
					out.write(tasks.remove().get());
				}
			}
			for (Future<String> task : tasks) {
				out.write(task.get());
			}
		}
	}

	private String evaluate(List<List<String>> rows) {
		StringBuilder lines = new StringBuilder();
		for (List<String> row : rows) {
			DMNResult result = runtime.evaluateAll(model, context(row));
			lines.append(Csv.cell(cell(row, Column.ID))).append(',').append(text(result, "level")).append(',')
					.append(text(result, "decision")).append('\n');
		}
		return lines.toString();
	}

	private DMNContext context(List<String> row) {
		DMNContext context = runtime.newContext();
		context.set("kind", cell(row, Column.KIND));
		context.set("mszu", flag(row, Column.MSZU_FEDERAL) || flag(row, Column.MSZU_REGIONAL));
		context.set("regulation", grade(row, Column.REGULATION));
		context.set("reception", grade(row, Column.RECEPTION));
		context.set("laboratory", grade(row, Column.LABORATORY));
		context.set("monitoring", cell(row, Column.MONITORING).isEmpty() || flag(row, Column.MONITORING));
		List<String> missing = Arrays.asList(cell(row, Column.MISSING).split(";"));
		context.set("regulationMissing", missing.contains("regulation"));
		context.set("receptionMissing", missing.contains("reception"));
		context.set("laboratoryMissing", missing.contains("laboratory"));
		context.set("monitoringMissing", missing.contains("monitoring"));
		context.set("basis", switch (cell(row, Column.RECERTIFICATION)) {
		case "истечение" -> "EXPIRY";
		case "отзыв" -> "REVOCATION";
		case String code -> code;
		});
		context.set("previousType", cell(row, Column.PREVIOUS_TYPE));
		context.set("previousLevel", number(row, Column.PREVIOUS_LEVEL));
		context.set("noIncreaseUsed", number(row, Column.NO_INCREASE_USED));
		context.set("roadmap", flag(row, Column.ROADMAP_IMPLEMENTED));
		context.set("openConclusion", flag(row, Column.OPEN_CONCLUSION));
		return context;
	}

	private static String cell(List<String> row, Column column) {
		return row.get(column.ordinal());
	}

	private static boolean flag(List<String> row, Column column) {
		return YES.contains(cell(row, column));
	}

	private static String grade(List<String> row, Column column) {
		return cell(row, column).strip().replace('A', 'А');
	}

	private static int number(List<String> row, Column column) {
		String cell = cell(row, column);
		return cell.isEmpty() ? 0 : Integer.parseInt(cell);
	}

	private static String text(DMNResult result, String decision) {
		Object value = result.getDecisionResultByName(decision).getResult();
		return value == null ? "" : value.toString();
	}
}
