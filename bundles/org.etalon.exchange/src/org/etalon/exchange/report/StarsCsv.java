// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.exchange.CsvLine;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.StarRating;

/**
 * Levels of authorities as CSV: a line for each indicator of each authority and quarter, codes and figures only. A line
 * with the indicator {@code OVERALL} has the overall level where the settings give one; a line without an indicator
 * stands for a quarter that was left out.
 */
public final class StarsCsv {

	private static final String SEPARATOR = ";";

	private StarsCsv() {
	}

	/** Writes the report; the stream stays open. */
	public static void write(OutputStream out, StarsReport report) throws IOException {
		out.write(CsvLine.of(
				List.of("authority", "quarter", "table", "indicator", "stars", "figures", "reached", "next", "gaps")));
		for (AuthorityStars authority : report.authorities()) {
			if (authority.isLeftOut()) {
				line(out, authority, "", "", "", "", "", "", StarsReport.QUARTER_MISSING);
			}
			for (IndicatorStars stars : authority.indicators()) {
				indicator(out, authority, stars);
			}
			if (authority.overall().isPresent()) {
				line(out, authority, "", "OVERALL", Integer.toString(authority.overall().getAsInt()), "", "", "", "");
			}
		}
		out.flush();
	}

	private static void indicator(OutputStream out, AuthorityStars authority, IndicatorStars stars) throws IOException {
		StarRating rating = stars.rating();
		String figures = stars.indicator().inputs().stream().map(IndicatorInput::name).filter(stars.values()::knows)
				.map(name -> name + "=" + stars.values().text(name)).collect(Collectors.joining(SEPARATOR));
		line(out, authority, Integer.toString(stars.indicator().table()), stars.indicator().name(),
				rating == null ? "" : Integer.toString(rating.stars()), figures,
				rating == null ? "" : String.join(SEPARATOR, StarsReport.reached(rating.reached())),
				rating == null ? "" : String.join(SEPARATOR, StarsReport.needed(rating.lacking())),
				String.join(SEPARATOR, StarsReport.gaps(stars)));
	}

	private static void line(OutputStream out, AuthorityStars authority, String... cells) throws IOException {
		List<String> line = new ArrayList<>(List.of(authority.authority(), authority.quarter().toString()));
		line.addAll(List.of(cells));
		out.write(CsvLine.of(line));
	}
}
