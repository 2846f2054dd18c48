// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** Asks for a file, says what will be done with it, and what is safe. */
final class PathDialog extends TitleAreaDialog {

	private static final Texts WORDS = Language.words(PathDialog.class);

	private final String task;
	private final int style;
	private final Path proposed;
	private final String[] patterns;
	private final Function<Path, Path> completed;
	private PathField field;
	private Path path;

	/**
	 * A dialog.
	 *
	 * @param task      what is done: the beginning of the keys of its texts
	 * @param style     {@code SWT.OPEN} or {@code SWT.SAVE}
	 * @param proposed  what stands there at first, null for nothing
	 * @param completed gives a typed path the suffix it lacks
	 */
	PathDialog(Shell parent, String task, int style, Path proposed, Function<Path, Path> completed,
			String... patterns) {
		super(parent);
		this.task = task;
		this.style = style;
		this.proposed = proposed;
		this.completed = completed;
		this.patterns = patterns.clone();
	}

	/** The chosen path. */
	Path path() {
		return path;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(WORDS.get("data"));
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(WORDS.get(task + ".title"));
		setMessage(WORDS.get(task + ".message"));
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(Look.STEP, 2 * Look.STEP).applyTo(area);
		field = new PathField(area, WORDS.get(task + ".file"), style, patterns);
		field.control().setText(proposed == null ? "" : proposed.toString());
		field.control().addListener(SWT.Modify, event -> setErrorMessage(null));
		Label note = new Label(area, SWT.WRAP);
		note.setText(WORDS.get(task + ".note"));
		Look.faint(note);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(70 * Look.STEP, SWT.DEFAULT).applyTo(note);
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, WORDS.get(task + ".do"), true);
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("cancel"), false);
	}

	@Override
	protected void okPressed() {
		Path typed = field.path().map(completed).orElse(null);
		if (typed == null) {
			setErrorMessage(WORDS.get("path.none"));
		} else if (style == SWT.OPEN && !task.equals("open") && !Files.isRegularFile(typed)) {
			setErrorMessage(WORDS.get("path.missing", typed.toString()));
		} else if (style == SWT.SAVE && Files.exists(typed)) {
			setErrorMessage(WORDS.get("path.exists", typed.toString()));
		} else if (style == SWT.SAVE && (typed.getParent() == null || !Files.isDirectory(typed.getParent()))) {
			setErrorMessage(WORDS.get("path.folder", String.valueOf(typed.getParent())));
		} else {
			path = typed;
			super.okPressed();
		}
	}
}
