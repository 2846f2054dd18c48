// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.operations.roadmaps.ChangeRoadmap;
import org.etalon.rules.lifecycle.Event;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap set}: what happened to the roadmap of an object. */
@Command(name = "set", sortOptions = false)
final class RoadmapSetCommand extends DatabaseCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--event", paramLabel = "AGREE|APPROVE|IMPLEMENT", required = true)
	private Event event;

	@Option(names = "--on", paramLabel = "YYYY-MM-DD", required = true)
	private String on;

	@Option(names = "--proposal", paramLabel = "YYYY-MM-DD")
	private String proposal;

	@Option(names = "--reason", paramLabel = "TEXT")
	private String reason = "";

	@Mixin
	private ConditionOptions options;

	RoadmapSetCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, language);
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		ChangeRoadmap.Status status = new ChangeRoadmap().run(store, new ChangeRoadmap.Request(id, event,
				day("--on", on), day("--proposal", proposal, null), reason, conditions(store, options)), progress);
		new RoadmapCommand(environment, texts, language).print(environment.out(), status);
		return ExitStatus.OK;
	}
}
