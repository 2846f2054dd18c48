// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.monitoring.internal;

import static org.etalon.ui.common.Language.date;
import static org.etalon.ui.common.Language.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.Texts;
import org.etalon.norm.Flaw;
import org.etalon.norm.Problem;
import org.etalon.operations.monitoring.ImportMonitoring;
import org.etalon.operations.monitoring.TerminateCertificate;
import org.etalon.rules.monitoring.CriticalValue;
import org.etalon.rules.monitoring.Indicator;
import org.etalon.rules.monitoring.Termination;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;

/** What is said of certificates, indicators and terminations. */
final class MonitoringWords {

	private static final Texts WORDS = Language.words(MonitoringWords.class);
	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("LLL yyyy", Language.current());
	private static final int DECIMALS = 2;

	private MonitoringWords() {
	}

	/** A text of this area. */
	static String word(String key, String... arguments) {
		return WORDS.get(key, arguments);
	}

	/** A month as people read it, a dash for none. */
	static String month(YearMonth month) {
		return month == null ? "–" : MONTH.format(month);
	}

	/** A figure to two decimals, a dash for none. */
	static String figure(BigDecimal figure) {
		if (figure == null) {
			return "–";
		}
		NumberFormat format = NumberFormat.getNumberInstance(Language.current());
		format.setMaximumFractionDigits(DECIMALS);
		format.setRoundingMode(RoundingMode.HALF_UP);
		return format.format(figure);
	}

	/** A figure with its unit. */
	static String figure(Indicator indicator, BigDecimal figure) {
		return figure == null ? "–" : indicator == Indicator.CSI ? figure(figure) : figure(figure) + " %";
	}

	/** The short name of an indicator. */
	static String name(Indicator indicator) {
		return word("indicator." + indicator);
	}

	/** The short names of critical indicators with their months, a dash for none. */
	static String critical(List<CriticalValue> critical) {
		return critical.isEmpty() ? "–"
				: critical.stream().map(each -> word("critical.short", name(each.indicator()), month(each.month())))
						.collect(Collectors.joining("; "));
	}

	/** A critical value in words with its clause. */
	static String critical(CriticalValue critical) {
		return word("critical." + critical.indicator(), month(critical.month()),
				critical.indicator().criticalClause().in(Language.current()));
	}

	/**
	 * Writes further what is known of a certificate, and shows it: what was found, what follows, how far the next month
	 * is from it.
	 *
	 * @param read its months, null while they are not read
	 */
	static void write(Prose details, MonitoringRows.Row row, MonitoringRows.Whole read) {
		details.faint(word("certificate", row.certificate(), date(row.sentOn()), date(row.validTo())));
		details.heading(word(row.critical().isEmpty() ? "fine" : "found"));
		row.critical().forEach(each -> details.line("!", critical(each), Tone.BAD));
		if (row.flaw() != null) {
			details.line("?", flaw(row.flaw()), Tone.FAIR);
		}
		if (row.termination() != null) {
			details.heading(word("proposed"));
			details.line(proposal(row.termination()));
		}
		if (read != null && row.critical().isEmpty()) {
			List<String> ahead = read.curves().stream()
					.flatMap(curve -> curve.ahead().map(limit -> ahead(curve, limit)).stream()).toList();
			if (!ahead.isEmpty()) {
				details.heading(word("next"));
				ahead.forEach(each -> details.line("·", each, Tone.PLAIN));
			}
		}
		details.show();
	}

	/** How far the next month is from being critical. */
	static String ahead(IndicatorCurve curve, IndicatorCurve.Point limit) {
		return word(curve.indicator() == Indicator.CSI ? "ahead.below" : "ahead.above", name(curve.indicator()),
				month(limit.month()), figure(curve.indicator(), limit.value()));
	}

	/** What critical values lead to. */
	static String proposal(Termination termination) {
		return word("proposal", date(termination.terminatedOn()), date(termination.noticeDeadline()));
	}

	/** Why nothing can be said. */
	static String flaw(Flaw flaw) {
		return word("flaw", new ProblemMessages(Language.current())
				.text(new Problem("", 0, flaw.field(), "", flaw.code(), flaw.found(), flaw.expected())));
	}

	/** What would become of a file, line by line. */
	static String preview(ImportMonitoring.Result result) {
		List<String> said = new ArrayList<>();
		said.add(word(result.log() ? "preview.log" : "preview.months", number(result.lines())));
		if (result.from() != null) {
			said.add(word("preview.span", month(result.from()), month(result.to())));
		}
		said.add(word("preview.counts", number(result.added()), number(result.changed()), number(result.unchanged())));
		if (result.unknown() > 0) {
			said.add(word("preview.unknown", number(result.unknown())));
		}
		if (result.rejected() > 0) {
			said.add(word("preview.rejected", number(result.rejected())));
		}
		if (!result.problems().isEmpty()) {
			said.add(Failures.problems(result.problems()));
		}
		return String.join("\n", said);
	}

	/** What became of a file. */
	static String taken(String file, ImportMonitoring.Result result) {
		return word("taken", file, number(result.added()), number(result.changed()), number(result.unchanged()),
				number(result.unknown()), number(result.rejected()));
	}

	/** What came of a termination. */
	static String terminated(TerminateCertificate.Terminated result) {
		return word(result.repeated() ? "terminated.repeated" : "terminated.done", result.certificate().id(),
				date(result.certificate().terminatedOn()), result.notice().id(), date(result.notice().deadline()));
	}
}
