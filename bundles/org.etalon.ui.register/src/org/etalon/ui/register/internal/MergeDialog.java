// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.Texts;
import org.etalon.store.Merge;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Somebody else changed the same fields meanwhile: both sides, field by field, and the choice. */
final class MergeDialog extends TitleAreaDialog {

	private static final Texts WORDS = Language.words(MergeDialog.class);

	private final List<Merge.Conflict> conflicts;
	private final List<Button> mine = new ArrayList<>();
	private final Map<String, String> chosen = new LinkedHashMap<>();

	MergeDialog(Shell parent, List<Merge.Conflict> conflicts) {
		super(parent);
		this.conflicts = conflicts;
	}

	/** The changes with what was chosen. */
	Map<String, String> resolve(Map<String, String> changes) {
		Map<String, String> resolved = new LinkedHashMap<>(changes);
		resolved.putAll(chosen);
		return resolved;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(WORDS.get("merge.title"));
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(WORDS.get("merge.title"));
		setMessage(WORDS.get("merge.message"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(area);
		for (Merge.Conflict conflict : conflicts) {
			Label caption = new Label(area, SWT.NONE);
			caption.setText(conflict.field().caption().in(Language.current()));
			caption.setFont(Look.bold());
			Label base = new Label(area, SWT.WRAP);
			base.setText(WORDS.get("merge.base", shown(conflict.base())));
			base.setForeground(Look.faint());
			Composite sides = new Composite(area, SWT.NONE);
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(sides);
			GridLayoutFactory.fillDefaults().applyTo(sides);
			Button my = new Button(sides, SWT.RADIO | SWT.WRAP);
			my.setText(WORDS.get("merge.mine", shown(conflict.mine())));
			my.setSelection(true);
			Button their = new Button(sides, SWT.RADIO | SWT.WRAP);
			their.setText(WORDS.get("merge.theirs", shown(conflict.theirs())));
			mine.add(my);
		}
		return area;
	}

	private static String shown(Object value) {
		return FieldText.shown(value, Language.current());
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get("merge.save"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("cancel"), false);
	}

	@Override
	protected void okPressed() {
		for (int i = 0; i < conflicts.size(); i++) {
			Merge.Conflict conflict = conflicts.get(i);
			chosen.put(conflict.field().name(),
					FieldText.written(mine.get(i).getSelection() ? conflict.mine() : conflict.theirs()));
		}
		super.okPressed();
	}
}
