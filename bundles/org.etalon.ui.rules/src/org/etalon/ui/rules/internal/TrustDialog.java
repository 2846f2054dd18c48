// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Asks whom to trust, and why. */
final class TrustDialog extends HeadedDialog {

	private static final Texts WORDS = Page.WORDS;
	private static final int WIDTH = 70 * Look.STEP;

	private Text field;
	private Text why;
	private String what = "";
	private String reason = "";

	TrustDialog(Shell parent) {
		super(parent, 2, WIDTH, WORDS.get("trust.add.title"), WORDS.get("trust.add.title"),
				WORDS.get("trust.add.text"));
	}

	/** A fingerprint or the path of a file. */
	String what() {
		return what;
	}

	String reason() {
		return reason;
	}

	@Override
	protected void fill(Composite all) {
		field = Look.named(new Text(all, SWT.BORDER), WORDS.get("trust.add.what"));
		field.setMessage(WORDS.get("trust.add.what"));
		field.addListener(SWT.Modify, event -> check());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(field);
		Button browse = new Button(all, SWT.PUSH);
		browse.setText(WORDS.get("install.browse"));
		browse.addListener(SWT.Selection, event -> browse());
		why = Look.named(new Text(all, SWT.BORDER), WORDS.get("trust.add.why"));
		why.setMessage(WORDS.get("trust.add.why"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(why);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("trust.add.yes"), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}

	private void browse() {
		FileDialog dialog = new FileDialog(getShell(), SWT.OPEN);
		dialog.setFilterExtensions(new String[] { "*.pem;*.crt;*.cer;*.der", "*" });
		String file = dialog.open();
		if (file != null) {
			field.setText(file);
		}
	}

	private void check() {
		String text = field.getText().strip();
		boolean file;
		try {
			file = !text.isEmpty() && Files.isRegularFile(Path.of(text));
		} catch (InvalidPathException e) {
			file = false;
		}
		getButton(IDialogConstants.OK_ID).setEnabled(file || Fingerprint.parse(text).isPresent());
	}

	@Override
	protected void okPressed() {
		what = field.getText().strip();
		reason = why.getText().strip();
		super.okPressed();
	}
}
