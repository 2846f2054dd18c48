// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;

/** A file that is typed, chosen in the dialog of the system, or dropped: three columns of a grid. */
final class PathField {

	private static final Texts WORDS = Language.words(PathField.class);

	private final Text text;

	/**
	 * A field.
	 *
	 * @param style    {@code SWT.OPEN} or {@code SWT.SAVE}
	 * @param patterns patterns of names, as {@code *.csv;*.xlsx}
	 */
	PathField(Composite parent, String caption, int style, String... patterns) {
		new Label(parent, SWT.NONE).setText(caption);
		text = Look.named(new Text(parent, SWT.BORDER), caption.replace("&", ""));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(48 * Look.STEP, SWT.DEFAULT)
				.applyTo(text);
		Button browse = new Button(parent, SWT.PUSH);
		browse.setText(WORDS.get("browse"));
		browse.addListener(SWT.Selection, event -> {
			FileDialog dialog = new FileDialog(parent.getShell(), style);
			dialog.setText(caption.replace("&", ""));
			dialog.setFilterExtensions(patterns);
			path().ifPresent(path -> {
				dialog.setFilterPath(path.getParent() == null ? null : path.getParent().toString());
				dialog.setFileName(path.getFileName() == null ? "" : path.getFileName().toString());
			});
			String chosen = dialog.open();
			if (chosen != null) {
				text.setText(chosen);
			}
		});
		DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new DropTargetAdapter() {

			@Override
			public void dragEnter(DropTargetEvent event) {
				event.detail = DND.DROP_COPY;
			}

			@Override
			public void drop(DropTargetEvent event) {
				if (event.data instanceof String[] files && files.length > 0) {
					text.setText(files[0]);
				}
			}
		});
	}

	Text control() {
		return text;
	}

	/** The path, absolute; empty if there is none. */
	Optional<Path> path() {
		String typed = text.getText().strip();
		try {
			return typed.isEmpty() ? Optional.empty() : Optional.of(Path.of(typed).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
