// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentPackage.Literals;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateIds;

/** A template being written, with undo and redo for each edit. Ids are given once, and never again. */
final class TemplateModel {

	private static final String TEMPLATE = "template";

	private final History history = new History();
	private SheetTemplate template;
	private TemplateIds ids;
	private int revision;
	private boolean published;
	private String saved = "";
	private List<ModelDiagnostic> problems = List.of();

	/**
	 * Begins with an edition as it is kept.
	 *
	 * @param used the ids that any edition ever had
	 */
	void begin(SheetTemplates.Edition edition, Set<String> used) {
		template = edition.template();
		revision = edition.revision();
		published = edition.state() == SheetTemplates.State.PUBLISHED;
		if (ids == null) { // what was given since is not given again either
			ids = new TemplateIds(used);
		}
		ids.use(template);
		history.begin(template);
		saved = text();
		changed();
	}

	boolean begun() {
		return template != null;
	}

	SheetTemplate template() {
		return template;
	}

	/** The revision it began with. */
	int revision() {
		return revision;
	}

	/** Whether it is published: then it can be read and nothing else. */
	boolean published() {
		return published;
	}

	/** Whether anything is to be saved. */
	boolean isChanged() {
		return template != null && !text().equals(saved);
	}

	/** The template as a text. */
	String text() {
		try {
			return ModelText.write(template, ModelFormat.JSON);
		} catch (ModelTextException e) {
			throw new IllegalStateException(e); // everything in it has an id
		}
	}

	/** What is not saved yet. */
	Map<String, String> draft() {
		return Map.of(TEMPLATE, text());
	}

	/** Takes up a draft that was kept, as one edit; false if there was nothing in it. */
	boolean resume(Map<String, String> draft) {
		try {
			if (published || draft.get(TEMPLATE) == null
					|| !(ModelText.read(TEMPLATE, draft.get(TEMPLATE)).document() instanceof SheetTemplate kept)
					|| !Objects.equals(kept.getId(), template.getId())
					|| !Objects.equals(kept.getEdition(), template.getEdition())) {
				return false;
			}
			ids.use(kept);
			edit(template.getId(), null, () -> {
				template.setName(kept.getName());
				template.setStage(kept.getStage());
				template.getSections().clear();
				template.getSections().addAll(EcoreUtil.copyAll(kept.getSections()));
				template.setScale(EcoreUtil.copy(kept.getScale()));
			});
			return isChanged();
		} catch (ModelTextException e) {
			return false; // a draft that cannot be read is none
		}
	}

	/** Sets a feature of a part; typing that goes on in a field is one edit. */
	void set(EObject part, EStructuralFeature feature, Object value) {
		String place = place(part);
		boolean typed = feature.getEType().getInstanceClass() == String.class;
		edit(place, typed ? feature.getName() + " " + EcoreUtil.getID(part) : null,
				() -> part.eSet(feature, typed && String.valueOf(value).isEmpty() ? null : value));
	}

	/** The id of the template, section or criterion in which something is wrong. */
	String place(ModelDiagnostic wrong) {
		return wrong.getData().get(0) instanceof EObject at ? place(at) : template.getId();
	}

	/** The id of the template, section or criterion that a part belongs to. */
	private String place(EObject part) {
		EObject at = part;
		while (!(at instanceof SheetTemplate || at instanceof Section || at instanceof Criterion)) {
			at = at.eContainer();
		}
		return ((Identified) at).getId();
	}

	/** Adds a section at the end; its id. */
	String addSection(String title, String question) {
		Section section = AssessmentFactory.eINSTANCE.createSection();
		section.setId(ids.next("section"));
		section.setTitle(title);
		section.getCriteria().add(criterion(question));
		edit(section.getId(), null, () -> template.getSections().add(section));
		return section.getId();
	}

	private Criterion criterion(String question) {
		Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
		criterion.setId(ids.next("criterion"));
		criterion.setText(question);
		criterion.setAnswerKind(AnswerKind.YES_NO);
		criterion.setWeight100(100);
		return criterion;
	}

	/** Adds a criterion behind another, or at the end of a section; its id, empty if there is no place for it. */
	Optional<String> addCriterion(Identified at, String question) {
		Section section = at instanceof Section own ? own
				: at instanceof Criterion other ? (Section) other.eContainer()
						: template.getSections().isEmpty() ? null : template.getSections().getLast();
		if (section == null) {
			return Optional.empty();
		}
		Criterion criterion = criterion(question);
		int index = at instanceof Criterion other ? section.getCriteria().indexOf(other) + 1
				: section.getCriteria().size();
		edit(criterion.getId(), null, () -> section.getCriteria().add(index, criterion));
		return Optional.of(criterion.getId());
	}

	/** Drops a section or criterion; its id is not given again. */
	void remove(Identified part) {
		if (part != template && part.eContainer() != null) {
			edit(((Identified) part.eContainer()).getId(), null, () -> EcoreUtil.remove(part));
		}
	}

	/** Moves a section or criterion one place; a criterion at the border goes into the next section. */
	void move(Identified part, int step) {
		if (part instanceof Section section) {
			int to = template.getSections().indexOf(section) + step;
			if (to >= 0 && to < template.getSections().size()) {
				edit(part.getId(), null, () -> template.getSections().move(to, section));
			}
		} else if (part instanceof Criterion criterion && criterion.eContainer() instanceof Section section) {
			int to = section.getCriteria().indexOf(criterion) + step;
			int other = template.getSections().indexOf(section) + step;
			if (to >= 0 && to < section.getCriteria().size()) {
				edit(part.getId(), null, () -> section.getCriteria().move(to, criterion));
			} else if (other >= 0 && other < template.getSections().size()) {
				EList<Criterion> into = template.getSections().get(other).getCriteria();
				edit(part.getId(), null, () -> into.add(step > 0 ? 0 : into.size(), criterion));
			}
		}
	}

	/** Changes how a criterion is answered; a choice begins with two options, a remark has no weight. */
	void kind(Criterion criterion, AnswerKind kind, String first, String second) {
		if (kind == criterion.getAnswerKind()) {
			return;
		}
		List<AnswerOption> options = kind == AnswerKind.CHOICE
				? List.of(option(criterion, first, 100), option(criterion, second, 0))
				: List.of();
		edit(criterion.getId(), null, () -> {
			criterion.setAnswerKind(kind);
			criterion.getOptions().clear();
			criterion.getOptions().addAll(options);
			if (kind == AnswerKind.TEXT) {
				criterion.setWeight100(0);
			} else if (criterion.getWeight100() == 0) {
				criterion.setWeight100(100);
			}
		});
	}

	private AnswerOption option(Criterion criterion, String title, int share) {
		AnswerOption option = AssessmentFactory.eINSTANCE.createAnswerOption();
		option.setId(ids.next(criterion.getId() + "-option"));
		option.setTitle(title);
		option.setShare(share);
		return option;
	}

	/** Adds an option to a choice. */
	void addOption(Criterion criterion, String title) {
		AnswerOption option = option(criterion, title, 0);
		edit(criterion.getId(), null, () -> criterion.getOptions().add(option));
	}

	/** Drops an option; its id is not given again. */
	void removeOption(AnswerOption option) {
		edit(place(option), null, () -> EcoreUtil.remove(option));
	}

	/** The smallest share of a grade, hundredths of a percent; empty if the scale has no such grade. */
	Optional<Integer> bound(Grade grade) {
		return template.getScale() == null ? Optional.empty()
				: template.getScale().getSteps().stream().filter(step -> step.getGrade() == grade)
						.map(ScaleStep::getFrom100).findFirst();
	}

	/** Sets the smallest share of a grade; null takes the grade out of the scale, the last one the scale. */
	void bound(Grade grade, Integer from100, String origin) {
		edit(template.getId(), "bound " + grade, () -> {
			GradeScale scale = template.getScale();
			if (scale == null) {
				scale = AssessmentFactory.eINSTANCE.createGradeScale();
				scale.setOrigin(origin);
				template.setScale(scale);
			}
			scale.getSteps().removeIf(step -> step.getGrade() == grade);
			if (from100 != null) {
				ScaleStep step = AssessmentFactory.eINSTANCE.createScaleStep();
				step.setGrade(grade);
				step.setFrom100(from100);
				int at = (int) scale.getSteps().stream().filter(each -> each.getGrade().compareTo(grade) < 0).count();
				scale.getSteps().add(at, step);
			}
			if (scale.getSteps().isEmpty()) {
				template.setScale(null);
			}
		});
	}

	private void edit(String place, String typing, Runnable edit) {
		if (!published) {
			history.edit(place, typing, edit);
			changed();
		}
	}

	boolean canUndo() {
		return !published && history.canUndo();
	}

	boolean canRedo() {
		return !published && history.canRedo();
	}

	/** Takes the last edit back; the id of what it was made at. */
	Optional<String> undo() {
		Optional<String> place = history.undo();
		changed();
		return place;
	}

	/** Makes the edit that was taken back once more; the id of what it is made at. */
	Optional<String> redo() {
		Optional<String> place = history.redo();
		changed();
		return place;
	}

	private void changed() {
		problems = SheetTemplates.problems(template);
	}

	/** What keeps it from being published. */
	List<ModelDiagnostic> problems() {
		return problems;
	}

	/** What is wrong with a part, without what is wrong within its own parts that have a row of their own. */
	List<ModelDiagnostic> problems(Identified part) {
		List<ModelDiagnostic> own = new ArrayList<>();
		for (ModelDiagnostic each : problems) {
			if (each.getData().get(0) instanceof EObject at && part.getId().equals(place(at))) {
				own.add(each);
			}
		}
		return own;
	}

	/** An empty sheet by this template, to look at. */
	AssessmentSheet preview() {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("preview");
		sheet.setTemplate(EcoreUtil.copy(template));
		return sheet;
	}

	/** The feature that says what a part is called. */
	static EStructuralFeature name(Identified part) {
		return part instanceof SheetTemplate ? Literals.SHEET_TEMPLATE__NAME
				: part instanceof Section ? Literals.SECTION__TITLE : Literals.CRITERION__TEXT;
	}
}
