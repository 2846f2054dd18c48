// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;

/** Asks for a file, says what will be done with it, and what is safe. */
final class PathDialog extends FormDialog {

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
		super(parent, 3, WORDS.get("data"), WORDS.get(task + ".title"), WORDS.get(task + ".message"),
				WORDS.get(task + ".do"));
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
	protected void fill(Composite area) {
		field = new PathField(area, WORDS.get(task + ".file"),
				style == SWT.SAVE ? PathField.Kind.SAVE : PathField.Kind.OPEN, patterns);
		field.control().setText(proposed == null ? "" : proposed.toString());
		field.control().addListener(SWT.Modify, event -> setErrorMessage(null));
		Label note = new Label(area, SWT.WRAP);
		note.setText(WORDS.get(task + ".note"));
		Look.faint(note);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(70 * Look.STEP, SWT.DEFAULT).applyTo(note);
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
