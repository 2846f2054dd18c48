// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.etalon.exchange.model.ModelFormat;
import org.etalon.exchange.model.ModelText;
import org.etalon.exchange.model.ModelTextException;
import org.etalon.model.assessment.AssessmentFactory;
import org.etalon.model.assessment.AssessmentSheet;
import org.etalon.model.assessment.SheetTemplate;
import org.etalon.model.base.Identified;
import org.etalon.model.check.ModelDiagnostic;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.TemplateIds;
import org.etalon.ui.common.Drafts;
import org.etalon.ui.template.TemplateEdits;
import org.etalon.ui.template.TemplateParts;

/** A template being written, with undo and redo for each edit. Ids are given once, and never again. */
final class TemplateModel extends TemplateEdits {

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

	@Override
	public SheetTemplate template() {
		return template;
	}

	/** The revision that what is not saved was made from. */
	int revision() {
		return revision;
	}

	/** A published edition never changes. */
	@Override
	public boolean locked() {
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

	/**
	 * Takes up a draft that was kept, as one edit; false if there was nothing in it. It stays based on the revision it
	 * was made from: it cannot be saved over what somebody else saved since then.
	 */
	boolean resume(Drafts.Draft draft) {
		String text = draft.texts().get(TEMPLATE);
		try {
			if (published || text == null || !(ModelText.read(TEMPLATE, text).document() instanceof SheetTemplate kept)
					|| !Objects.equals(kept.getId(), template.getId())
					|| !Objects.equals(kept.getEdition(), template.getEdition())) {
				return false;
			}
			take(kept, revision);
			if (!isChanged()) {
				return false;
			}
			revision = draft.revision();
			return true;
		} catch (ModelTextException e) {
			return false; // a draft that cannot be read is none
		}
	}

	/**
	 * Becomes as another one is, as one edit.
	 *
	 * @param at the revision it is based on from now on
	 */
	void take(SheetTemplate other, int at) {
		ids.use(other);
		edit(template.getId(), null, () -> {
			template.setName(other.getName());
			template.setStage(other.getStage());
			template.getSections().clear();
			template.getSections().addAll(EcoreUtil.copyAll(other.getSections()));
			template.setScale(EcoreUtil.copy(other.getScale()));
		});
		revision = at;
	}

	@Override
	protected TemplateIds ids() {
		return ids;
	}

	@Override
	protected void edit(String place, String typing, Runnable edit) {
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

	/** What the edit that is taken back next is about, in words; empty if there is none. */
	Optional<String> undoes() {
		return canUndo() ? history.undoes().map(this::named) : Optional.empty();
	}

	/** What is made again next. */
	Optional<String> redoes() {
		return canRedo() ? history.redoes().map(this::named) : Optional.empty();
	}

	private String named(String place) {
		return TemplateParts.find(template, place).map(Identified::label).filter(each -> !each.isBlank())
				.orElse(SheetWords.word("template.undo"));
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
	@Override
	public List<ModelDiagnostic> problems() {
		return problems;
	}

	/** An empty sheet by this template, to look at. */
	AssessmentSheet preview() {
		AssessmentSheet sheet = AssessmentFactory.eINSTANCE.createAssessmentSheet();
		sheet.setId("preview");
		sheet.setTemplate(EcoreUtil.copy(template));
		return sheet;
	}

}
