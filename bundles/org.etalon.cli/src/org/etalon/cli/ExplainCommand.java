// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.etalon.exchange.JsonResult;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.VariantStamp;
import org.etalon.operations.CheckRegister;
import org.etalon.operations.ExplainObject;
import org.etalon.operations.ExplainObject.Found;
import org.etalon.scoring.ScoringSettings;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code etalon explain}: why one object gets what it gets. */
@Command(name = "explain", sortOptions = false)
final class ExplainCommand implements Callable<Integer> {

	private final Environment environment;
	private final Texts texts;
	private final Locale language;

	@Mixin
	private InputOptions input;

	@Option(names = "--id", paramLabel = "ID", required = true)
	private String id;

	@Option(names = "--format", paramLabel = "text|json")
	private String format = "text";

	@Mixin
	private SettingOptions settings;

	@Mixin
	private CalendarOption calendar;

	@Mixin
	private RuleOptions rules;

	@Option(names = { "-h", "--help" }, usageHelp = true)
	private boolean help;

	ExplainCommand(Environment environment, Texts texts, Locale language) {
		this.environment = environment;
		this.texts = texts;
		this.language = language;
	}

	@Override
	public Integer call() throws UsageException, IOException {
		if (!format.equals("text") && !format.equals("json")) {
			throw new UsageException(texts.get("usage.value", "--format", format, "text|json"));
		}
		if (id.isBlank()) {
			throw new UsageException(texts.get("usage.value", "--id", id, "ID"));
		}
		CheckRegister.Request request = new CheckRegister.Request(environment.product(), input.inputs(),
				environment.folder(), input.reading(true, environment.scratch(), texts),
				settings.settings(ScoringSettings.all(), environment, texts), calendar.calendar(environment, texts),
				rules.asOf(environment, texts), rules.forced(environment, texts));
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		Optional<Found> found;
		try {
			found = new ExplainObject(environment.registry()).run(request, id.strip());
		} catch (UnreadableInputException e) {
			problems.add(e.problem());
			problems.finish();
			return ExitStatus.NOTHING;
		}
		if (found.isEmpty()) {
			environment.err().println(texts.get("explain.unknown", id, String.join(", ", input.inputs())));
			return ExitStatus.NOTHING;
		}
		if (found.get().rejected() != null) {
			found.get().rejected().problems().forEach(problems::add);
			problems.finish();
			return ExitStatus.PARTIAL;
		}
		if (format.equals("json")) {
			environment.out().write(JsonResult.single(found.get().checked(), request.product(),
					request.settings().asMap(), found.get().stamps()));
			environment.out().println();
		} else {
			print(found.get(), request);
		}
		return ExitStatus.OK;
	}

	private void print(Found found, CheckRegister.Request request) {
		PrintStream out = environment.out();
		new OutcomePrinter(out, texts, language).print(found.checked());
		out.println();
		out.println(texts.get("explain.by", request.product(),
				found.stamps().stream().map(VariantStamp::whole).collect(Collectors.joining(", "))));
		out.println(texts.get("summary.settings", SummaryPrinter.settings(request.settings().asMap())));
	}
}
