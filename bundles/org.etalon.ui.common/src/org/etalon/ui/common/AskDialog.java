// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.FieldText;
import org.etalon.exchange.StageValues;
import org.etalon.exchange.Texts;

/** Asks for what an action needs, says beforehand what it will do, and lets it begin only when that is there. */
public final class AskDialog extends TitleAreaDialog {

	private static final Texts WORDS = new Texts(AskDialog.class, "ask", Language.current());
	private static final int WIDE = 52 * Look.STEP;

	private enum Kind {
		TEXT, NEEDED, SHOWN, DATE, FILE, TARGET, FOLDER
	}

	private record Field(String key, Kind kind, String caption, String value, String hint) {
	}

	private final String title;
	private final String message;
	private final String action;
	private final List<Field> fields = new ArrayList<>();
	private final Map<String, Text> controls = new HashMap<>();
	private final Map<String, String> answers = new HashMap<>();
	private final List<Function<AskDialog, String>> notes = new ArrayList<>();
	private final List<Label> noted = new ArrayList<>();
	private boolean possible = true;
	private Function<AskDialog, String> advice = dialog -> null;

	/**
	 * A dialog.
	 *
	 * @param title   what is done
	 * @param message what it is for
	 * @param action  the button that begins it, with a verb
	 */
	public AskDialog(Shell parent, String title, String message, String action) {
		super(parent);
		this.title = title;
		this.message = message;
		this.action = action;
		setHelpAvailable(false);
	}

	/** Asks for a text that may be empty. */
	public AskDialog text(String key, String caption, String value, String hint) {
		fields.add(new Field(key, Kind.TEXT, caption, value, hint));
		return this;
	}

	/** Asks for a text that must be there. */
	public AskDialog needed(String key, String caption, String value, String hint) {
		fields.add(new Field(key, Kind.NEEDED, caption, value, hint));
		return this;
	}

	/** Shows lines that can be read and copied. */
	public AskDialog shown(String key, String caption, String lines) {
		fields.add(new Field(key, Kind.SHOWN, caption, lines, ""));
		return this;
	}

	/** Asks for a date. */
	public AskDialog date(String key, String caption, LocalDate value) {
		fields.add(new Field(key, Kind.DATE, caption, FieldText.shown(value, Language.current()), ""));
		return this;
	}

	/**
	 * Asks for a file that is there.
	 *
	 * @param patterns patterns of names, as {@code *.csv;*.xlsx}
	 */
	public AskDialog file(String key, String caption, String patterns) {
		fields.add(new Field(key, Kind.FILE, caption, "", patterns));
		return this;
	}

	/**
	 * Asks for a file to be written, in a folder that is there; says so if it takes the place of another.
	 *
	 * @param value    what stands there at first
	 * @param patterns patterns of names, as {@code *.svg}
	 */
	public AskDialog target(String key, String caption, Path value, String patterns) {
		fields.add(new Field(key, Kind.TARGET, caption, value.toString(), patterns));
		return this;
	}

	/** Asks for a folder that is there. */
	public AskDialog folder(String key, String caption) {
		fields.add(new Field(key, Kind.FOLDER, caption, "", ""));
		return this;
	}

	/** Says something under the fields: what will be written. */
	public AskDialog note(String text) {
		return note(dialog -> text);
	}

	/** Says under the fields what follows from what was typed. */
	public AskDialog note(Function<AskDialog, String> text) {
		notes.add(text);
		return this;
	}

	/** Warns of what was typed, null for nothing to warn of; that does not keep the action from being done. */
	public AskDialog advise(Function<AskDialog, String> warning) {
		advice = warning;
		return this;
	}

	/** Whether it can be done at all; if not, the dialog only tells why. */
	public AskDialog possible(boolean can) {
		possible = can;
		return this;
	}

	/** Whether the user wants it done. */
	public boolean agreed() {
		return open() == Window.OK;
	}

	/** A text, stripped. */
	public String text(String key) {
		Text control = controls.get(key);
		return (control == null || control.isDisposed() ? answers.getOrDefault(key, "") : control.getText()).strip();
	}

	/** A date; empty if what was typed is none. */
	public Optional<LocalDate> date(String key) {
		return StageValues.date(text(key));
	}

	/** A file; empty if there is none of that name. */
	public Optional<Path> file(String key) {
		return PathField.path(text(key)).filter(Files::isRegularFile);
	}

	/** A file to be written; empty if what was typed is no file in a folder that is there. */
	public Optional<Path> target(String key) {
		return PathField.path(text(key)).filter(path -> path.getParent() != null && Files.isDirectory(path.getParent()))
				.filter(path -> !Files.isDirectory(path));
	}

	/** A folder; empty if there is none of that name. */
	public Optional<Path> folder(String key) {
		return PathField.path(text(key)).filter(Files::isDirectory);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return FormDialog.wrapped(getShell(), super.getInitialSize());
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(title);
	}

	@Override
	protected Control createContents(Composite parent) {
		return FormDialog.aligned(super.createContents(parent), title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(FormDialog.LEFT, 2 * Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(area);
		fields.forEach(each -> create(area, each));
		for (Function<AskDialog, String> each : notes) {
			Label note = new Label(area, SWT.WRAP);
			note.setText(each.apply(this).replace("&", "&&"));
			GridDataFactory.fillDefaults().span(3, 1).grab(true, false).indent(0, Look.STEP).hint(WIDE, SWT.DEFAULT)
					.applyTo(note);
			noted.add(note);
		}
		return area;
	}

	private void create(Composite area, Field field) {
		PathField asked = switch (field.kind()) {
		case FILE -> new PathField(area, field.caption(), PathField.Kind.OPEN, field.hint(), "*");
		case TARGET -> new PathField(area, field.caption(), PathField.Kind.SAVE, field.hint(), "*");
		case FOLDER -> new PathField(area, field.caption(), PathField.Kind.FOLDER);
		default -> null;
		};
		if (asked != null) {
			Text path = asked.control();
			path.setText(field.value());
			path.addListener(SWT.Modify, event -> check());
			controls.put(field.key(), path);
			return;
		}
		Label caption = new Label(area, SWT.NONE);
		caption.setText(field.caption());
		boolean lines = field.kind() == Kind.SHOWN;
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, lines ? SWT.BEGINNING : SWT.CENTER).applyTo(caption);
		Text text = new Text(area,
				SWT.BORDER | (lines ? SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY : SWT.SINGLE));
		text.setText(field.value());
		text.setMessage(field.hint());
		Look.named(text, field.caption().replace("&", ""));
		boolean date = field.kind() == Kind.DATE;
		GridDataFactory.fillDefaults().align(date ? SWT.BEGINNING : SWT.FILL, SWT.CENTER).grab(!date, false).span(2, 1)
				.hint(date ? 14 * Look.STEP : 34 * Look.STEP, lines ? 14 * Look.STEP : SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> check());
		controls.put(field.key(), text);
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, action, true);
		createButton(parent, IDialogConstants.CANCEL_ID, WORDS.get("cancel"), false);
		check();
		setErrorMessage(null); // nothing was typed yet
	}

	private void check() {
		if (getButton(IDialogConstants.OK_ID) == null) {
			return;
		}
		boolean ready = possible;
		String wrong = null;
		String replaced = null;
		for (Field each : fields) {
			String typed = text(each.key());
			switch (each.kind()) {
			case NEEDED -> ready &= !typed.isEmpty();
			case DATE -> wrong = date(each.key()).isPresent() ? wrong : WORDS.get("date", typed);
			case FILE -> {
				ready &= !typed.isEmpty();
				wrong = typed.isEmpty() || file(each.key()).isPresent() ? wrong : WORDS.get("missing", typed);
			}
			case TARGET -> {
				ready &= !typed.isEmpty();
				wrong = typed.isEmpty() || target(each.key()).isPresent() ? wrong : WORDS.get("target", typed);
				replaced = target(each.key()).filter(Files::exists).map(path -> WORDS.get("replaced", typed))
						.orElse(replaced);
			}
			case FOLDER -> {
				ready &= !typed.isEmpty();
				wrong = typed.isEmpty() || folder(each.key()).isPresent() ? wrong : WORDS.get("missing.folder", typed);
			}
			default -> {
				// anything will do
			}
			}
		}
		String warning = wrong == null ? Optional.ofNullable(advice.apply(this)).orElse(replaced) : null;
		for (int i = 0; i < noted.size(); i++) {
			noted.get(i).setText(notes.get(i).apply(this).replace("&", "&&"));
		}
		setErrorMessage(wrong);
		setMessage(warning == null ? message : warning,
				warning == null ? IMessageProvider.NONE : IMessageProvider.WARNING);
		getButton(IDialogConstants.OK_ID).setEnabled(ready && wrong == null);
	}

	@Override
	protected void okPressed() {
		check();
		if (getButton(IDialogConstants.OK_ID).isEnabled()) {
			fields.forEach(each -> answers.put(each.key(), text(each.key())));
			super.okPressed();
		}
	}
}
