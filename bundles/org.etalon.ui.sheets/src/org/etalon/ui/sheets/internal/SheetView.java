// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.etalon.model.assessment.AnswerKind;
import org.etalon.model.assessment.Criterion;
import org.etalon.operations.sheets.Answers;

/** A sheet as it is filled: its criteria, the selected one, and what the sheet comes to; and the keys. */
final class SheetView {

	private final SheetModel model;
	private final Runnable edited;
	private final Composite area;
	private final CriteriaList list;
	private final AnswerPane answer;
	private final OutcomePane outcome;

	/** @param edited hears of every edit */
	SheetView(Composite parent, SheetModel model, EvidencePane.Keeper keeper, Runnable edited) {
		this.model = model;
		this.edited = edited;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(area);
		Composite over = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(over);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(over);
		SashForm sash = new SashForm(area, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		list = new CriteriaList(sash);
		SashForm right = new SashForm(sash, SWT.VERTICAL);
		answer = new AnswerPane(right, model, keeper, this::edited, this::setFocus, this::next);
		outcome = new OutcomePane(over, right, model, this::edited);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(outcome.strip());
		right.setWeights(76, 24);
		sash.setWeights(54, 46);
		list.onSelection(answer::show);
		list.keys().addListener(SWT.KeyDown, this::key);
		answer.evidence().takes(list.keys(), list::select);
	}

	Composite control() {
		return area;
	}

	void setFocus() {
		list.setFocus();
	}

	/** The selected criterion. */
	Optional<Criterion> selected() {
		return list.selected();
	}

	/** Shows the sheet of the model. */
	void show() {
		list.show(model);
		outcome.refresh();
	}

	/** Shows answers that became others; a place is the id of a criterion, or of the sheet. */
	void refresh(String place) {
		list.refresh();
		if (place != null) {
			list.select(place);
		}
		answer.refresh();
		answer.layout();
		outcome.refresh();
	}

	/** Selects a criterion. */
	void select(String id) {
		list.select(id);
	}

	/** Goes to the next criterion that waits. */
	private void next() {
		model.nextOpen(list.selected().orElse(null)).ifPresent(each -> list.select(each.getId()));
	}

	private void edited() {
		refresh(null);
		edited.run();
	}

	private void key(Event event) {
		Criterion criterion = list.selected().orElse(null);
		if (criterion == null) {
			return;
		}
		if (event.stateMask == SWT.CTRL) {
			switch (event.keyCode) {
			case 'v' -> answer.evidence().paste();
			case 'f' -> list.search();
			default -> {
				return;
			}
			}
			event.doit = false;
			return;
		}
		if ((event.stateMask & (SWT.CTRL | SWT.ALT)) != 0) {
			return;
		}
		event.doit = !answers(criterion, event);
	}

	/** Answers or moves by a key; false if it means nothing here. */
	private boolean answers(Criterion criterion, Event event) {
		switch (event.keyCode) {
		case SWT.CR, SWT.KEYPAD_CR -> {
			next();
			return true;
		}
		case SWT.DEL, SWT.BS -> {
			model.clear(criterion);
			edited();
			return true;
		}
		default -> {
			// a letter
		}
		}
		switch (Character.toLowerCase(event.character)) {
		// a key of the keyboard whichever of both alphabets it writes
		case 'n', 'т' -> leaveOut(criterion);
		case 'c', 'с' -> answer.comment();
		case '/', '.' -> list.search();
		case '+', '=' -> answer.evidence().askNote();
		case ' ' -> answer.type("");
		default -> {
			return digit(criterion, event.character);
		}
		}
		return true;
	}

	private void leaveOut(Criterion criterion) {
		if (!criterion.isMayBeNotApplicable() || model.finished()) {
			list.keys().getDisplay().beep();
			return;
		}
		boolean left = !Answers.said(model.answer(criterion)).notApplicable();
		model.notApplicable(criterion, left);
		edited();
		if (left) {
			answer.comment();
		}
	}

	private boolean digit(Criterion criterion, char character) {
		if (character < '0' || character > '9') {
			return false;
		}
		if (criterion.getAnswerKind() == AnswerKind.PERCENT) {
			return answer.type(String.valueOf(character));
		}
		if (!model.finished() && model.choose(criterion, character - '0')) {
			edited();
		}
		return true;
	}
}
