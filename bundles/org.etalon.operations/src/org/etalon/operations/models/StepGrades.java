// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.models;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.SheetTrace;
import org.etalon.model.typical.JourneyStage;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.ObjectSheets;
import org.etalon.store.Filter;
import org.etalon.store.Query;
import org.etalon.store.Store;
import org.etalon.store.StoreException;
import org.etalon.store.records.CertificationObject;
import org.etalon.store.records.RecordKinds;

/**
 * Lays an assessment over the steps of a model: the grade of a step is what the answers to the criteria pinned to it
 * reach of their weights, by the scale of the sheet they are in; with criteria in several sheets the worst of them. A
 * criterion is known by its id. Criteria that are not answered do not count; a step without an answered criterion has
 * no grade.
 */
public final class StepGrades {

	/**
	 * What an assessment says of a model.
	 *
	 * @param grades   grades by ids of steps
	 * @param ungraded how many steps with criteria have none
	 * @param unscaled whether a sheet has no scale, so that nothing of it is graded
	 */
	public record Laid(Map<String, Grade> grades, int ungraded, boolean unscaled) {

		public Laid {
			grades = Map.copyOf(grades);
		}

		/** How many steps have a grade. */
		public long count(Grade grade) {
			return grades.values().stream().filter(grade::equals).count();
		}
	}

	/**
	 * An object with sheets.
	 *
	 * @param id   its id
	 * @param name its name
	 */
	public record Assessed(String id, String name) {
	}

	private StepGrades() {
	}

	/** Lays sheets over a model. */
	public static Laid of(TypicalServiceModel model, List<AssessmentSheet> sheets) {
		Map<String, Grade> grades = new HashMap<>();
		int ungraded = 0;
		List<Answered> answered = sheets.stream().map(Answered::new).toList();
		if (model.getJourney() != null) {
			for (JourneyStage stage : model.getJourney().getStages()) {
				for (Step step : stage.getSteps()) {
					Set<String> criteria = new HashSet<>();
					step.getCriteria().forEach(each -> criteria.add(each.getId()));
					Optional<Grade> grade = answered.stream().flatMap(each -> each.grade(criteria).stream())
							.max(Comparator.naturalOrder());
					if (grade.isPresent() && step.getId() != null) {
						grades.put(step.getId(), grade.get());
					} else if (!criteria.isEmpty()) {
						ungraded++;
					}
				}
			}
		}
		return new Laid(grades, ungraded,
				sheets.stream().anyMatch(each -> each.getTemplate() == null || each.getTemplate().getScale() == null));
	}

	/** A sheet with what its answers reach. */
	private record Answered(AssessmentSheet sheet, SheetTrace trace) {

		Answered(AssessmentSheet sheet) {
			this(sheet, SheetTrace.of(sheet));
		}

		/** The grade of some criteria; grades get worse from the first to the last. */
		Optional<Grade> grade(Set<String> criteria) {
			if (sheet.getTemplate() == null || sheet.getTemplate().getScale() == null) {
				return Optional.empty();
			}
			List<SheetTrace.Step> steps = trace.steps().stream()
					.filter(each -> criteria.contains(each.criterion().getId())).toList();
			long whole = steps.stream().map(SheetTrace.Step::criterion).mapToLong(Criterion::getWeight100).sum() * 100;
			SheetTrace part = new SheetTrace(steps, List.of(), steps.stream().mapToLong(SheetTrace.Step::reached).sum(),
					whole, 0);
			return part.worst(sheet.getTemplate().getScale()).map(ScaleStep::getGrade);
		}
	}

	/** The objects that have sheets, in order of their names. */
	public static List<Assessed> objects(Store store) throws StoreException {
		return store.read(snapshot -> {
			Set<String> ids = new HashSet<>();
			snapshot.records(RecordKinds.DOCUMENTS).each(
					Query.of(RecordKinds.DOCUMENTS, Filter.is(RecordKinds.DOCUMENTS.field("type"), "SHEET")), each -> {
						ids.add(each.value().objectId());
						return true;
					});
			List<Assessed> objects = new ArrayList<>();
			snapshot.records(RecordKinds.OBJECTS).find(ids).forEach(each -> objects.add(assessed(each.value())));
			objects.sort(Comparator.comparing(Assessed::name).thenComparing(Assessed::id));
			return objects;
		});
	}

	private static Assessed assessed(CertificationObject object) {
		return new Assessed(object.id(), object.name() == null ? object.id() : object.name());
	}

	/** The sheets of an object. */
	public static List<AssessmentSheet> sheets(Store store, String objectId) throws StoreException {
		return store.read(
				snapshot -> ObjectSheets.of(snapshot, objectId).stream().map(ObjectSheets.Stored::sheet).toList());
	}
}
