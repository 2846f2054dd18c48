// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.norm.Subject;
import org.etalon.operations.register.FindAuthorities;
import org.etalon.store.records.Authority;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Rereading;
import org.etalon.ui.common.Work;

/** Chooses one of the known authorities, found as one types. */
final class AuthorityDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(AuthorityDialog.class);
	private static final int NONE = IDialogConstants.CLIENT_ID;
	private static final int MOST = 200;
	private static final int PAUSE = 120;

	private final Data data;
	private final String typed;
	private final Rereading finding = new Rereading(this::finding);
	private final Runnable find = this::find;
	private Text search;
	private ListTable<Authority> table;
	private Label count;
	private Authority chosen;

	/** @param typed what was typed already */
	AuthorityDialog(Shell parent, Data data, String typed) {
		super(parent, 1, 90 * Look.STEP, WORDS.get("column.authorityId"), WORDS.get("authority.title"),
				WORDS.get("authority.about"));
		this.data = data;
		this.typed = typed;
	}

	/** What was chosen; empty for none. */
	Optional<Authority> chosen() {
		return Optional.ofNullable(chosen);
	}

	@Override
	protected void fill(Composite area) {
		search = Look.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				WORDS.get("authority.search"));
		search.setMessage(WORDS.get("authority.search"));
		search.setText(typed);
		search.setSelection(typed.length());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		search.addListener(SWT.Modify, event -> search.getDisplay().timerExec(PAUSE, find));
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				event.doit = false;
				table.control().setFocus();
			}
		});
		table = new ListTable<>(area, WORDS.get("authority.title"),
				List.of(ListTable.Column.of(WORDS.get("authority.name"), 0, Authority::name),
						ListTable.Column.of(WORDS.get("authority.subject"), 34 * Look.STEP, AuthorityDialog::subject)),
				Authority::id, each -> okPressed());
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 40 * Look.STEP).applyTo(table.control());
		table.onSelection(each -> {
			if (getButton(IDialogConstants.OK_ID) != null) {
				getButton(IDialogConstants.OK_ID).setEnabled(each.isPresent());
			}
		});
		count = Look.faint(new Label(area, SWT.NONE));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
		finding.ask();
	}

	private static String subject(Authority authority) {
		return authority.subject() == null ? WORDS.get("federal")
				: Subject.find(authority.subject()).map(Subject::name).orElse(authority.subject());
	}

	private void find() {
		if (!search.isDisposed()) {
			finding.ask();
		}
	}

	private Optional<Work<?>> finding() {
		if (search.isDisposed()) {
			return Optional.empty();
		}
		String text = search.getText();
		return Optional.of(
				Work.of(WORDS.get("reading"), progress -> new FindAuthorities().run(data.store(), text, MOST, progress))
						.quietly().then(this::show).otherwise(why -> {
							if (!count.isDisposed()) {
								count.setText(Failures.text(why));
							}
						}));
	}

	private void show(FindAuthorities.Found found) {
		if (!count.isDisposed()) {
			table.show(found.authorities());
			String all = Language.number(found.count());
			count.setText(found.count() == 0 ? WORDS.get("authority.nobody")
					: WORDS.get(found.count() > MOST ? "authority.first" : "authority.count", all,
							Integer.toString(MOST)));
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, NONE, WORDS.get("authority.none"), false);
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("authority.take"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
		getButton(IDialogConstants.OK_ID).setEnabled(table.selected().isPresent());
	}

	@Override
	protected void buttonPressed(int button) {
		if (button == NONE) {
			chosen = null;
			setReturnCode(OK);
			close();
		} else {
			super.buttonPressed(button);
		}
	}

	@Override
	protected void okPressed() {
		chosen = table.selected().orElse(null);
		if (chosen != null) {
			super.okPressed();
		}
	}

	@Override
	public boolean close() {
		finding.cancel();
		return super.close();
	}
}
