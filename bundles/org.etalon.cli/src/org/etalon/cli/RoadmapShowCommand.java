// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.LocalDate;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.ReportRoadmap;
import org.etalon.operations.roadmaps.StoredRoadmap;
import org.etalon.rules.plan.RoadmapProgress.Status;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap show}: the measures of a roadmap, how far they are, and what they bring. */
@Command(name = "show", sortOptions = false)
final class RoadmapShowCommand extends LifeCommand {

	/** What {@code --fail-on} can say. */
	enum Trouble {
		LATE, ERRORS, NEVER
	}

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--fail-on", paramLabel = "late|errors|never", descriptionKey = "roadmap-fail-on")
	private Trouble failOn = Trouble.NEVER;

	@Mixin
	private RoadmapPrinter printer;

	@Mixin
	private OutputOption output;

	RoadmapShowCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "certification", language);
	}

	@Override
	void check() throws UsageException {
		printer.format(output, texts);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		LocalDate on = on();
		Conditions conditions = conditions(store);
		StoredRoadmap stored = new KeepRoadmap().find(store, id, on, conditions.settings())
				.orElseThrow(() -> new RefusedException("NO_ROADMAP", id));
		RoadmapReport report = ReportRoadmap.of(store, environment.registry(), stored, on, conditions, progress);
		progress.clear();
		if (!printer.write(report, output, environment, texts, words, language)) {
			return ExitStatus.NOTHING;
		}
		boolean failed = failOn == Trouble.LATE && stored.progress().status() == Status.LATE
				|| failOn == Trouble.ERRORS && !report.problems().isEmpty();
		return failed ? ExitStatus.FAILED_ON : ExitStatus.OK;
	}
}
