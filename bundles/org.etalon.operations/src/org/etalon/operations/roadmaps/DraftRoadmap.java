// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.roadmaps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.exchange.report.RoadmapReport.NoGain;
import org.etalon.model.assessment.Answer;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.base.References;
import org.etalon.model.typical.TypicalError;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Progress;
import org.etalon.norm.Stage;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.access.Permission;
import org.etalon.operations.access.RefusedException;
import org.etalon.operations.certification.Conditions;
import org.etalon.operations.certification.Dossier;
import org.etalon.operations.certification.Rescoring;
import org.etalon.operations.following.ModelOfService;
import org.etalon.operations.roadmaps.RoadmapDraft.Item;
import org.etalon.operations.roadmaps.RoadmapDraft.Origin;
import org.etalon.operations.roadmaps.RoadmapPlan.Block;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Revised;
import org.etalon.store.Snapshot;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.AssessmentRecord;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.Conclusion;
import org.etalon.store.records.RoadmapRecord;

/**
 * Makes the draft of a roadmap (clause 26, appendix 4): a measure for each typical error of the model that the sheets
 * show, for each further criterion that is not met, for each remark of the conclusion, and the usual ones of the
 * sections that cannot be left out; with what each would bring. Nothing is kept.
 */
public final class DraftRoadmap {

	private static final int LEGAL = 1;
	private static final int DOCUMENTS = 2;
	private static final int SYSTEM = 3;
	private static final int ACCEPTANCE = 5;
	private static final int CERTIFICATION = 8;

	private final VariantRegistry registry;

	/**
	 * A draft to make.
	 *
	 * @param objectId    the object
	 * @param from        first day of the work
	 * @param to          last day; the control points divide the time evenly
	 * @param responsible who carries it out, unless it is said otherwise; possibly empty
	 * @param conditions  under which readings
	 */
	public record Request(String objectId, LocalDate from, LocalDate to, String responsible, Conditions conditions) {
	}

	public DraftRoadmap(VariantRegistry registry) {
		this.registry = registry;
	}

	/**
	 * Makes the draft.
	 *
	 * @throws RefusedException {@code UNKNOWN_OBJECT}, {@code NO_ROADMAP} if no conclusion asks for one,
	 *                          {@code RECIPE_UNREADABLE}
	 */
	public RoadmapDraft run(Store store, Request request, Progress progress) throws StoreException {
		return store.read(snapshot -> {
			Dossier dossier = Dossier.of(snapshot, request.objectId());
			RoadmapRecord record = KeepRoadmap.newest(dossier).map(Revised::value)
					.orElseThrow(() -> new RefusedException("NO_ROADMAP", request.objectId()));
			Optional<Conclusion> conclusion = dossier.conclusions().stream().map(Revised::value)
					.filter(each -> each.id().equals(record.conclusionId())).findFirst();
			Optional<AssessmentRecord> recipe = dossier.assessments().stream().map(Revised::value)
					.filter(each -> conclusion.isPresent() && each.id().equals(conclusion.get().assessmentId()))
					.findFirst();
			Prediction prediction = prediction(snapshot, recipe, request.conditions());
			CertificationObject object = dossier.object().value();
			Making making = new Making(request, prediction, ModelOfService.of(snapshot, object).orElse(null));
			making.errorsAndCriteria(progress);
			conclusion.ifPresent(making::remarks);
			RoadmapPlan now = RoadmapText.plan(snapshot, record);
			int revision = RoadmapText.find(snapshot, record).map(Revised::revision).orElse(0);
			return new RoadmapDraft(record, object.name(), now, revision, making.items(), prediction).on(now);
		});
	}

	private Prediction prediction(Snapshot snapshot, Optional<AssessmentRecord> recipe, Conditions conditions)
			throws StoreException {
		if (recipe.isEmpty()) {
			return new Prediction(null, List.of());
		}
		return new Prediction(new Rescoring(registry, conditions.calendar(), recipe.get()),
				ObjectSheets.at(snapshot, recipe.get().sheets()));
	}

	/** A draft being made. */
	private static final class Making {

		private final Request request;
		private final Prediction prediction;
		private final TypicalServiceModel model;
		private final List<Item> items = new ArrayList<>();

		/** A criterion that is not met. */
		private record Failed(Stage stage, SheetTrace.Step step) {

			String id() {
				return step.criterion().getId();
			}

			String text() {
				return step.criterion().getText();
			}
		}

		Making(Request request, Prediction prediction, TypicalServiceModel model) {
			this.request = request;
			this.prediction = prediction;
			this.model = model;
		}

		void errorsAndCriteria(Progress progress) throws StoreException {
			Map<String, Failed> failed = new LinkedHashMap<>();
			prediction.failed().forEach((stage, steps) -> steps
					.forEach(step -> failed.putIfAbsent(step.criterion().getId(), new Failed(stage, step))));
			Set<String> covered = new HashSet<>();
			for (TypicalError error : model == null ? List.<TypicalError>of() : model.getTypicalErrors()) {
				Permission.proceed(progress);
				List<Failed> broken = error.getCriteria().stream().map(References::id).filter(failed::containsKey)
						.map(failed::get).toList();
				if (!broken.isEmpty()) {
					broken.forEach(each -> covered.add(each.id()));
					items.add(item(error, broken));
				}
			}
			for (Failed each : failed.values()) {
				if (covered.add(each.id())) {
					Permission.proceed(progress);
					items.add(item(each));
				}
			}
		}

		private Item item(TypicalError error, List<Failed> broken) {
			String title = said(error.getRecommendation()) ? error.getRecommendation() : error.getText();
			String result = String.join("; ", broken.stream().map(Failed::text).toList());
			return item("error-" + error.getId(), Origin.ERROR, broken, title, result, error.getText(),
					List.of(error.getId()), error.getSeverity() == null ? "" : error.getSeverity().getName());
		}

		private Item item(Failed failed) {
			String comment = comment(failed);
			return item("criterion-" + failed.id(), Origin.CRITERION, List.of(failed),
					"Выполнить критерий: " + failed.text(), failed.text(),
					said(comment) ? comment
							: "Критерий выполнен на " + failed.step().percent() + " %: " + failed.text(),
					List.of(), "");
		}

		private String comment(Failed failed) {
			AssessmentSheet sheet = prediction.sheet(failed.stage());
			return sheet.getAnswers().stream()
					.filter(each -> each.getCriterion() != null && failed.id().equals(each.getCriterion().getId()))
					.map(Answer::getComment).filter(Making::said).findFirst().orElse("");
		}

		private Item item(String id, Origin origin, List<Failed> broken, String title, String result, String remark,
				List<String> errors, String severity) {
			List<String> criteria = broken.stream().map(Failed::id).toList();
			Stage stage = broken.get(0).stage();
			boolean predictable = broken.stream().anyMatch(each -> !prediction.unpredictable().contains(each.stage()));
			Prediction.Gain gain = predictable ? prediction.of(criteria).orElse(null) : null;
			boolean legal = broken.stream().allMatch(each -> each.stage() == Stage.REGULATION);
			Measure measure = Measure.planned(id, legal ? LEGAL : SYSTEM, title, result,
					legal ? Block.LEGAL : Block.SYSTEM, remark, null, request.responsible(), criteria, errors,
					gain == null ? null : gain.points100());
			return new Item(measure, origin, stage, severity, gain, gain == null ? noGain(stage) : null, false);
		}

		private NoGain noGain(Stage stage) {
			return prediction.noGain().orElseGet(() -> WhyNoGain.stage(stage));
		}

		/** The remarks of the conclusion; what a sheet said too is there once. */
		void remarks(Conclusion conclusion) {
			Set<String> there = new HashSet<>();
			items.forEach(each -> there.add(each.measure().remark()));
			int number = 0;
			for (String line : conclusion.remarks() == null ? new String[0] : conclusion.remarks().split("\n")) {
				number++;
				if (said(line) && there.add(line.strip())) {
					items.add(new Item(
							Measure.planned("remark-" + number, SYSTEM, "Устранить замечание: " + line.strip(),
									"Замечание устранено", Block.SYSTEM, line.strip(), null, request.responsible(),
									List.of(), List.of(), null),
							Origin.REMARK, null, "", null, WhyNoGain.REMARK, false));
				}
			}
		}

		/** What brings most comes first, and so is done first. */
		List<Item> items() {
			items.sort(Comparator.comparing(Making::points).thenComparing(Making::share).reversed());
			List<Item> dated = new ArrayList<>();
			Map<String, LocalDate> days = days(items.stream().map(Item::measure)
					.filter(each -> each.block() == Block.SYSTEM).map(Measure::id).toList());
			for (Item each : items) {
				Measure measure = each.measure().dueOn(days.getOrDefault(each.measure().id(), request.to()));
				dated.add(each.with(measure.related(sharing(measure))));
			}
			usual(dated);
			return dated;
		}

		/** The measures that meet a criterion which this one meets too: they belong together. */
		private List<String> sharing(Measure measure) {
			return items.stream().map(Item::measure)
					.filter(other -> !other.id().equals(measure.id())
							&& other.criteria().stream().anyMatch(measure.criteria()::contains))
					.map(Measure::id).toList();
		}

		private static Integer points(Item item) {
			return item.gain() == null ? -1 : item.gain().points100();
		}

		private static Integer share(Item item) {
			return item.gain() == null ? -1
					: item.gain().shares100().values().stream().mapToInt(Integer::intValue).sum();
		}

		/** The last day of each: as many by each control point as it wants. */
		private Map<String, LocalDate> days(List<String> ids) {
			Map<String, LocalDate> days = new HashMap<>();
			List<Integer> percents = RoadmapDraft.percents(ids.size());
			for (int i = 0; i < ids.size(); i++) {
				days.put(ids.get(i), at(percents.get(i)));
			}
			return days;
		}

		private LocalDate at(int percent) {
			return request.from().plusDays(ChronoUnit.DAYS.between(request.from(), request.to()) * percent / 100);
		}

		/** Sections that appendix 4 does not let one leave out get what they are there for. */
		private void usual(List<Item> all) {
			usual(all, DOCUMENTS, "Разработать и утвердить техническое задание", "Техническое задание утверждено",
					at(25));
			usual(all, ACCEPTANCE, "Провести приемочные работы", "Акт приемки", request.to());
			usual(all, CERTIFICATION, "Направить услугу на сертификацию в Лабораторию пользовательского тестирования",
					"Письмо в Аналитический центр о направлении государственной услуги на сертификацию", request.to());
		}

		private void usual(List<Item> all, int section, String title, String result, LocalDate day) {
			Measure measure = Measure.planned("usual-" + section, section, title, result, null, "", day,
					request.responsible(), List.of(), List.of(), null);
			all.add(new Item(measure, Origin.USUAL, null, "", null, WhyNoGain.MANDATORY, false));
		}

		private static boolean said(String text) {
			return text != null && !text.isBlank();
		}
	}
}
