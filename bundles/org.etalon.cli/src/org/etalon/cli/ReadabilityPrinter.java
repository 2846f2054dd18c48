// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.MeasuredDocument;
import org.etalon.exchange.report.MeasuredParagraph;
import org.etalon.exchange.report.MeasuredSentence;
import org.etalon.exchange.report.ReadabilityReport;
import org.etalon.standard.ReadabilityExcess;
import org.etalon.standard.ReadabilityIndex;
import org.etalon.standard.ReadabilityLimit;
import org.etalon.standard.ReadabilityLimit.Scope;
import org.etalon.standard.ReadabilityMeasure;
import org.etalon.standard.TextFigure;

/** Prints a report on readability for a person. */
final class ReadabilityPrinter {

	private static final int SHOWN = 50;
	private static final int BEGINNING = 50;

	private final PrintStream out;
	private final Texts texts;
	private final Locale locale;

	ReadabilityPrinter(PrintStream out, Texts texts, Locale locale) {
		this.out = out;
		this.texts = texts;
		this.locale = locale;
	}

	void print(ReadabilityReport report) {
		for (MeasuredDocument document : report.documents()) {
			line(texts.get("readability.title", document.file()));
			out.println();
			figures(document, report);
			paragraphs(document);
			if (!document.hardest().isEmpty()) {
				sentences(texts.get("readability.hardest"), document.hardest());
			}
			if (report.profile() != null) {
				limits(document, report);
			}
		}
		line(texts.get("readability.by", report.product(), report.norms().inEffect()));
	}

	private void figures(MeasuredDocument document, ReadabilityReport report) {
		List<List<String>> rows = new ArrayList<>();
		List<ReadabilityLimit> limits = report.profile() == null ? List.of()
				: report.profile().limits().stream().filter(limit -> limit.scope() == Scope.TEXT).toList();
		rows.add(List.of(texts.get("readability.figure"), texts.get("readability.value"),
				limits.isEmpty() ? "" : texts.get("readability.limit")));
		Stream.<ReadabilityMeasure>concat(Arrays.stream(TextFigure.values()), Arrays.stream(ReadabilityIndex.values()))
				.forEach(measure -> rows.add(row(measure, document, report, limits)));
		new TextTable(rows, 1).print(out);
		out.println();
	}

	private List<String> row(ReadabilityMeasure measure, MeasuredDocument document, ReadabilityReport report,
			List<ReadabilityLimit> limits) {
		// Without words there are no sentences either, so that nothing can be divided by them.
		boolean has = document.figures().counts().words() > 0
				|| measure instanceof TextFigure && measure != TextFigure.WORDS_PER_SENTENCE;
		BigDecimal figure = has ? measure.figure(document.figures().counts(), report.norms()).rounded() : null;
		String value = figure == null ? "–"
				: decimal(measure instanceof ReadabilityIndex ? figure : figure.stripTrailingZeros());
		String limit = limits.stream().filter(one -> one.measure() == measure).findFirst()
				.map(one -> bound(one) + (isExceeded(one, document.exceeded()) ? "  ✗" : "")).orElse("");
		return List.of(measure.caption().in(locale), value, limit);
	}

	private static boolean isExceeded(ReadabilityLimit limit, List<ReadabilityExcess> exceeded) {
		return exceeded.stream().anyMatch(one -> one.limit().equals(limit));
	}

	private String bound(ReadabilityLimit limit) {
		return (limit.measure().higherIsEasier() ? "≥ " : "≤ ") + decimal(limit.bound());
	}

	private void paragraphs(MeasuredDocument document) {
		List<List<String>> rows = new ArrayList<>();
		rows.add(List.of(texts.get("readability.paragraph"), TextFigure.SENTENCES.caption().in(locale),
				TextFigure.WORDS.caption().in(locale), texts.get("readability.grade"), texts.get("readability.ease"),
				texts.get("readability.beginning")));
		for (MeasuredParagraph measured : document.paragraphs().subList(0,
				Math.min(SHOWN, document.paragraphs().size()))) {
			rows.add(List.of(Integer.toString(measured.paragraph().number()),
					Long.toString(measured.figures().counts().sentences()),
					Long.toString(measured.figures().counts().words()),
					index(measured, ReadabilityIndex.FKGL_PLAINRUSSIAN), index(measured, ReadabilityIndex.FRE_OBORNEVA),
					PlainText.of(measured.beginning(BEGINNING))));
		}
		new TextTable(rows, 0, 1, 2, 3, 4).print(out);
		more(document.paragraphs().size());
		out.println();
	}

	private void more(int all) {
		if (all > SHOWN) {
			out.println("  " + texts.get("readability.more", Integer.toString(all - SHOWN)));
		}
	}

	private String index(MeasuredParagraph measured, ReadabilityIndex index) {
		BigDecimal value = measured.figures().indices().get(index);
		return value == null ? "–" : decimal(value);
	}

	private void sentences(String title, List<MeasuredSentence> sentences) {
		out.println(title);
		for (MeasuredSentence sentence : sentences.subList(0, Math.min(SHOWN, sentences.size()))) {
			line("  " + place(sentence) + ": "
					+ texts.get("readability.sentence",
							decimal(sentence.figures().indices().get(ReadabilityIndex.FKGL_PLAINRUSSIAN)),
							Long.toString(sentence.figures().counts().words())));
			for (ReadabilityExcess excess : sentence.exceeded()) {
				line("    ✗ " + excess(excess));
			}
			line("    " + sentence.text());
		}
		more(sentences.size());
		out.println();
	}

	private void limits(MeasuredDocument document, ReadabilityReport report) {
		String name = report.profile().name();
		if (!document.exceeds()) {
			line(texts.get("readability.kept", name));
			out.println();
			return;
		}
		if (!document.exceeding().isEmpty()) {
			sentences(texts.get("readability.exceeding"), document.exceeding());
		}
		line(texts.get("readability.exceeded", name, Integer.toString(document.exceeded().size()),
				Integer.toString(document.exceeding().size())));
		for (ReadabilityExcess excess : document.exceeded()) {
			line("  ✗ " + excess(excess));
		}
		out.println();
	}

	private String excess(ReadabilityExcess excess) {
		return excess.limit().measure().caption().in(locale) + " " + decimal(excess.value().stripTrailingZeros())
				+ (excess.limit().measure().higherIsEasier() ? " < " : " > ") + decimal(excess.limit().bound());
	}

	private String place(MeasuredSentence sentence) {
		String paragraph = Integer.toString(sentence.paragraph());
		String number = Integer.toString(sentence.number());
		return sentence.line() == 0 ? texts.get("readability.place", paragraph, number)
				: texts.get("readability.placeWithLine", paragraph, number, Integer.toString(sentence.line()));
	}

	private String decimal(BigDecimal value) {
		String text = value.toPlainString();
		return Texts.isEnglish(locale) ? text : text.replace('.', ',');
	}

	private void line(String text) {
		out.println(PlainText.of(text));
	}
}
