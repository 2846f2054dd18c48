// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.exchange.report.ConformityReport;
import org.etalon.operations.following.CheckConformity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code etalon conformity check}: services whose sheets lie in files beside a model in a file. */
@Command(name = "check", sortOptions = false)
final class ConformityCheckCommand extends ModelCommand {

	@Parameters(index = "0", paramLabel = "MODEL", descriptionKey = "conformity-model-file")
	private String model;

	@Parameters(index = "1..*", paramLabel = "FILE|FOLDER", arity = "1..*", descriptionKey = "conformity-files")
	private List<String> inputs;

	@Mixin
	private ConformityPrinter printer;

	ConformityCheckCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int work() throws UsageException, UnreadableInputException {
		List<String> all = new ArrayList<>(inputs);
		all.add(model);
		output.refuseOverwriting(all, environment, texts);
		printer.format(output, texts);
		ProgressBar progress = new ProgressBar(environment.err(), environment.terminal(), environment.cancelled());
		ConformityReport report = CheckConformity
				.files(new CheckConformity.Files(environment.product(), environment.folder(), model, inputs), progress);
		progress.clear();
		print(report.unreadable());
		Texts following = FollowingCommand.words(language);
		return printer.write(report, following.get("conformity.none.files"), output, environment, texts, following,
				language);
	}
}
