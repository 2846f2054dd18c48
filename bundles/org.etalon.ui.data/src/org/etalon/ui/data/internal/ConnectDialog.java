// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.time.Clock;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.store.Stores;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Asks for the database of a team: where, who, and the password, which is kept nowhere. */
final class ConnectDialog extends FormDialog {

	private static final Texts WORDS = Language.words(ConnectDialog.class);

	private final Stores.Location before;
	private Text address;
	private Text user;
	private Text password;
	private Stores.Location location;

	/**
	 * A dialog.
	 *
	 * @param before where the database was the last time, null if not known
	 */
	ConnectDialog(Shell parent, Stores.Location before) {
		super(parent, 2, WORDS.get("data"), WORDS.get("connect.title"), WORDS.get("connect.message"),
				WORDS.get("connect.do"));
		this.before = before;
	}

	/** Where the database is. */
	Stores.Location location() {
		return location;
	}

	@Override
	protected void fill(Composite area) {
		boolean server = before != null && before.address().startsWith("jdbc:");
		address = text(area, "connect.address", SWT.NONE);
		address.setMessage(WORDS.get("connect.address.hint"));
		address.setText(server ? before.toString() : "");
		user = text(area, "connect.user", SWT.NONE);
		user.setText(server && before.user() != null ? before.user() : System.getProperty("user.name"));
		password = text(area, "connect.password", SWT.PASSWORD);
		Label note = new Label(area, SWT.WRAP);
		note.setText(WORDS.get("connect.note"));
		Look.faint(note);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(60 * Look.STEP, SWT.DEFAULT)
				.indent(0, Look.STEP).applyTo(note);
		(server ? password : address).setFocus();
	}

	private Text text(Composite parent, String key, int style) {
		new Label(parent, SWT.NONE).setText(WORDS.get(key));
		Text text = Look.named(new Text(parent, SWT.BORDER | style), WORDS.get(key).replace("&", ""));
		text.addListener(SWT.Modify, event -> setErrorMessage(null));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
		return text;
	}

	@Override
	protected void okPressed() {
		String where = DataModel.address(address.getText());
		if (!DataModel.isServer(where)) {
			setErrorMessage(WORDS.get("connect.bad"));
			address.setFocus();
		} else if (user.getText().isBlank()) {
			setErrorMessage(WORDS.get("connect.nobody"));
			user.setFocus();
		} else {
			String secret = password.getText();
			location = new Stores.Location(where, user.getText().strip(), secret.isEmpty() ? null : secret,
					Clock.systemDefaultZone());
			super.okPressed();
		}
	}
}
