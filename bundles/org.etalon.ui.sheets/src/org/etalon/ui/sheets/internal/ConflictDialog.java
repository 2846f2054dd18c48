// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.model.assessment.Answer;
import org.etalon.operations.sheets.ObjectSheets.Conflict;
import org.etalon.ui.common.HeadedDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Two people answered the same criteria: both answers side by side, and which one stays. */
final class ConflictDialog extends HeadedDialog {

	private static final int WIDE = 70 * Look.STEP;
	/** So high that the dialog fits on a small screen, whatever there is to choose. */
	private static final int HIGH = 52 * Look.STEP;

	private final List<Conflict> conflicts;
	private final Set<Conflict> theirs = new HashSet<>();

	/** @param saved when and by whom the sheet was saved meanwhile */
	ConflictDialog(Shell parent, List<Conflict> conflicts, String saved) {
		super(parent, 1, WIDE, word("conflict.save"), word("conflict.title"), word("conflict.about", saved));
		this.conflicts = conflicts;
	}

	/** The conflicts in which their answer is to stay. */
	List<Conflict> theirs() {
		return new ArrayList<>(theirs);
	}

	@Override
	protected void fill(Composite area) {
		ScrolledComposite scroll = new ScrolledComposite(area, SWT.V_SCROLL);
		scroll.setExpandHorizontal(true);
		scroll.setExpandVertical(true);
		scroll.setShowFocusedControl(true);
		Composite all = new Composite(scroll, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(all);
		for (Conflict each : conflicts) {
			Composite one = new Composite(all, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.STEP).applyTo(one);
			GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(one);
			Label question = new Label(one, SWT.WRAP);
			question.setText(each.criterion().getText().replace("&", "&&"));
			question.setFont(Look.bold());
			GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(question);
			choice(one, each, word("conflict.mine", said(each, each.mine()))).setSelection(true);
			Button other = choice(one, each, word("conflict.theirs", said(each, each.theirs())));
			other.addListener(SWT.Selection, event -> {
				if (other.getSelection()) {
					theirs.add(each);
				} else {
					theirs.remove(each);
				}
			});
		}
		scroll.setContent(all);
		int high = all.computeSize(WIDE, SWT.DEFAULT).y;
		scroll.setMinHeight(high);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDE, Math.min(high, HIGH)).applyTo(scroll);
	}

	private static Button choice(Composite parent, Conflict conflict, String what) {
		Button button = Look.named(new Button(parent, SWT.RADIO | SWT.WRAP),
				conflict.criterion().getText() + ": " + what);
		button.setText(what.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDE, SWT.DEFAULT).applyTo(button);
		return button;
	}

	private static String said(Conflict conflict, Answer answer) {
		String said = SheetWords.answer(conflict.criterion(), answer);
		String comment = answer == null || answer.getComment() == null ? "" : " – " + answer.getComment();
		int evidence = answer == null ? 0 : answer.getEvidence().size();
		return (said.isEmpty() ? word("conflict.none") : said) + comment
				+ (evidence == 0 ? "" : " (" + word("evidence.count", Integer.toString(evidence)) + ")");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, word("conflict.do"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}
}
