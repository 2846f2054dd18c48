// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.etalon.exchange.report.ModelFinding;
import org.etalon.exchange.report.RoadmapReport;
import org.etalon.exchange.report.RoadmapReport.Level;
import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.norm.Progress;
import org.etalon.norm.Settings;
import org.etalon.norm.Text;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.roadmaps.RoadmapDraft.Item;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.roadmaps.RoadmapPlan.Proof;
import org.etalon.rules.plan.RoadmapProgress;
import org.etalon.store.Store;
import org.etalon.store.StoreException;

/** Reports on roadmaps and their drafts. */
public final class ReportRoadmap {

	private ReportRoadmap() {
	}

	/** A draft with some of its items. */
	public static RoadmapReport of(RoadmapDraft draft, Collection<Item> chosen, LocalDate on, String product,
			Settings settings) {
		StoredRoadmap would = KeepRoadmap.stored(draft.record(), draft.name(), draft.plan(chosen), 0, on, settings);
		Map<String, Item> items = new HashMap<>();
		draft.items().forEach(each -> items.put(each.measure().id(), each));
		return report(would, draft, chosen, null, draft.prediction().noGain().orElse(null), on, product, items);
	}

	/** A roadmap that is kept, with predictions where they can be made. */
	public static RoadmapReport of(Store store, VariantRegistry registry, StoredRoadmap stored, LocalDate on,
			Conditions conditions, Progress progress) throws StoreException {
		try {
			RoadmapDraft draft = new DraftRoadmap(registry).run(store,
					new DraftRoadmap.Request(stored.record().objectId(), on, on, "", conditions), progress);
			return of(stored, draft, draft.prediction().noGain().orElse(null), on, conditions.product());
		} catch (RefusedException e) {
			return of(stored, null, WhyNoGain.refused(e), on, conditions.product()); // shown without predictions
		}
	}

	private static RoadmapReport of(StoredRoadmap stored, RoadmapDraft draft, NoGain noGain, LocalDate on,
			String product) {
		Map<String, Item> items = new HashMap<>();
		if (draft != null) {
			draft.items().forEach(each -> items.put(each.measure().id(), each));
		}
		return report(stored, draft, List.of(), stored.progress(), noGain, on, product, items);
	}

	private static RoadmapReport report(StoredRoadmap stored, RoadmapDraft draft, Collection<Item> chosen,
			RoadmapProgress progress, NoGain noGain, LocalDate on, String product, Map<String, Item> items) {
		Level now = draft == null ? null : draft.prediction().before().map(ReportRoadmap::level).orElse(null);
		Level together = draft == null ? null : draft.together(chosen).map(gain -> level(gain.reached())).orElse(null);
		List<RoadmapReport.Section> sections = new ArrayList<>();
		for (int number = 1; number <= org.etalon.rules.plan.Roadmap.SECTIONS; number++) {
			Function<Measure, RoadmapReport.Item> item = measure -> item(stored, measure, items.get(measure.id()),
					noGain, progress != null);
			sections.add(new RoadmapReport.Section(number, RoadmapPlan.section(number),
					stored.plan().notRequired().contains(number),
					stored.plan().in(number).stream().map(item).toList()));
		}
		List<Text> problems = stored.findings().stream().filter(ModelFinding::error).map(ModelFinding::message)
				.toList();
		return new RoadmapReport(product, stored.record().objectId(), stored.name(),
				stored.record().conclusionId() == null ? "" : stored.record().conclusionId(),
				stored.record().state().caption(), on, stored.plan().proposalOn(), progress, now, together,
				draft == null ? "" : draft.prediction().by(), sections, problems, noGain);
	}

	private static RoadmapReport.Item item(StoredRoadmap stored, Measure measure, Item item, NoGain all, boolean kept) {
		boolean predicted = item != null && item.gain() != null;
		return new RoadmapReport.Item(stored.plan().number(measure), measure.title(), measure.result(),
				item == null ? null : item.origin().caption(), measure.remark(), measure.point(), measure.dueOn(),
				measure.responsible(), measure.criteria(), measure.errors(), measure.gain100(),
				predicted ? level(item.gain().reached()) : null, kept ? stored.status(measure) : null,
				measure.startedOn(), measure.completedOn(), measure.proofs().stream().map(Proof::name).toList(),
				stored.plan().related(measure).stream().map(stored.plan()::number).toList(),
				measure.gain100() == null ? noGain(measure, item, all) : null);
	}

	private static NoGain noGain(Measure measure, Item item, NoGain all) {
		if (item != null && item.noGain() != null) {
			return item.noGain();
		}
		if (measure.criteria().isEmpty()) {
			return WhyNoGain.OWN;
		}
		return all == null ? WhyNoGain.LATER : all;
	}

	private static Level level(Reached reached) {
		return new Level(reached.points100(), reached.level(), reached.levelClause(), reached.decision(),
				reached.decisionClause());
	}
}
