// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.etalon.norm.Stage;
import org.etalon.norm.Text;
import org.etalon.operations.roadmaps.RoadmapPlan.Block;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.rules.plan.ControlPoint;
import org.etalon.store.records.RoadmapRecord;

/**
 * The draft of a roadmap: measures to choose from, and what they would bring.
 *
 * @param record     the roadmap it is for
 * @param name       name of the object
 * @param now        its content as it is kept
 * @param revision   the revision of that, 0 for none
 * @param items      measures to choose from: what brings most first, the usual ones last
 * @param prediction what meeting criteria would bring
 */
public record RoadmapDraft(RoadmapRecord record, String name, RoadmapPlan now, int revision, List<Item> items,
		Prediction prediction) {

	/** The sections for which appendix 4 offers «не требуется». */
	private static final Set<Integer> OPTIONAL = Set.of(1, 4, 6, 7);
	private static final int CERTIFICATION = 8;
	private static final int ALL = 100;

	/** Why a measure is proposed; the names are codes. */
	public enum Origin {
		/** A typical error of the model. */
		ERROR("типовая ошибка", "typical error"),
		/** A criterion that is not met. */
		CRITERION("критерий не выполнен", "criterion not met"),
		/** A remark of the conclusion. */
		REMARK("замечание заключения", "remark of the conclusion"),
		/** A measure of a section that cannot be left out. */
		USUAL("обязательный раздел", "mandatory section");

		private final Text caption;

		Origin(String ru, String en) {
			this.caption = new Text(ru, en);
		}

		/** The name a user reads. */
		public Text caption() {
			return caption;
		}
	}

	/**
	 * A measure to choose.
	 *
	 * @param measure  the measure
	 * @param origin   why it is proposed
	 * @param stage    the stage its first criterion is of, null without criteria
	 * @param severity MINOR, MAJOR or CRITICAL; empty if nobody says it
	 * @param gain     what it would bring by itself; null where that cannot be predicted
	 * @param planned  whether the roadmap answers it already
	 */
	public record Item(Measure measure, Origin origin, Stage stage, String severity, Prediction.Gain gain,
			boolean planned) {

		/** This item with its measure edited. */
		public Item with(Measure edited) {
			return new Item(edited, origin, stage, severity, gain, planned);
		}
	}

	public RoadmapDraft {
		items = List.copyOf(items);
	}

	/** The items that the roadmap does not answer yet. */
	public List<Item> fresh() {
		return items.stream().filter(each -> !each.planned()).toList();
	}

	/**
	 * What some items would bring together, with what is planned already; that is not the sum of what each brings.
	 * Empty where the assessment cannot be scored again.
	 */
	public Optional<Prediction.Gain> together(Collection<Item> chosen) {
		Set<String> criteria = new TreeSet<>();
		now.measures().forEach(each -> criteria.addAll(each.criteria()));
		chosen.forEach(each -> criteria.addAll(each.measure().criteria()));
		return prediction.of(criteria);
	}

	/**
	 * The roadmap with some items added: remarks on information systems are spread over the control points by their
	 * last days, sections that may be left out and have no measure are marked «не требуется».
	 */
	public RoadmapPlan plan(Collection<Item> chosen) {
		List<Measure> all = new ArrayList<>(now.measures());
		chosen.forEach(each -> all.add(each.measure()));
		Set<Integer> notRequired = new TreeSet<>(OPTIONAL);
		all.forEach(each -> notRequired.remove(each.section()));
		LocalDate proposal = now.proposalOn() != null ? now.proposalOn()
				: all.stream().filter(each -> each.section() == CERTIFICATION).map(Measure::dueOn).findFirst()
						.orElse(null);
		return new RoadmapPlan(proposal, notRequired, spread(all)).proposalOn(proposal);
	}

	/** Control points may be fewer than four; that of 100 % is always there. */
	private static List<Measure> spread(List<Measure> all) {
		List<Measure> counted = all.stream().filter(each -> each.block() == Block.SYSTEM)
				.sorted(Comparator.comparing(Measure::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
		Map<Measure, Integer> points = new HashMap<>();
		int next = 0;
		for (ControlPoint point : counted.isEmpty() ? List.<ControlPoint>of()
				: ControlPoint.of(counted.size()).value()) {
			boolean offered = point.percent() == ALL || counted.size() >= ControlPoint.PERCENTS.size()
					|| point.percent() == ALL / 2 && counted.size() > 1;
			while (offered && next < point.required()) {
				points.put(counted.get(next++), point.percent());
			}
		}
		return all.stream().map(each -> points.containsKey(each) ? each.at(points.get(each)) : each).toList();
	}
}
