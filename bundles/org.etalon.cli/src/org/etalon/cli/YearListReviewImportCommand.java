// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.year.ImportReviews;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon year-list review import}: takes what authorities sent for the draft list of a year. */
@Command(name = "import", sortOptions = false)
final class YearListReviewImportCommand extends YearListCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "review-file")
	private String file;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	YearListReviewImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException, UnreadableInputException, OutputFailedException {
		ImportReviews.Result result = new ImportReviews().run(store,
				new ImportReviews.Request(environment.folder().resolve(file), file,
						new ReadOptions(null, '\0', true, environment.scratch()), year(), reason),
				progress);
		progress.clear();
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		result.problems().forEach(problems::print);
		environment.out().println(words.get("import.counts", file, Long.toString(result.added()),
				Long.toString(result.changed()), Long.toString(result.unchanged()), Long.toString(result.rejected())));
		return result.rejected() == 0 ? ExitStatus.OK
				: result.added() + result.changed() + result.unchanged() == 0 ? ExitStatus.NOTHING : ExitStatus.PARTIAL;
	}
}
