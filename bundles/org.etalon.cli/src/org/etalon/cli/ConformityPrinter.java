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
import org.etalon.exchange.report.ConformityCsv;
import org.etalon.exchange.report.ConformityHtml;
import org.etalon.exchange.report.ConformityJson;
import org.etalon.exchange.report.ConformityReport;
import org.etalon.exchange.report.CriterionConformity;
import org.etalon.exchange.report.ErrorConformity;
import org.etalon.exchange.report.ServiceConformity;
import org.etalon.exchange.report.SheetConformity;

import picocli.CommandLine.Option;

/** How far services are from a model, as the commands on conformity write it. */
final class ConformityPrinter {

	private static final String FORMATS = "text|csv|json|html";

	/** What {@code --fail-on} can say. */
	enum Distance {
		DEVIATION, MISSING, NEVER
	}

	@Option(names = "--fail-on", paramLabel = "deviation|missing|never", descriptionKey = "conformity-fail-on")
	private Distance failOn = Distance.NEVER;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	/** The format to write in. */
	String format(OutputOption output, Texts texts) throws UsageException {
		return output.format(format == null && output.extension().equals("htm") ? "html" : format, FORMATS, texts);
	}

	/**
	 * Writes a report and says how the command ends.
	 *
	 * @param none what to say of a report without a service
	 */
	int write(ConformityReport report, String none, OutputOption output, Environment environment, Texts texts,
			Texts words, Locale language) throws UsageException {
		String chosen = format(output, texts);
		if (report.services().isEmpty()) {
			environment.err().println(PlainText.of(none));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, report, words, language))) {
			return ExitStatus.NOTHING;
		}
		if (!chosen.equals("text")) {
			(output.toFile() ? environment.out() : environment.err()).println(total(report, words));
		}
		boolean failed = failOn != Distance.NEVER && report.incomplete() > 0
				|| failOn == Distance.DEVIATION && report.deviating() > 0;
		return !report.unreadable().isEmpty() ? ExitStatus.PARTIAL : failed ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	private static void write(OutputStream out, String chosen, ConformityReport report, Texts words, Locale language)
			throws IOException {
		switch (chosen) {
		case "csv" -> ConformityCsv.write(out, report, language);
		case "json" -> ConformityJson.write(out, report);
		case "html" -> ConformityHtml.write(out, report, language);
		default -> ModelCommand.text(out, text -> print(text, report, words, language));
		}
	}

	private static void print(PrintStream out, ConformityReport report, Texts words, Locale language) {
		OutcomeText figures = new OutcomeText(language);
		for (ServiceConformity service : report.services()) {
			String who = service.authority().isEmpty() ? service.name() : service.authority();
			out.println(PlainText.of(words.get("conformity.service", service.objectId(),
					percent(service.conformity100(), figures), who.equals(service.objectId()) ? "" : " " + who)));
			for (SheetConformity sheet : service.sheets()) {
				out.println(PlainText.of("  " + words.get("conformity.sheet", sheet.stage().caption().in(language),
						sheet.standing().caption().in(language), percent(sheet.conformity100(), figures))));
				List<CriterionConformity> deviations = new ArrayList<>(
						sheet.criteria().stream().filter(each -> each.verdict().deviation()).toList());
				deviations.sort((one, other) -> Integer.compare(other.lost100(), one.lost100()));
				deviations.forEach(each -> out.println(PlainText.of("    " + words.get("conformity.criterion",
						percent(each.lost100(), figures), each.verdict().caption().in(language), each.text()))));
			}
			for (ErrorConformity each : service.found()) {
				out.println(PlainText
						.of("  " + words.get("conformity.error", each.text()) + (each.pointsLost100() == null ? ""
								: " " + words.get("conformity.points", figures.points(each.pointsLost100())))));
			}
			if (service.hasJourney()) {
				out.println(words.get("conformity.journey", Integer.toString(service.journey().size())));
				service.journey().forEach(each -> out.println(PlainText.of("    " + each.in(language))));
			}
		}
		out.println(PlainText.of(words.get("conformity.by", report.title(), report.modelId(), report.edition())));
		out.println(PlainText.of(total(report, words)));
	}

	private static String percent(Integer hundredths, OutcomeText figures) {
		return hundredths == null ? "–" : figures.points(hundredths) + " %";
	}

	private static String total(ConformityReport report, Texts words) {
		return words.get("conformity.total", Integer.toString(report.services().size()),
				Long.toString(report.conforming()), Long.toString(report.deviating()),
				Long.toString(report.incomplete()), Integer.toString(report.unreadable().size()));
	}
}
