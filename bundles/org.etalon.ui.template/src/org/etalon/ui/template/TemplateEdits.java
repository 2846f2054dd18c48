// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.AnswerOption;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentPackage.Literals;
import org.etalon.model.assessment.Criterion;
import org.etalon.model.assessment.GradeScale;
import org.etalon.model.assessment.ScaleStep;
import org.etalon.model.assessment.Section;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.norm.Grade;
import org.etalon.operations.sheets.TemplateIds;

/**
 * What can be done to the parts of a template. Ids are given once, and never again; how an edit is remembered, so that
 * it can be taken back, is up to who holds the template.
 */
public abstract class TemplateEdits {

	/**
	 * Does an edit, if the template takes any.
	 *
	 * @param place  where: an id in the template
	 * @param typing what is typed into, null for an edit that is whole by itself; typing that goes on in one place is
	 *               one edit
	 */
	protected abstract void edit(String place, String typing, Runnable edit);

	/** The ids that are taken. */
	protected abstract TemplateIds ids();

	/** The template. */
	public abstract SheetTemplate template();

	/** Whether it can be read and nothing else. */
	public abstract boolean locked();

	/** What is wrong with it. */
	public abstract List<ModelDiagnostic> problems();

	/** Sets a feature of a part; typing that goes on in a field is one edit. */
	public void set(EObject part, EStructuralFeature feature, Object value) {
		String place = place(part);
		boolean typed = feature.getEType().getInstanceClass() == String.class;
		edit(place, typed ? feature.getName() + " " + EcoreUtil.getID(part) : null,
				() -> part.eSet(feature, typed && String.valueOf(value).isEmpty() ? null : value));
	}

	/** The id of the template, section or criterion in which something is wrong. */
	public String place(ModelDiagnostic wrong) {
		return wrong.getData().get(0) instanceof EObject at ? place(at) : template().getId();
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
	public String addSection(String title, String question) {
		Section section = AssessmentFactory.eINSTANCE.createSection();
		section.setId(ids().next("section"));
		section.setTitle(title);
		section.getCriteria().add(criterion(question));
		edit(section.getId(), null, () -> template().getSections().add(section));
		return section.getId();
	}

	private Criterion criterion(String question) {
		Criterion criterion = AssessmentFactory.eINSTANCE.createCriterion();
		criterion.setId(ids().next("criterion"));
		criterion.setText(question);
		criterion.setAnswerKind(AnswerKind.YES_NO);
		criterion.setWeight100(100);
		return criterion;
	}

	/** Adds a criterion behind another, or at the end of a section; its id, empty if there is no place for it. */
	public Optional<String> addCriterion(Identified at, String question) {
		Section section = at instanceof Section own ? own
				: at instanceof Criterion other ? (Section) other.eContainer()
						: template().getSections().isEmpty() ? null : template().getSections().getLast();
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
	public void remove(Identified part) {
		if (part != template() && part.eContainer() != null) {
			edit(((Identified) part.eContainer()).getId(), null, () -> EcoreUtil.remove(part));
		}
	}

	/** Moves a section or criterion one place; a criterion at the border goes into the next section. */
	public void move(Identified part, int step) {
		if (part instanceof Section section) {
			int to = template().getSections().indexOf(section) + step;
			if (to >= 0 && to < template().getSections().size()) {
				edit(part.getId(), null, () -> template().getSections().move(to, section));
			}
		} else if (part instanceof Criterion criterion && criterion.eContainer() instanceof Section section) {
			int to = section.getCriteria().indexOf(criterion) + step;
			int other = template().getSections().indexOf(section) + step;
			if (to >= 0 && to < section.getCriteria().size()) {
				edit(part.getId(), null, () -> section.getCriteria().move(to, criterion));
			} else if (other >= 0 && other < template().getSections().size()) {
				EList<Criterion> into = template().getSections().get(other).getCriteria();
				edit(part.getId(), null, () -> into.add(step > 0 ? 0 : into.size(), criterion));
			}
		}
	}

	/** Changes how a criterion is answered; a choice begins with two options, a remark has no weight. */
	public void kind(Criterion criterion, AnswerKind kind, String first, String second) {
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
		option.setId(ids().next(criterion.getId() + "-option"));
		option.setTitle(title);
		option.setShare(share);
		return option;
	}

	/** Adds an option to a choice. */
	public void addOption(Criterion criterion, String title) {
		AnswerOption option = option(criterion, title, 0);
		edit(criterion.getId(), null, () -> criterion.getOptions().add(option));
	}

	/** Drops an option; its id is not given again. */
	public void removeOption(AnswerOption option) {
		edit(place(option), null, () -> EcoreUtil.remove(option));
	}

	/** The smallest share of a grade, hundredths of a percent; empty if the scale has no such grade. */
	public Optional<Integer> bound(Grade grade) {
		return template().getScale() == null ? Optional.empty()
				: template().getScale().getSteps().stream().filter(step -> step.getGrade() == grade)
						.map(ScaleStep::getFrom100).findFirst();
	}

	/** Sets the smallest share of a grade; null takes the grade out of the scale, the last one the scale. */
	public void bound(Grade grade, Integer from100, String origin) {
		edit(template().getId(), "bound " + grade, () -> {
			GradeScale scale = template().getScale();
			if (scale == null) {
				scale = AssessmentFactory.eINSTANCE.createGradeScale();
				scale.setOrigin(origin);
				template().setScale(scale);
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
				template().setScale(null);
			}
		});
	}

	/** What is wrong with a part, without what is wrong within its own parts that have a row of their own. */
	public List<ModelDiagnostic> problems(Identified part) {
		List<ModelDiagnostic> own = new ArrayList<>();
		for (ModelDiagnostic each : problems()) {
			if (each.getData().get(0) instanceof EObject at && part.getId().equals(place(at))) {
				own.add(each);
			}
		}
		return own;
	}

	/** The feature that says what a part is called. */
	public static EStructuralFeature name(Identified part) {
		return part instanceof SheetTemplate ? Literals.SHEET_TEMPLATE__NAME
				: part instanceof Section ? Literals.SECTION__TITLE : Literals.CRITERION__TEXT;
	}
}
