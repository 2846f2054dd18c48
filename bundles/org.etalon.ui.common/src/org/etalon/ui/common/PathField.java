// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.nio.file.Files;
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
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;

/**
 * How every area asks for a file or folder: its path is typed, chosen in the dialog of the system, or dropped. The only
 * place where dialogs of the system are opened.
 */
public final class PathField {

	/** What is asked for. */
	public enum Kind {
		/** A file that is there. */
		OPEN,
		/** A file to be written. */
		SAVE,
		/** A folder. */
		FOLDER
	}

	private static final Texts WORDS = new Texts(PathField.class, "ask", Language.current());
	private static final int WIDE = 48 * Look.STEP;

	private final String name;
	private final Kind kind;
	private final String[] patterns;
	private final Text text;
	private final Button browse;

	/**
	 * A field with its caption: three columns of a grid.
	 *
	 * @param patterns patterns of names of files, as {@code *.csv;*.xlsx}
	 */
	public PathField(Composite parent, String caption, Kind kind, String... patterns) {
		this(captioned(parent, caption), caption, "", kind, patterns);
	}

	private PathField(Composite parent, String caption, String hint, Kind kind, String... patterns) {
		this.name = caption.replace("&", "");
		this.kind = kind;
		this.patterns = patterns.clone();
		text = Look.named(new Text(parent, SWT.BORDER), name);
		text.setMessage(hint);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(WIDE, SWT.DEFAULT)
				.applyTo(text);
		browse = new Button(parent, SWT.PUSH);
		browse.setText(WORDS.get("browse"));
		browse.setToolTipText(WORDS.get(kind == Kind.FOLDER ? "browse.folder" : "browse.file"));
		browse.addListener(SWT.Selection,
				event -> Optional.ofNullable(ask(parent.getShell())).ifPresent(text::setText));
		drop();
	}

	private static Composite captioned(Composite parent, String caption) {
		new Label(parent, SWT.NONE).setText(caption);
		return parent;
	}

	/** A field below its caption, which is still seen while one types: two columns of a grid. */
	public static PathField below(Composite parent, String caption, Kind kind, String... patterns) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(caption);
		GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
		return new PathField(parent, caption, "", kind, patterns);
	}

	/** A field without a caption: two columns of a grid; what is asked for stands in it while it is empty. */
	public static PathField bare(Composite parent, String hint, Kind kind, String... patterns) {
		return new PathField(parent, hint, hint, kind, patterns);
	}

	private String ask(Shell shell) {
		Optional<Path> before = path();
		if (kind == Kind.FOLDER) {
			DirectoryDialog dialog = new DirectoryDialog(shell);
			dialog.setText(name);
			before.filter(Files::isDirectory).ifPresent(path -> dialog.setFilterPath(path.toString()));
			return dialog.open();
		}
		FileDialog dialog = new FileDialog(shell, kind == Kind.SAVE ? SWT.SAVE : SWT.OPEN);
		dialog.setText(name);
		dialog.setFilterExtensions(patterns);
		before.ifPresent(path -> {
			dialog.setFilterPath(path.getParent() == null ? null : path.getParent().toString());
			dialog.setFileName(path.getFileName() == null ? "" : path.getFileName().toString());
		});
		return dialog.open();
	}

	private void drop() {
		DropTarget target = new DropTarget(text, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(FileTransfer.getInstance());
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

	/** Where it is typed. */
	public Text control() {
		return text;
	}

	/** Whether another path can be named. */
	public void setEnabled(boolean enabled) {
		text.setEnabled(enabled);
		browse.setEnabled(enabled);
	}

	/** The path, absolute; empty if what is typed is none. */
	public Optional<Path> path() {
		return path(text.getText());
	}

	/** What a typed text says as a path, absolute; empty if it is none. */
	public static Optional<Path> path(String typed) {
		try {
			return typed.isBlank() ? Optional.empty() : Optional.of(Path.of(typed.strip()).toAbsolutePath());
		} catch (InvalidPathException e) {
			return Optional.empty();
		}
	}
}
