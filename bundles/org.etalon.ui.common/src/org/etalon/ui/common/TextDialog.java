// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.dialogs.IInputValidator;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;

/** Asks for one line; its field is read out with the question. */
public final class TextDialog extends InputDialog {

	private final String question;

	/**
	 * @param check what is wrong with a text, null if nothing is
	 */
	public TextDialog(Shell parent, String title, String question, String text, IInputValidator check) {
		super(parent, title, question, text, check);
		this.question = question;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Control area = super.createDialogArea(parent);
		Look.named(getText(), question);
		return area;
	}
}
