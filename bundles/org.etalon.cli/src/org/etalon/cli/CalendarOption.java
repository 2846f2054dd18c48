// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.etalon.exchange.CalendarFile;
import org.etalon.exchange.ProblemMessages;
import org.etalon.exchange.ReadOptions;
import org.etalon.exchange.Texts;
import org.etalon.exchange.UnreadableInputException;
import org.etalon.norm.ProductionCalendar;

import picocli.CommandLine.Option;

/** Which production calendar counts: the one of the product, with the years of a file added or replaced. */
final class CalendarOption {

	@Option(names = "--calendar", paramLabel = "FILE")
	private String file;

	/** The file the calendar comes from, none if it is the one of the product. */
	List<String> files(Environment environment) {
		String chosen = chosen(environment);
		return chosen == null ? List.of() : List.of(chosen);
	}

	private String chosen(Environment environment) {
		return file != null ? file : environment.calendar();
	}

	/**
	 * The calendar; a file named on the command line goes before the one of the surroundings.
	 *
	 * @throws UsageException if there is something wrong with the file; all of it is said
	 */
	Supplier<ProductionCalendar> calendar(Environment environment, Texts texts) throws UsageException {
		String chosen = chosen(environment);
		if (chosen == null) {
			return ProductionCalendar::builtIn;
		}
		try {
			ProductionCalendar calendar = CalendarFile.read(environment.folder().resolve(chosen), chosen,
					new ReadOptions(null, '\0', false, environment.scratch()));
			return () -> calendar;
		} catch (UnreadableInputException e) {
			ProblemMessages messages = new ProblemMessages(texts.locale());
			throw new UsageException(e.problems().stream()
					.map(problem -> (problem.line() > 0 ? problem.file() + ":" + problem.line() : problem.file()) + ": "
							+ messages.text(problem))
					.collect(Collectors.joining("\n")));
		}
	}
}
