// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.CheckedModel;
import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.ModelsCsv;
import org.etalon.exchange.report.ModelsHtml;
import org.etalon.exchange.report.ModelsJUnit;
import org.etalon.exchange.report.ModelsJson;
import org.etalon.exchange.report.ModelsReport;
import org.etalon.operations.models.ValidateModels;
import org.etalon.rules.RulesSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon model validate}: what models break, where, and by which clause. */
@Command(name = "validate", sortOptions = false)
final class ModelValidateCommand extends ModelCommand {

	private static final String FORMATS = "text|csv|json|html|junit";

	/** What {@code --fail-on} can say. */
	enum Severity {
		ERROR, REMARK
	}

	@Parameters(paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "model-files")
	private List<String> inputs;

	@Option(names = "--fail-on", paramLabel = "error|remark", descriptionKey = "model-fail-on")
	private Severity failOn = Severity.ERROR;

	@Option(names = "--format", paramLabel = FORMATS, descriptionKey = "model-format")
	private String format;

	@Mixin
	private SettingOptions settings;

	ModelValidateCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException {
		String chosen = format();
		output.refuseOverwriting(inputs, environment, texts);
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		ModelsReport report = ValidateModels.run(new ValidateModels.Request(environment.product(), inputs,
				environment.folder(), settings.settings(RulesSettings.all(), environment, texts)), progress);
		progress.clear();
		print(report.unreadable());
		if (report.models().isEmpty()) {
			environment.err().println(texts.get("nothing"));
			return ExitStatus.NOTHING;
		}
		if (!output.write(environment, texts, out -> write(out, chosen, report))) {
			return ExitStatus.NOTHING;
		}
		if (!chosen.equals("text")) {
			// Standard output belongs to the result; a script finds the total all the same.
			(output.toFile() ? environment.out() : environment.err()).println(total(report));
		}
		boolean failed = report.errors() > 0 || failOn == Severity.REMARK && report.remarks() > 0;
		return !report.unreadable().isEmpty() ? ExitStatus.PARTIAL : failed ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}

	/** The format to write in; files of some formats are called otherwise than the format. */
	private String format() throws UsageException {
		return output.format(format != null ? format : switch (output.extension()) {
		case "xml" -> "junit";
		case "htm" -> "html";
		default -> null;
		}, FORMATS, texts);
	}

	private void write(OutputStream out, String chosen, ModelsReport report) throws IOException {
		switch (chosen) {
		case "csv" -> ModelsCsv.write(out, report, language);
		case "json" -> ModelsJson.write(out, report);
		case "html" -> ModelsHtml.write(out, report, language);
		case "junit" -> ModelsJUnit.write(out, report, language);
		default -> text(out, text -> print(text, report));
		}
	}

	private void print(PrintStream out, ModelsReport report) {
		for (CheckedModel model : report.models()) {
			for (ModelFinding finding : model.findings()) {
				String where = finding.where().in(language);
				String place = model.file() + (finding.line() == 0 ? "" : ":" + finding.line())
						+ (where.isEmpty() ? "" : " " + where);
				out.println(PlainText.of(words.get(finding.error() ? "validate.error" : "validate.remark", place,
						finding.remark().in(language))));
			}
		}
		out.println(PlainText.of(total(report)));
		out.println(PlainText.of(words.get("by", report.product())));
	}

	private String total(ModelsReport report) {
		return words.get("validate.total", Integer.toString(report.models().size()), Long.toString(report.errors()),
				Long.toString(report.remarks()), Integer.toString(report.unreadable().size()));
	}
}
