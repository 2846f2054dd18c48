// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.time.ZoneId;
import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.ModelLibrary.Revision;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.ListTable.Column;
import org.etalon.ui.common.Look;

/** How an edition came to be what it is: its revisions, the newest first; each can be compared with the one before. */
final class HistoryDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(HistoryDialog.class);
	private static final int WIDE = 110 * Look.STEP;
	private static final int COMPARE = IDialogConstants.CLIENT_ID + 1;

	private final ModelKey key;
	private final String title;
	private final List<Revision> revisions;
	private final ZoneId zone;
	private ListTable<Revision> table;

	/** @param revisions the oldest first */
	HistoryDialog(Shell parent, ModelKey key, String title, List<Revision> revisions, ZoneId zone) {
		super(parent, 1, WIDE, WORDS.get("history"), WORDS.get("history.heading", key.edition()),
				WORDS.get("history.about"));
		this.key = key;
		this.title = title;
		this.revisions = revisions.reversed();
		this.zone = zone;
	}

	@Override
	protected void fill(Composite area) {
		table = new ListTable<>(area, WORDS.get("history"),
				List.of(Column.<Revision, Integer>of(WORDS.get("history.number"), 7 * Look.STEP,
						each -> String.valueOf(each.number()), Revision::number).atRight(),
						Column.of(WORDS.get("kept.when"), 18 * Look.STEP, each -> ModelTable.time(each.changed(), zone),
								each -> each.changed().at()),
						Column.<Revision>of(WORDS.get("kept.who"), 14 * Look.STEP, each -> each.changed().author()),
						Column.<Revision>of(WORDS.get("history.what"), 20 * Look.STEP, HistoryDialog::what),
						Column.<Revision>of(WORDS.get("kept.state"), 26 * Look.STEP,
								each -> each.state().caption().in(Language.current())),
						Column.<Revision>of(WORDS.get("history.why"), 0, each -> each.changed().intent().reason())),
				Revision::number, each -> compare());
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, 40 * Look.STEP).applyTo(table.control());
		table.onSelection(each -> {
			if (getButton(COMPARE) != null) {
				getButton(COMPARE).setEnabled(each.filter(revision -> revision.number() > 1).isPresent());
			}
		});
	}

	private static String what(Revision revision) {
		String word = "history." + revision.changed().intent().operation();
		return WORDS.has(word) ? WORDS.get(word) : revision.changed().intent().operation();
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		table.show(revisions);
		table.control().setFocus();
		return contents;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, COMPARE, WORDS.get("history.compare"), false);
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("close"), true);
	}

	@Override
	protected void buttonPressed(int id) {
		if (id == COMPARE) {
			compare();
		} else {
			super.buttonPressed(id);
		}
	}

	private void compare() {
		table.selected().filter(each -> each.number() > 1).ifPresent(each -> {
			close();
			CompareScreen.open(new ModelKey(key.id(), key.edition(), each.number() - 1).item(),
					new ModelKey(key.id(), key.edition(), each.number()).item(), title);
		});
	}
}
