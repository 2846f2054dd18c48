// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;
import org.etalon.operations.roadmaps.RoadmapPlan.Measure;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;

/** Asks on which day a measure was done and what proves it: a file, a link or words. */
final class ProofDialog extends FormDialog {

	private static final Texts WORDS = Language.words(ProofDialog.class);

	private final Measure measure;
	private LocalDate day;
	private String proof = "";
	private Text on;
	private Text what;

	ProofDialog(Shell parent, Measure measure, LocalDate today) {
		super(parent, 3, WORDS.get("proof.title"), WORDS.get("proof.title"), measure.title(), WORDS.get("proof.do"));
		this.measure = measure;
		this.day = today;
		setHelpAvailable(false);
	}

	/** The day. */
	LocalDate day() {
		return day;
	}

	/** What proves it. */
	String proof() {
		return proof;
	}

	@Override
	protected Point getInitialSize() {
		return wrapped(getShell(), super.getInitialSize());
	}

	@Override
	protected void fill(Composite area) {
		new Label(area, SWT.NONE).setText(WORDS.get("proof.on"));
		on = Look.named(new Text(area, SWT.BORDER), WORDS.get("proof.on"));
		on.setText(FieldText.shown(day, Language.current()));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(2, 1).hint(Look.dayWidth(on), SWT.DEFAULT)
				.applyTo(on);
		what = new PathField(area, WORDS.get("proof.what"), PathField.Kind.OPEN, "*").control();
		what.setMessage(WORDS.get("proof.hint"));
		on.addListener(SWT.Modify, event -> check());
		what.addListener(SWT.Modify, event -> check());
		what.setFocus();
	}

	@Override
	public void create() {
		super.create();
		check();
	}

	private void check() {
		Optional<LocalDate> date = StageValues.date(on.getText());
		boolean early = date.isPresent() && measure.startedOn() != null && date.get().isBefore(measure.startedOn());
		setErrorMessage(date.isEmpty() ? WORDS.get("date.bad")
				: early ? WORDS.get("proof.early", FieldText.shown(measure.startedOn(), Language.current())) : null);
		getButton(IDialogConstants.OK_ID).setEnabled(date.isPresent() && !early && !what.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		day = StageValues.date(on.getText()).orElseThrow();
		proof = what.getText().strip();
		super.okPressed();
	}
}
