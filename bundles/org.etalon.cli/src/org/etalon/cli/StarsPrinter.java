// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.AuthorityStars;
import org.etalon.exchange.report.IndicatorStars;
import org.etalon.exchange.report.StarsReport;
import org.etalon.standard.Indicator;
import org.etalon.standard.IndicatorInput;
import org.etalon.standard.LevelCondition;
import org.etalon.standard.StarGap;

/** Prints the levels of authorities for a person. */
final class StarsPrinter {

	private static final long ADDITIONAL = Arrays.stream(Indicator.values()).filter(each -> each.table() == 2).count();

	private final PrintStream out;
	private final Texts texts;
	private final Locale locale;

	StarsPrinter(PrintStream out, Texts texts, Locale locale) {
		this.out = out;
		this.texts = texts;
		this.locale = locale;
	}

	void print(StarsReport report) {
		line(texts.get("stars.title", String.join(", ", report.inputs())));
		for (AuthorityStars authority : report.authorities()) {
			out.println();
			line(authority.authority() + ", " + authority.quarter());
			if (authority.isLeftOut()) {
				line("  ! " + texts.get("stars.quarter"));
			} else {
				print(authority);
			}
		}
		out.println();
		line(texts.get("stars.product", report.product()));
		line(texts.get("summary.settings", SummaryPrinter.settings(report.settings())));
	}

	private void print(AuthorityStars authority) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(texts.get("stars.indicator"), texts.get("stars.stars"), texts.get("stars.value"),
				texts.get("stars.lacking")));
		List<String> notes = new ArrayList<>();
		for (IndicatorStars stars : authority.indicators()) {
			if (stars.rating() != null) {
				rows.add(List.of(stars.indicator().caption().in(locale), Integer.toString(stars.rating().stars()),
						stars.values().knows(IndicatorInput.VALUE) ? stars.values().text(IndicatorInput.VALUE) : "",
						conditions(stars.indicator(), stars.rating().lacking())));
				for (StarGap gap : stars.rating().gaps()) {
					notes.add(note(stars, gap));
				}
			}
		}
		if (rows.size() > 1) {
			new TextTable(rows, 1, 2).print(out);
		}
		missing("stars.missing", authority.missing(1));
		notes.forEach(note -> line("  ! " + note));
		if (authority.missing(2).count() == ADDITIONAL) {
			line("  " + texts.get("stars.noneAssessed"));
		} else {
			missing("stars.notAssessed", authority.missing(2));
		}
		authority.overall().ifPresent(stars -> line("  " + texts.get("stars.overall", Integer.toString(stars))));
	}

	private String note(IndicatorStars stars, StarGap gap) {
		String figure = gap.kind() == StarGap.Kind.IN_NO_RANGE ? " " + stars.values().text(gap.input()) : "";
		return stars.indicator().caption().in(locale) + ": " + gap.kind().caption().in(locale) + " ("
				+ caption(stars.indicator(), gap.input()) + figure + ")";
	}

	private void missing(String key, Stream<Indicator> indicators) {
		String names = indicators.map(indicator -> indicator.caption().in(locale)).collect(Collectors.joining("; "));
		if (!names.isEmpty()) {
			line("  " + texts.get(key, names));
		}
	}

	private String conditions(Indicator indicator, List<LevelCondition> conditions) {
		return conditions.stream().map(condition -> {
			String caption = caption(indicator, condition.input());
			return switch (condition) {
			case LevelCondition.Holds holds -> caption;
			case LevelCondition.Range range ->
				range.input().equals(IndicatorInput.VALUE) ? range.needed() : caption + " " + range.needed();
			};
		}).collect(Collectors.joining("; "));
	}

	private String caption(Indicator indicator, String input) {
		return indicator.input(input).orElseThrow().caption().in(locale);
	}

	private void line(String text) {
		out.println(PlainText.of(text));
	}
}
