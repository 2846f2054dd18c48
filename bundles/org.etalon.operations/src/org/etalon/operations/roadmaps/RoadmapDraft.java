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

import org.etalon.exchange.report.RoadmapReport.NoGain;
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
	 * @param noGain   why that cannot be predicted, null where it can
	 * @param planned  whether the roadmap answers it already
	 */
	public record Item(Measure measure, Origin origin, Stage stage, String severity, Prediction.Gain gain,
			NoGain noGain, boolean planned) {

		/** Whether a roadmap answers it: by this measure, one for the same criteria, remark or mandatory section. */
		boolean answered(RoadmapPlan now) {
			return origin == Origin.USUAL ? !now.in(measure.section()).isEmpty()
					: now.measures().stream()
							.anyMatch(each -> each.id().equals(measure.id())
									|| !measure.criteria().isEmpty() && each.criteria().containsAll(measure.criteria())
									|| measure.criteria().isEmpty() && !measure.remark().isEmpty()
											&& each.remark().equals(measure.remark()));
		}

		/** This item with its measure edited. */
		public Item with(Measure edited) {
			return new Item(edited, origin, stage, severity, gain, noGain, planned);
		}
	}

	public RoadmapDraft {
		items = List.copyOf(items);
	}

	/** This draft beside a roadmap as it is being edited instead of as it is kept. */
	public RoadmapDraft on(RoadmapPlan edited) {
		return new RoadmapDraft(
				record, name, edited, revision, items.stream().map(each -> new Item(each.measure(), each.origin(),
						each.stage(), each.severity(), each.gain(), each.noGain(), each.answered(edited))).toList(),
				prediction);
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
		Set<Integer> notRequired = new TreeSet<>(RoadmapPlan.OPTIONAL);
		all.forEach(each -> notRequired.remove(each.section()));
		LocalDate proposal = now.proposalOn() != null ? now.proposalOn()
				: all.stream().filter(each -> each.section() == CERTIFICATION).map(Measure::dueOn).findFirst()
						.orElse(null);
		return new RoadmapPlan(proposal, notRequired, spread(all)).proposalOn(proposal);
	}

	/**
	 * The control point of each of some measures in their order; few of them have fewer points, that of 100 % at least.
	 */
	static List<Integer> percents(int count) {
		List<Integer> percents = new ArrayList<>();
		for (ControlPoint point : count == 0 ? List.<ControlPoint>of() : ControlPoint.of(count).value()) {
			boolean offered = point.percent() == ALL || count >= ControlPoint.PERCENTS.size()
					|| point.percent() == ALL / 2 && count > 1;
			while (offered && percents.size() < point.required()) {
				percents.add(point.percent());
			}
		}
		return percents;
	}

	private static List<Measure> spread(List<Measure> all) {
		List<Measure> counted = all.stream().filter(each -> each.block() == Block.SYSTEM)
				.sorted(Comparator.comparing(Measure::dueOn, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
		List<Integer> percents = percents(counted.size());
		Map<Measure, Integer> points = new HashMap<>();
		for (int i = 0; i < counted.size(); i++) {
			points.put(counted.get(i), percents.get(i));
		}
		return all.stream().map(each -> points.containsKey(each) ? each.at(points.get(each)) : each).toList();
	}
}
