// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.models.CompareModels;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code etalon model merge}: two changed copies of a model become one, and what collides is named. */
@Command(name = "merge", sortOptions = false)
final class ModelMergeCommand extends ModelCommand {

	@Parameters(index = "0", paramLabel = "BASE", descriptionKey = "model-base")
	private String base;

	@Parameters(index = "1", paramLabel = "MINE", descriptionKey = "model-mine")
	private String mine;

	@Parameters(index = "2", paramLabel = "THEIRS", descriptionKey = "model-theirs")
	private String theirs;

	ModelMergeCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		output.refuseOverwriting(List.of(base, mine, theirs), environment, texts);
		CompareModels.Merged merged = CompareModels.merge(environment.folder(), base, mine, theirs);
		print(merged.remarks());
		merged.conflicts().forEach(each -> environment.err()
				.println(PlainText.of(each.text().in(language) + " — " + each.where().in(language))));
		environment.err().println(words.get("merge.total", Integer.toString(merged.conflicts().size())));
		if (!merged.conflicts().isEmpty()) {
			environment.err().println(words.get("merge.kept"));
		}
		if (!output.write(environment, texts, out -> out.write(merged.text().getBytes(StandardCharsets.UTF_8)))) {
			return ExitStatus.NOTHING;
		}
		return merged.conflicts().isEmpty() ? ExitStatus.OK : ExitStatus.FAILED_ON;
	}
}
