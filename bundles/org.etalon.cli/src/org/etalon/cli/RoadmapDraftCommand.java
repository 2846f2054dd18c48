// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.etalon.exchange.Texts;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.roadmaps.DraftRoadmap;
import org.etalon.operations.roadmaps.KeepRoadmap;
import org.etalon.operations.roadmaps.ReportRoadmap;
import org.etalon.operations.roadmaps.RoadmapDraft;
import org.etalon.operations.roadmaps.RoadmapDraft.Item;
import org.etalon.operations.roadmaps.RoadmapPlan;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code etalon roadmap draft}: measures from what the sheets found, with what each would bring. */
@Command(name = "draft", sortOptions = false)
final class RoadmapDraftCommand extends LifeCommand {

	@Parameters(paramLabel = "ID", descriptionKey = "object")
	private String id;

	@Option(names = "--from", paramLabel = "YYYY-MM-DD", descriptionKey = "plan-from")
	private String from;

	@Option(names = "--to", paramLabel = "YYYY-MM-DD", required = true, descriptionKey = "plan-to")
	private String to;

	@Option(names = "--responsible", paramLabel = "TEXT")
	private String responsible = "";

	@Option(names = "--without", paramLabel = "NUMBER", descriptionKey = "roadmap-without")
	private List<String> without = List.of();

	@Option(names = "--yes", descriptionKey = "roadmap-yes")
	private boolean yes;

	@Mixin
	private RoadmapPrinter printer;

	@Mixin
	private OutputOption output;

	RoadmapDraftCommand(Environment environment, Texts texts, Locale language) {
		super(environment, texts, "certification", language);
	}

	@Override
	void check() throws UsageException {
		printer.format(output, texts);
		if (day("--to", to).isBefore(day("--from", from, on()))) {
			throw new UsageException(texts.get("usage.value", "--to", to, "≥ " + day("--from", from, on())));
		}
	}

	@Override
	int run(Store store) throws UsageException, StoreException {
		LocalDate on = on();
		Conditions conditions = conditions(store);
		RoadmapDraft draft = new DraftRoadmap(environment.registry()).run(store,
				new DraftRoadmap.Request(id, day("--from", from, on), day("--to", to), responsible, conditions),
				progress);
		List<Item> chosen = chosen(draft);
		RoadmapReport report = ReportRoadmap.of(draft, chosen, on, environment.product(), conditions.settings());
		if (yes) {
			new KeepRoadmap().run(store, new KeepRoadmap.Request(id, draft.plan(chosen), draft.revision(), on, reason(),
					conditions.settings()));
		}
		progress.clear();
		if (!printer.write(report, output, environment, texts, words, language)) {
			return ExitStatus.NOTHING;
		}
		environment.err().println(words.get(yes ? "roadmap.kept" : "roadmap.preview", Integer.toString(chosen.size()),
				Integer.toString(draft.items().size() - draft.fresh().size())));
		return ExitStatus.OK;
	}

	/** All that is fresh but what was left out, by the numbers of the draft with all of it. */
	private List<Item> chosen(RoadmapDraft draft) {
		List<Item> fresh = draft.fresh();
		RoadmapPlan whole = draft.plan(fresh);
		List<String> left = new ArrayList<>(without);
		List<Item> chosen = fresh.stream()
				.filter(each -> !left.remove(whole.find(each.measure().id()).map(whole::number).orElse(""))).toList();
		if (!left.isEmpty()) {
			throw new RefusedException("NO_MEASURE", id, left.get(0),
					String.join(", ", whole.measures().stream().map(whole::number).toList()));
		}
		return chosen;
	}
}
