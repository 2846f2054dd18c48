// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.OutputFile;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.RefusedRows;
import org.etalon.norm.Clause;
import org.etalon.norm.Problem;
import org.etalon.norm.Subject;
import org.etalon.operations.models.RegionPlans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan draft}: the plan of a region from a list of its authorities. */
@Command(name = "draft", sortOptions = false)
final class PlanDraftCommand extends ModelCommand {

	private static final Clause PLAN = new Clause("Прил. 3");

	@Parameters(paramLabel = "FILE", descriptionKey = "plan-authorities")
	private String file;

	@Option(names = "--service", paramLabel = "TEXT", required = true, descriptionKey = "plan-service")
	private String service;

	@Option(names = "--subject", paramLabel = "CODE", required = true, descriptionKey = "plan-subject")
	private String subject;

	@Option(names = "--from", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "plan-from")
	private String from;

	@Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "plan-to")
	private String to;

	@Option(names = "--rejects", paramLabel = "FILE", descriptionKey = "plan-rejects")
	private String rejects;

	PlanDraftCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		output.refuseOverwriting(List.of(file), environment, texts);
		Subject whose = Subject.find(subject).orElseThrow(
				() -> new UsageException(texts.get("usage.value", "--subject", subject, texts.get("usage.subject"))));
		LocalDate first = day("--from", from);
		LocalDate last = day("--to", to);
		if (last.isBefore(first)) {
			throw new UsageException(texts.get("usage.value", "--to", to, "≥ " + from));
		}
		if (rejects != null) {
			OutputOption.refuseOverwriting(rejects, output.toFile() ? List.of(file, output.file()) : List.of(file),
					environment, texts);
		}
		RegionPlans.Draft draft;
		try {
			draft = RegionPlans.draft(new RegionPlans.Request(environment.folder(), file,
					new ReadOptions(null, (char) 0, true, environment.scratch()), service, whose, first, last,
					output.extension().equals("json")));
		} catch (UnreadableInputException e) {
			refused(e.problems());
			throw e;
		}
		print(draft.problems());
		if (!refused(draft.problems())) {
			return ExitStatus.NOTHING;
		}
		environment.err().println(words.get("plan.total", Integer.toString(draft.authorities())));
		if (!output.write(environment, texts, out -> out.write(draft.text().getBytes(StandardCharsets.UTF_8)))) {
			return ExitStatus.NOTHING;
		}
		return draft.problems().isEmpty() ? ExitStatus.OK : ExitStatus.PARTIAL;
	}

	private LocalDate day(String option, String text) throws UsageException {
		return StageValues.date(text)
				.orElseThrow(() -> new UsageException(texts.get("usage.value", option, text, "YYYY-MM-DD")));
	}

	/** Writes the rows that were refused, if that was asked for; false if it failed. */
	private boolean refused(List<Problem> problems) {
		if (rejects == null) {
			return true;
		}
		RefusedRows refused = new RefusedRows(environment.product(), PLAN, problems);
		try (OutputFile to = new OutputFile(environment.folder().resolve(rejects))) {
			if (rejects.toLowerCase(Locale.ROOT).endsWith(".json")) {
				refused.json(to.stream());
			} else {
				refused.csv(to.stream(), language);
			}
			to.commit();
			return true;
		} catch (IOException e) {
			environment.err().println(OutputFailure.text(e, texts, environment, rejects));
			return false;
		}
	}
}
