// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.etalon.norm.Problem;
import org.etalon.norm.ProductionCalendar;

/**
 * Reads the production calendar of further years from a table with the columns date, kind and, for the reader, source:
 * the days on which a year differs from the plain week, {@code OFF} for a day off and {@code WORK} for a worked
 * Saturday or Sunday.
 */
public final class CalendarFile {

	private static final List<TableColumn> COLUMNS = List.of(TableColumn.required("date", "дата"),
			TableColumn.required("kind", "вид", "вид дня"), TableColumn.optional("source", "источник"));
	private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("d.M.uuuu", Locale.ROOT)
			.withResolverStyle(ResolverStyle.STRICT);
	private static final Map<String, Boolean> KINDS = Map.of("off", false, "выходной", false, "work", true, "рабочий",
			true);

	private CalendarFile() {
	}

	/**
	 * Reads a file.
	 *
	 * @param path where it is
	 * @param file how the user named it
	 * @return the calendar of the product, with each year of the file as a whole added or replaced
	 * @throws UnreadableInputException if it cannot be read, or has a row that is wrong, or a year without one of its
	 *                                  holidays: with everything that is wrong, because a calendar that is right only
	 *                                  in part gives wrong deadlines
	 */
	public static ProductionCalendar read(Path path, String file, ReadOptions options) throws UnreadableInputException {
		TableFile table = TableFile.read(path, file, options, COLUMNS);
		List<Problem> problems = new ArrayList<>(table.problems());
		Map<LocalDate, Boolean> days = new HashMap<>();
		Map<LocalDate, Long> lines = new HashMap<>();
		for (TableRow row : table.rows()) {
			LocalDate date = date(row.get("date"));
			Boolean worked = KINDS.get(row.get("kind").toLowerCase(Locale.ROOT));
			if (date == null) {
				problems.add(row.problem("date", row.get("date").isEmpty() ? "MISSING_VALUE" : "INVALID_DATE",
						"YYYY-MM-DD"));
			}
			if (worked == null) {
				problems.add(
						row.problem("kind", row.get("kind").isEmpty() ? "MISSING_VALUE" : "INVALID_VALUE", "OFF|WORK"));
			}
			if (date != null && worked != null) {
				Long first = lines.putIfAbsent(date, row.line());
				if (first != null) {
					problems.add(row.problem("date", "DUPLICATE_DATE", file + ":" + first));
				}
				days.put(date, worked);
			}
		}
		if (problems.isEmpty() && days.isEmpty()) {
			problems.add(new Problem(file, 0, "", "", "EMPTY_FILE", "", "date, kind"));
		}
		if (problems.isEmpty()) {
			incomplete(file, days, problems);
		}
		if (!problems.isEmpty()) {
			throw new UnreadableInputException(problems);
		}
		return ProductionCalendar.builtIn().with(file, days);
	}

	/** One problem for each year that lacks holidays, naming them. */
	private static void incomplete(String file, Map<LocalDate, Boolean> days, List<Problem> problems) {
		List<LocalDate> missing = ProductionCalendar.missingHolidays(days);
		for (int year : new TreeSet<>(missing.stream().map(LocalDate::getYear).toList())) {
			problems.add(new Problem(file, 0, "date", "", "CALENDAR_INCOMPLETE", Integer.toString(year), String.join(
					"|", missing.stream().filter(date -> date.getYear() == year).map(LocalDate::toString).toList())));
		}
	}

	private static LocalDate date(String text) {
		try {
			return text.indexOf('.') > 0 ? LocalDate.parse(text, RUSSIAN) : LocalDate.parse(text);
		} catch (DateTimeException e) {
			return null;
		}
	}
}
