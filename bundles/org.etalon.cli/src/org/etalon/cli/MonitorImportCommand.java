// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;

import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.operations.OutputFailedException;
import org.etalon.operations.monitoring.ImportMonitoring;
import org.etalon.operations.monitoring.ImportMonitoring.Result;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon monitor import}: takes monitoring data. */
@Command(name = "import", sortOptions = false)
final class MonitorImportCommand extends DatabaseCommand {

	@Parameters(paramLabel = "FILE", descriptionKey = "monitoring-file")
	private String file;

	@Option(names = "--yes")
	private boolean yes;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	MonitorImportCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws StoreException, UnreadableInputException, OutputFailedException {
		Result result = new ImportMonitoring().run(store,
				new ImportMonitoring.Request(environment.folder().resolve(file), file,
						new ReadOptions(null, '\0', true, environment.scratch()), yes, reason),
				progress);
		progress.clear();
		ProblemPrinter problems = new ProblemPrinter(environment.err(), texts, language);
		result.problems().forEach(problems::print);
		if (result.more() > 0) {
			environment.err().println(words.get("monitor.moreProblems", Long.toString(result.more())));
		}
		print(environment.out(), result);
		return result.rejected() + result.unknown() == 0 ? ExitStatus.OK
				: result.added() + result.changed() + result.unchanged() == 0 ? ExitStatus.NOTHING : ExitStatus.PARTIAL;
	}

	private void print(PrintStream out, Result result) {
		out.println(words.get(result.log() ? "monitor.log" : "monitor.months", file, Long.toString(result.lines())));
		out.println(words.get("monitor.counts", Long.toString(result.added()), Long.toString(result.changed()),
				Long.toString(result.unchanged()), Long.toString(result.unknown()), Long.toString(result.rejected())));
		if (result.from() != null) {
			out.println(words.get("monitor.span", result.from().toString(), result.to().toString()));
		}
		out.println(words.get(result.written() ? "monitor.written" : "monitor.preview"));
	}
}
