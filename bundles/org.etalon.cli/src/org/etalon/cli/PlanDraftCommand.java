// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.Subject;
import org.etalon.operations.models.RegionPlans;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon plan draft}: the plan of a region from a list of its authorities. */
@Command(name = "draft", sortOptions = false)
final class PlanDraftCommand extends ModelCommand {

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

	PlanDraftCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		output.refuseOverwriting(List.of(file), environment, texts);
		Subject whose = Subject.find(subject)
				.orElseThrow(() -> new UsageException(texts.get("usage.value", "--subject", subject, "01…99")));
		LocalDate first = day("--from", from);
		LocalDate last = day("--to", to);
		if (last.isBefore(first)) {
			throw new UsageException(texts.get("usage.value", "--to", to, "≥ " + from));
		}
		RegionPlans.Draft draft = RegionPlans.draft(new RegionPlans.Request(environment.folder(), file,
				new ReadOptions(null, (char) 0, true, environment.scratch()), service, whose, first, last,
				output.extension().equals("json")));
		print(draft.problems());
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
}
