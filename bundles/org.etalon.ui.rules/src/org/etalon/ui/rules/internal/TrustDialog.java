// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.nio.file.Files;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.extensions.trust.Fingerprint;
import org.etalon.extensions.trust.TrustStore;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** Asks whom to trust, and why. */
final class TrustDialog extends HeadedDialog {

	private static final Texts WORDS = Page.WORDS;
	private static final int WIDTH = 70 * Look.STEP;

	private Text field;
	private Label whose;
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
		field = PathField.below(all, WORDS.get("trust.add.what"), PathField.Kind.OPEN, "*.pem;*.crt;*.cer;*.der", "*")
				.control();
		field.addListener(SWT.Modify, event -> check());
		whose = new Label(all, SWT.WRAP);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, 4 * field.getLineHeight())
				.applyTo(whose);
		Label caption = new Label(all, SWT.NONE);
		caption.setText(WORDS.get("trust.add.why"));
		GridDataFactory.fillDefaults().span(2, 1).applyTo(caption);
		why = Look.named(new Text(all, SWT.BORDER), WORDS.get("trust.add.why"));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(why);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("trust.add.yes"), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}

	/** Shows whose certificate was chosen: its fingerprint is what one compares before one trusts it. */
	private void check() {
		String text = field.getText().strip();
		getButton(IDialogConstants.OK_ID).setEnabled(Fingerprint.parse(text).isPresent());
		whose.setText("");
		PathField.path(text).filter(Files::isRegularFile)
				.ifPresent(file -> Work.of(WORDS.get("reading"), progress -> TrustStore.read(file)).quietly()
						.then(certificate -> found(text, Tone.PLAIN,
								WORDS.get("trust.add.whose", certificate.getSubjectX500Principal().getName(),
										Fingerprint.grouped(Fingerprint.of(certificate)))))
						.otherwise(thrown -> found(text, Tone.BAD, WORDS.get("trust.unreadable"))).start());
	}

	private void found(String of, Tone tone, String text) {
		if (!field.isDisposed() && field.getText().strip().equals(of)) {
			whose.setText(text.replace("&", "&&"));
			whose.setForeground(Look.color(tone));
			getButton(IDialogConstants.OK_ID).setEnabled(tone != Tone.BAD);
		}
	}

	@Override
	protected void okPressed() {
		what = field.getText().strip();
		reason = why.getText().strip();
		super.okPressed();
	}
}
