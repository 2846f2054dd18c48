// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.model.base.Identified;
import org.etalon.model.typical.Step;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.norm.Subject;
import org.etalon.operations.models.ChangeModel.Proposed;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Asks for a proposal of a region to a model that is considered (clause 44). */
final class ProposalDialog extends FormDialog {

	private static final Texts WORDS = Language.words(ProposalDialog.class);

	private final List<Subject> subjects;
	private final List<Identified> things = new ArrayList<>();
	private final LocalDate today;
	private Combo subject;
	private Text author;
	private Combo about;
	private Text text;
	private Text day;
	private Proposed proposed;
	private LocalDate on;

	/**
	 * @param model what it is about
	 * @param own   codes of the subjects the user answers for; empty for who answers for none or all
	 */
	ProposalDialog(Shell parent, TypicalServiceModel model, Set<String> own, LocalDate today) {
		super(parent, 2, WORDS.get("propose.title"), WORDS.get("propose.title"), WORDS.get("propose.message"),
				WORDS.get("propose.action"));
		this.today = today;
		subjects = Subject.all().stream().filter(each -> own.isEmpty() || own.contains(each.code())).toList();
		if (model.getJourney() != null) {
			model.getJourney().getStages().forEach(stage -> things.addAll(stage.getSteps()));
		}
		things.addAll(model.getTypicalErrors());
		setHelpAvailable(false);
	}

	/** Whether the user proposes it. */
	boolean agreed() {
		return open() == Window.OK;
	}

	/** The proposal. */
	Proposed proposed() {
		return proposed;
	}

	/** The day it came. */
	LocalDate on() {
		return on;
	}

	@Override
	protected void fill(Composite area) {
		subject = combo(area, "propose.subject",
				subjects.stream().map(each -> each.code() + " " + each.name()).toList());
		author = text(area, "propose.author", SWT.SINGLE);
		List<String> names = new ArrayList<>(List.of(WORDS.get("propose.whole")));
		things.forEach(
				each -> names.add((each instanceof Step ? "" : WORDS.get("propose.error") + " ") + each.label()));
		about = combo(area, "propose.about", names);
		about.select(0);
		text = text(area, "propose.text", SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(50 * Look.STEP, 14 * Look.STEP).applyTo(text);
		text.addListener(SWT.Traverse, event -> event.doit |= event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		day = text(area, "propose.on", SWT.SINGLE);
		GridDataFactory.fillDefaults().hint(Look.dayWidth(day), SWT.DEFAULT).applyTo(day);
		day.setText(FieldText.shown(today, Language.current()));
		if (subjects.size() == 1) {
			subject.select(0);
		}
	}

	private void caption(Composite area, String key) {
		Label label = new Label(area, SWT.NONE);
		label.setText(WORDS.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(label);
	}

	private Combo combo(Composite area, String key, List<String> items) {
		caption(area, key);
		Combo combo = Look.named(new Combo(area, SWT.READ_ONLY), WORDS.get(key));
		combo.setItems(items.toArray(String[]::new));
		GridDataFactory.fillDefaults().grab(true, false).hint(50 * Look.STEP, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.Selection, event -> check());
		return combo;
	}

	private Text text(Composite area, String key, int style) {
		caption(area, key);
		Text field = Look.named(new Text(area, SWT.BORDER | style), WORDS.get(key));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		field.addListener(SWT.Modify, event -> check());
		return field;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		check();
		setErrorMessage(null);
		return contents;
	}

	private void check() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			boolean dated = StageValues.date(day.getText().strip()).isPresent();
			setErrorMessage(dated ? null : WORDS.get("propose.date", day.getText()));
			getButton(IDialogConstants.OK_ID)
					.setEnabled(dated && subject.getSelectionIndex() >= 0 && !text.getText().isBlank());
		}
	}

	@Override
	protected void okPressed() {
		int at = about.getSelectionIndex();
		proposed = new Proposed(subjects.get(subject.getSelectionIndex()).code(),
				author.getText().isBlank() ? null : author.getText().strip(),
				at <= 0 ? null : things.get(at - 1).getId(), text.getText().strip());
		on = StageValues.date(day.getText().strip()).orElse(today);
		super.okPressed();
	}
}
