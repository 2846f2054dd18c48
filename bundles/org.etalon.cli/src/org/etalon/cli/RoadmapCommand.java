// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.etalon.exchange.Texts;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.RoadmapRecord;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap}: where the roadmap of an object stands. */
@Command(name = "roadmap", sortOptions = false)
final class RoadmapCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "object")
	private String id;

	@Option(names = "--as-of", paramLabel = "YYYY-MM-DD", descriptionKey = "as-of-day")
	private String asOf;

	@Mixin
	private ConditionOptions options;

	RoadmapCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	void check() throws UsageException {
		if (id == null) {
			throw new UsageException(texts.get("usage.missing", "ID"));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		Optional<ChangeRoadmap.Status> status = new ChangeRoadmap().status(store, id, day("--as-of", asOf, today()),
				conditions(store, options));
		if (status.isEmpty()) {
			environment.out().println(words.get("roadmap.none", id));
			return ExitStatus.OK;
		}
		print(environment.out(), status.get());
		return ExitStatus.OK;
	}

	/** Prints where a roadmap stands. */
	void print(PrintStream out, ChangeRoadmap.Status status) {
		RoadmapRecord roadmap = status.roadmap();
		out.println(words.get("roadmap.title", roadmap.objectId(), roadmap.conclusionId()));
		out.println(words.get("roadmap.state", roadmap.state().caption().in(language), date(roadmap.changedOn())));
		out.println(words.get("roadmap.dates", date(roadmap.dueOn()), date(roadmap.proposalOn())));
		if (status.late()) {
			out.println("  ! " + words.get("roadmap.late", date(roadmap.dueOn())));
		}
		if (status.overdue()) {
			out.println("  ! " + words.get("roadmap.overdue", date(roadmap.proposalOn())));
		}
		if (!status.possible().isEmpty()) {
			out.println(words.get("roadmap.next",
					status.possible().stream().map(
							event -> event.caption().in(language) + " (" + event.name().toLowerCase(Locale.ROOT) + ")")
							.collect(Collectors.joining(", "))));
		}
	}
}
