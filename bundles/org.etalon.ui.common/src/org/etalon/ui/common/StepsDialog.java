// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;

/** Asks step by step: a wizard whose buttons speak the language of the workbench. */
public final class StepsDialog extends WizardDialog {

	private static final Texts WORDS = Language.words(StepsDialog.class);

	private final String finish;

	/**
	 * A dialog.
	 *
	 * @param finish what the last button does, in words
	 */
	public StepsDialog(Shell parent, IWizard steps, String finish) {
		super(parent, steps);
		this.finish = finish;
		setPageSize(110 * Look.STEP, 58 * Look.STEP);
	}

	@Override
	protected Button createButton(Composite parent, int id, String label, boolean isDefault) {
		return super.createButton(parent, id, switch (id) {
		case IDialogConstants.BACK_ID -> WORDS.get("steps.back");
		case IDialogConstants.NEXT_ID -> WORDS.get("steps.next");
		case IDialogConstants.FINISH_ID -> finish;
		default -> label;
		}, isDefault);
	}

	/** The wizard makes this button by itself. */
	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		getButton(IDialogConstants.CANCEL_ID).setText(Language.cancel());
	}
}
