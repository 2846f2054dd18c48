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

	private final List<Conflict> conflicts;
	private final Set<Conflict> theirs = new HashSet<>();

	ConflictDialog(Shell parent, List<Conflict> conflicts) {
		super(parent, 1, 70 * Look.STEP, word("conflict.title"), word("conflict.title"), word("conflict.about"));
		this.conflicts = conflicts;
	}

	/** The conflicts in which their answer is to stay. */
	List<Conflict> theirs() {
		return new ArrayList<>(theirs);
	}

	@Override
	protected void fill(Composite area) {
		for (Conflict each : conflicts) {
			Composite one = new Composite(area, SWT.NONE);
			GridDataFactory.fillDefaults().grab(true, false).indent(0, Look.STEP).applyTo(one);
			GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(one);
			Label question = new Label(one, SWT.WRAP);
			question.setText(each.criterion().getText().replace("&", "&&"));
			question.setFont(Look.bold());
			GridDataFactory.fillDefaults().grab(true, false).hint(70 * Look.STEP, SWT.DEFAULT).applyTo(question);
			Button mine = new Button(one, SWT.RADIO);
			mine.setText(word("conflict.mine", said(each, each.mine())));
			mine.setSelection(true);
			Button other = new Button(one, SWT.RADIO);
			other.setText(word("conflict.theirs", said(each, each.theirs())));
			other.addListener(SWT.Selection, event -> {
				if (other.getSelection()) {
					theirs.add(each);
				} else {
					theirs.remove(each);
				}
			});
		}
	}

	private static String said(Conflict conflict, Answer answer) {
		String said = SheetWords.answer(conflict.criterion(), answer);
		String comment = answer == null || answer.getComment() == null ? "" : " – " + answer.getComment();
		int evidence = answer == null ? 0 : answer.getEvidence().size();
		return ((said.isEmpty() ? word("conflict.none") : said) + comment
				+ (evidence == 0 ? "" : " (" + word("evidence.count", Integer.toString(evidence)) + ")"))
				.replace("&", "&&");
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, word("conflict.save"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}
}
