// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ObjectHistory;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** What is different in two revisions of an object: only to be read. */
final class CompareDialog extends HeadedDialog {

	private static final Texts WORDS = Language.words(CompareDialog.class);
	private static final int WIDE = 104 * Look.STEP;

	/** A field with its text in both revisions. */
	record Line(String caption, String one, String other) {
	}

	private final ObjectHistory.Step one;
	private final ObjectHistory.Step other;
	private final List<Line> lines;

	CompareDialog(Shell parent, String name, ObjectHistory.Step one, ObjectHistory.Step other, List<Line> lines) {
		super(parent, 1, WIDE, WORDS.get("page.history"), name,
				lines.isEmpty() ? WORDS.get("compare.same", said(one), said(other))
						: WORDS.get("compare.about", Integer.toString(lines.size()), said(one), said(other)));
		this.one = one;
		this.other = other;
		this.lines = lines;
	}

	/** When a change was made, by whom and why. */
	private static String said(ObjectHistory.Step step) {
		String reason = step.change().intent().reason();
		String who = HistoryPage.when(step) + ", " + step.change().author();
		return reason.isEmpty() ? who : WORDS.get("compare.why", who, reason);
	}

	@Override
	protected void fill(Composite area) {
		ListTable<Line> table = new ListTable<>(area, WORDS.get("history.compare"),
				List.of(ListTable.Column.of(WORDS.get("past.field"), 34 * Look.STEP, Line::caption),
						ListTable.Column.of(HistoryPage.when(one), 0, Line::one), ListTable.Column
								.of(HistoryPage.when(other), 34 * Look.STEP, Line::other).toned(line -> Tone.ACCENT)),
				Line::caption, line -> {
					// there is nothing more to see of it
				});
		GridDataFactory.fillDefaults().grab(true, true).hint(SWT.DEFAULT, 36 * Look.STEP).indent(0, Look.STEP)
				.applyTo(table.control());
		table.show(lines);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("close"), true);
	}
}
