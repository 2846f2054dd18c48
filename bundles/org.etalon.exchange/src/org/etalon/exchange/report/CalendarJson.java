// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.etalon.cases.Json;
import org.etalon.rules.year.YearDeadline;

/** The deadlines of a year as JSON. */
public final class CalendarJson {

	private CalendarJson() {
	}

	/** Writes the deadlines; the stream stays open. */
	public static void write(OutputStream out, CalendarReport report, Locale locale) throws IOException {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("product", report.product());
		json.put("reportYear", report.reportYear());
		json.put("settings", new TreeMap<>(report.settings()));
		json.put("workingDays", report.workingDays().isPresent() ? report.workingDays().getAsInt() : null);
		List<Object> deadlines = new ArrayList<>();
		for (CalendarReport.Entry entry : report.entries()) {
			deadlines.add(deadline(entry, locale));
		}
		json.put("deadlines", deadlines);
		out.write((Json.text(json) + "\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	private static Map<String, Object> deadline(CalendarReport.Entry entry, Locale locale) {
		YearDeadline deadline = entry.deadline();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("step", deadline.step().code());
		json.put("caption", deadline.step().caption().in(locale));
		json.put("date", deadline.date());
		json.put("lastDay", deadline.lastDay());
		json.put("safeDay", deadline.safeDay());
		json.put("workedDay", entry.workedDay());
		json.put("clause", deadline.step().clause().number());
		json.put("actor", deadline.step().actor());
		return json;
	}
}
