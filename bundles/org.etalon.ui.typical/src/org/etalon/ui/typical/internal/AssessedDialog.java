// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.StepGrades.Assessed;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;

/** Asks for an object that has assessment sheets, found as one types. */
final class AssessedDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(AssessedDialog.class);
	private static final int WIDE = 90 * Look.STEP;

	private final List<Assessed> objects;
	private ListTable<Assessed> table;
	private Assessed chosen;

	AssessedDialog(Shell parent, List<Assessed> objects) {
		super(parent, 1, WIDE, WORDS.get("laid.object.title"), WORDS.get("laid.object.title"),
				WORDS.get(objects.isEmpty() ? "laid.object.none" : "laid.object.message"));
		this.objects = objects;
	}

	/** Asks; empty if the user chose none. */
	Optional<Assessed> chosen() {
		return open() == Window.OK ? Optional.of(chosen) : Optional.empty();
	}

	@Override
	protected void fill(Composite area) {
		if (objects.isEmpty()) {
			new Label(area, SWT.NONE);
			return;
		}
		Text search = Look.named(new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				WORDS.get("laid.object.search"));
		search.setMessage(WORDS.get("laid.object.search"));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
		table = new ListTable<>(area, WORDS.get("laid.object.title"),
				List.of(Column.of(WORDS.get("laid.object.name"), 0, Assessed::name),
						Column.of(WORDS.get("kept.id"), 18 * Look.STEP, Assessed::id)),
				Assessed::id, each -> okPressed());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, 40 * Look.STEP).applyTo(table.control());
		search.addListener(SWT.Modify, event -> show(search.getText()));
		search.addListener(SWT.KeyDown, event -> {
			if (event.keyCode == SWT.ARROW_DOWN) {
				table.control().setFocus();
				event.doit = false;
			}
		});
		show("");
	}

	private void show(String text) {
		String sought = text.strip().toLowerCase(Locale.ROOT);
		table.show(objects.stream()
				.filter(each -> (each.name() + " " + each.id()).toLowerCase(Locale.ROOT).contains(sought)).toList());
		Control ok = getButton(IDialogConstants.OK_ID);
		if (ok != null) {
			ok.setEnabled(table.selected().isPresent());
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("laid.action"), true).setEnabled(!objects.isEmpty());
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}

	@Override
	protected void okPressed() {
		table.selected().ifPresent(each -> {
			chosen = each;
			super.okPressed();
		});
	}
}
