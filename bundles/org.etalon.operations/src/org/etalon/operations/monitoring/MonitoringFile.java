// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.monitoring;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.exchange.StageValues;
import org.etalon.exchange.TableColumn;
import org.etalon.exchange.TableSource;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Problem;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.Ratings;

/**
 * Monitoring data in a table (CSV or XLSX), in one of two shapes that the header tells apart.
 * <p>
 * Months: {@code object, month, submitted}, a column of counts for each status code ({@code 3}, {@code status 41}), a
 * column {@code rating:criterion} with sum and number of the ratings ({@code 460/100}).
 * <p>
 * Log: {@code object, submitted_at, status, status_at} and ratings ({@code rating}, {@code rating:criterion}), one line
 * an application. It counts as submitted in the month of {@code submitted_at}; its status and ratings count in the
 * month of {@code status_at}, without one in that of its submission.
 */
final class MonitoringFile {

	private static final TableColumn OBJECT = TableColumn.required("object", "id", "объект", "идентификатор");
	private static final TableColumn MONTH = TableColumn.optional("month", "месяц");
	private static final TableColumn SUBMITTED = TableColumn.optional("submitted", "подано", "подано заявлений");
	private static final TableColumn SUBMITTED_AT = TableColumn.optional("submitted_at", "дата подачи", "подано в");
	private static final TableColumn STATUS = TableColumn.optional("status", "статус");
	private static final TableColumn STATUS_AT = TableColumn.optional("status_at", "дата статуса");
	private static final Pattern CODE = Pattern.compile("(?:(?:status|статус|n)[ :_]*)?([0-9]{1,6})",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern CRITERION = Pattern.compile("(?:rating|оценка)[ ]*(?:[:.][ ]*(.+))?",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
	private static final Pattern SUMMED = Pattern.compile("([0-9]{1,15}(?:[.,][0-9]{1,6})?)/([0-9]{1,12})");
	private static final int LONGEST_ID = 1000;
	/** What a rating is called that names no criterion. */
	private static final String ONLY_CRITERION = "rating";

	private final TableSource source;
	private final boolean log;
	private final int object;
	private final int month;
	private final int submitted;
	private final int submittedAt;
	private final int status;
	private final int statusAt;
	private final Map<Integer, Integer> codes = new LinkedHashMap<>();
	private final Map<Integer, String> criteria = new LinkedHashMap<>();

	/** Hears of lines that cannot be read. */
	@FunctionalInterface
	interface Problems {

		/** Takes a problem. */
		void problem(Problem problem);
	}

	MonitoringFile(TableSource source, String file) throws UnreadableInputException {
		this.source = source;
		this.object = source.index(OBJECT);
		this.month = source.index(MONTH);
		this.submitted = source.index(SUBMITTED);
		this.submittedAt = source.index(SUBMITTED_AT);
		this.status = source.index(STATUS);
		this.statusAt = source.index(STATUS_AT);
		this.log = month < 0;
		if (log && submittedAt < 0) {
			throw new UnreadableInputException(new Problem(file, 1, "", "", "MISSING_COLUMN",
					String.join(", ", source.captions()), "month|submitted_at"));
		}
		for (int i = 0; i < source.captions().size(); i++) {
			Matcher code = CODE.matcher(source.captions().get(i));
			Matcher criterion = CRITERION.matcher(source.captions().get(i));
			if (!log && code.matches()) {
				codes.put(i, Integer.valueOf(code.group(1)));
			} else if (criterion.matches()) {
				String name = criterion.group(1) == null ? ONLY_CRITERION : criterion.group(1).strip();
				if (!MonthSums.isCriterion(name)) {
					throw new UnreadableInputException(
							new Problem(file, 1, source.captions().get(i), "", "INVALID_VALUE", name, "rating:…"));
				}
				criteria.put(i, name);
			}
		}
	}

	/** Whether lines are applications and not months. */
	boolean isLog() {
		return log;
	}

	/** Adds a line up; tells what is wrong with it and leaves it out otherwise. */
	boolean add(TableSource.Line line, MonthRuns runs, Problems problems) throws IOException {
		Problem problem = line.broken() != null ? line.broken() : log ? application(line, runs) : month(line, runs);
		if (problem != null) {
			problems.problem(problem);
		}
		return problem == null;
	}

	private Problem month(TableSource.Line line, MonthRuns runs) throws IOException {
		String id = line.get(object);
		YearMonth of = yearMonth(line.get(month));
		if (id.isEmpty() || id.length() > LONGEST_ID) {
			return problem(line, object, id.isEmpty() ? "MISSING_VALUE" : "INVALID_VALUE", "");
		}
		if (of == null) {
			return problem(line, month, line.get(month).isEmpty() ? "MISSING_VALUE" : "INVALID_DATE", "yyyy-MM");
		}
		Long all = null;
		if (!line.get(submitted).isEmpty()) {
			all = count(line.get(submitted));
			if (all == null) {
				return problem(line, submitted, "INVALID_NUMBER", "0, 1, 2…");
			}
		}
		SortedMap<Integer, Long> statuses = new TreeMap<>();
		for (Map.Entry<Integer, Integer> code : codes.entrySet()) {
			if (!line.get(code.getKey()).isEmpty()) {
				Long count = count(line.get(code.getKey()));
				if (count == null) {
					return problem(line, code.getKey(), "INVALID_NUMBER", "0, 1, 2…");
				}
				statuses.merge(code.getValue(), count, Long::sum);
			}
		}
		SortedMap<String, Ratings> ratings = new TreeMap<>();
		for (Map.Entry<Integer, String> criterion : criteria.entrySet()) {
			if (!line.get(criterion.getKey()).isEmpty()) {
				Ratings summed = summed(line.get(criterion.getKey()));
				if (summed == null || !summed.possible()) {
					return problem(line, criterion.getKey(), "INVALID_VALUE", "460/100; 1…5");
				}
				ratings.merge(criterion.getValue(), summed, Ratings::plus);
			}
		}
		runs.month(id, of, new MonthSums(all, statuses, ratings), line.number());
		return null;
	}

	private Problem application(TableSource.Line line, MonthRuns runs) throws IOException {
		String id = line.get(object);
		if (id.isEmpty() || id.length() > LONGEST_ID) {
			return problem(line, object, id.isEmpty() ? "MISSING_VALUE" : "INVALID_VALUE", "");
		}
		YearMonth in = day(line.get(submittedAt));
		if (in == null) {
			return problem(line, submittedAt, line.get(submittedAt).isEmpty() ? "MISSING_VALUE" : "INVALID_DATE",
					"yyyy-MM-dd");
		}
		YearMonth decided = line.get(statusAt).isEmpty() ? in : day(line.get(statusAt));
		if (decided == null) {
			return problem(line, statusAt, "INVALID_DATE", "yyyy-MM-dd");
		}
		String code = line.get(status);
		if (!code.isEmpty() && !code.matches("[0-9]{1,6}")) {
			return problem(line, status, "INVALID_NUMBER", "3, 4, 22…");
		}
		Map<String, BigDecimal> rated = new TreeMap<>();
		for (Map.Entry<Integer, String> criterion : criteria.entrySet()) {
			String text = line.get(criterion.getKey());
			if (!text.isEmpty()) {
				BigDecimal rating = rating(text);
				if (rating == null) {
					return problem(line, criterion.getKey(), "INVALID_VALUE", "1…5");
				}
				rated.put(criterion.getValue(), rating);
			}
		}
		runs.submitted(id, in, line.number());
		if (!code.isEmpty()) {
			runs.status(id, decided, Integer.parseInt(code), line.number());
		}
		for (Map.Entry<String, BigDecimal> each : rated.entrySet()) {
			runs.rating(id, decided, each.getKey(), each.getValue(), line.number());
		}
		return null;
	}

	private Problem problem(TableSource.Line line, int column, String code, String expected) {
		return new Problem(line.place(), line.number(), column < 0 ? "" : source.captions().get(column),
				line.get(object), code, line.get(column), expected);
	}

	/** A problem of a month that stands in the table twice. */
	static Problem repeated(String file, MonthRuns.Month month) {
		return new Problem(file, month.line(), "month", month.objectId(), "DUPLICATE_ID",
				MonthSums.id(month.objectId(), month.month()), "");
	}

	/** A problem of a month of an object that is not in the register. */
	static Problem unknown(String file, MonthRuns.Month month) {
		return new Problem(file, month.line(), "object", month.objectId(), "UNKNOWN_OBJECT", month.objectId(), "");
	}

	/** A problem of a month of an object for whose subject the user does not answer. */
	static Problem foreign(String file, MonthRuns.Month month, String subject, String expected) {
		return new Problem(file, month.line(), "object", month.objectId(), "OTHER_SUBJECT",
				Objects.toString(subject, ""), expected);
	}

	private static Long count(String text) {
		return text.matches("[0-9]{1,15}") ? Long.valueOf(text) : null;
	}

	private static Ratings summed(String text) {
		Matcher matcher = SUMMED.matcher(text);
		return matcher.matches()
				? new Ratings(new BigDecimal(matcher.group(1).replace(',', '.')), Long.parseLong(matcher.group(2)))
				: null;
	}

	private static BigDecimal rating(String text) {
		if (!text.matches("[1-5](?:[.,][0-9]{1,6})?")) {
			return null;
		}
		BigDecimal rating = new BigDecimal(text.replace(',', '.'));
		return rating.compareTo(Indicator.HIGHEST_RATING) <= 0 ? rating : null;
	}

	/** The month of a day, of a time of it, or of a month as {@code 2026-03} or {@code 03.2026}. */
	private static YearMonth yearMonth(String text) {
		try {
			if (text.matches("[0-9]{4}-[0-9]{2}")) {
				return YearMonth.parse(text);
			}
			if (text.matches("[0-9]{2}\\.[0-9]{4}")) {
				return YearMonth.of(Integer.parseInt(text.substring(3)), Integer.parseInt(text.substring(0, 2)));
			}
		} catch (DateTimeException e) {
			return null;
		}
		return day(text);
	}

	private static YearMonth day(String text) {
		String date = text.length() > 10 ? text.substring(0, 10) : text;
		return StageValues.date(date).map((LocalDate day) -> YearMonth.from(day)).orElse(null);
	}
}
