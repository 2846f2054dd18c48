// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutcomeText;
import org.etalon.exchange.Texts;
import org.etalon.exchange.report.RoadmapCsv;
import org.etalon.exchange.report.RoadmapHtml;
import org.etalon.exchange.report.RoadmapJson;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.exchange.report.RoadmapReport.Item;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.norm.Text;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.rules.plan.RoadmapProgress.Status;

import picocli.CommandLine.Option;

/** A roadmap with its measures, as the commands on roadmaps write it. */
final class RoadmapPrinter {

	private static final String FORMATS = "text|csv|json|html";

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	/** The format to write in. */
	String format(OutputOption output, Texts texts) throws UsageException {
		return output.format(format == null && output.extension().equals("htm") ? "html" : format, FORMATS, texts);
	}

	/** Writes a report; false if that failed. */
	boolean write(RoadmapReport report, OutputOption output, Environment environment, Texts texts, Texts words,
			Locale language) throws UsageException {
		String chosen = format(output, texts);
		return output.write(environment, texts, out -> write(out, chosen, report, words, language));
	}

	private static void write(OutputStream out, String chosen, RoadmapReport report, Texts words, Locale language)
			throws IOException {
		switch (chosen) {
		case "csv" -> RoadmapCsv.write(out, report);
		case "json" -> RoadmapJson.write(out, report);
		case "html" -> RoadmapHtml.write(out, report, language);
		default -> ModelCommand.text(out, text -> print(text, report, words, language));
		}
	}

	private static void print(PrintStream out, RoadmapReport report, Texts words, Locale language) {
		OutcomeText figures = new OutcomeText(language);
		line(out, words.get("roadmap.title", report.objectId(), report.conclusionId()));
		line(out, report.name());
		for (RoadmapReport.Section section : report.sections()) {
			line(out, section.number() + ". " + section.title().in(language)
					+ (section.notRequired() ? " – " + words.get("roadmap.notRequired") : ""));
			section.items().forEach(each -> print(out, each, words, language));
		}
		if (report.progress() != null) {
			print(out, report.progress(), words, language);
		}
		if (report.gain100() != null) {
			line(out, words.get("roadmap.now", level(report.now(), words, figures)));
			line(out, words.get("roadmap.together", level(report.together(), words, figures),
					gain(report.gain100(), figures)));
			line(out, words.get("roadmap.by", report.by()));
		}
		if (report.noGain() != null) {
			line(out, words.get("roadmap.noGain", report.noGain().text().in(language),
					report.noGain().clause().in(language)));
		}
		for (Text problem : report.problems()) {
			line(out, "  ! " + problem.in(language));
		}
	}

	private static void print(PrintStream out, Item item, Texts words, Locale language) {
		OutcomeText figures = new OutcomeText(language);
		line(out, "  " + item.number() + " " + item.title());
		List<String> about = new ArrayList<>();
		if (item.status() != null) {
			about.add(item.status().caption().in(language));
		} else if (item.origin() != null) {
			about.add(item.origin().in(language));
		}
		about.add(words.get("roadmap.until", item.dueOn() == null ? "–" : figures.date(item.dueOn()),
				item.responsible().isBlank() ? "–" : item.responsible()));
		if (item.point() != null) {
			about.add(words.get("roadmap.point", Integer.toString(item.point())));
		}
		if (item.gain100() != null) {
			about.add(words.get("roadmap.gain", gain(item.gain100(), figures))
					+ (item.reached() == null ? "" : " (" + level(item.reached(), words, figures) + ")"));
		}
		if (!item.related().isEmpty()) {
			about.add(words.get("roadmap.related", String.join(", ", item.related())));
		}
		if (item.completedOn() != null) {
			about.add(words.get("roadmap.closed", figures.date(item.completedOn()), String.join("; ", item.proofs())));
		}
		line(out, "      " + String.join(" · ", about));
	}

	private static void print(PrintStream out, RoadmapProgress progress, Texts words, Locale language) {
		OutcomeText figures = new OutcomeText(language);
		line(out,
				words.get("roadmap.progress", progress.status().caption().in(language),
						Integer.toString(progress.counts().get(Status.CLOSED)), Integer.toString(progress.total()),
						Integer.toString(progress.counts().get(Status.IN_WORK)),
						Integer.toString(progress.counts().get(Status.LATE))));
		for (RoadmapProgress.Point each : progress.points()) {
			line(out,
					"  " + words.get("roadmap.at", Integer.toString(each.percent()),
							each.endsOn() == null ? "–" : figures.date(each.endsOn()),
							Integer.toString(each.required()), Integer.toString(each.closed()),
							each.late() ? words.get("roadmap.pointLate") : "").stripTrailing());
		}
	}

	private static String level(Level level, Texts words, OutcomeText figures) {
		return words.get("roadmap.level", figures.points(level.points100()), Integer.toString(level.percent()),
				figures.decision(level.decision()), figures.clause(level.levelClause()),
				figures.clause(level.decisionClause()));
	}

	private static String gain(int hundredths, OutcomeText figures) {
		return (hundredths > 0 ? "+" : "") + figures.points(hundredths);
	}

	private static void line(PrintStream out, String text) {
		out.println(PlainText.of(text));
	}
}
