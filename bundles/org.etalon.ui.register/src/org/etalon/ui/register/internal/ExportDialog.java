// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Segments;

/** Which rows and which columns are written, in what, and where. */
final class ExportDialog extends FormDialog {

	private static final Texts WORDS = Language.words(ExportDialog.class);

	private final long found;
	private final long selected;
	private final List<RegisterColumns.Column> seen;
	private final Path proposed;
	private PathField field;
	private Button onlySelected;
	private Button everything;
	private Path file;
	private List<RegisterColumns.Column> columns;
	private boolean selection;

	/**
	 * @param found    how many rows are found
	 * @param selected how many of them are selected
	 * @param seen     the columns in sight
	 * @param proposed where to, at first
	 */
	ExportDialog(Shell parent, long found, long selected, List<RegisterColumns.Column> seen, Path proposed) {
		super(parent, 3, WORDS.get("register"), WORDS.get("export.title"), WORDS.get("export.message"),
				WORDS.get("export.do"));
		this.found = found;
		this.selected = selected;
		this.seen = seen;
		this.proposed = proposed;
	}

	/** Where to. */
	Path file() {
		return file;
	}

	/** What stands in the columns. */
	List<RegisterColumns.Column> columns() {
		return columns;
	}

	/** Whether only the selected rows are meant. */
	boolean selection() {
		return selection;
	}

	@Override
	protected void fill(Composite area) {
		Composite rows = choice(area, "export.rows");
		radio(rows, WORDS.get("export.rows.all", Language.number(found)), selected < 2);
		onlySelected = radio(rows, WORDS.get("export.rows.selected", Language.number(selected)), selected > 1);
		onlySelected.setEnabled(selected > 0);
		Composite fields = choice(area, "export.columns");
		radio(fields, WORDS.get("export.columns.seen", Integer.toString(seen.size())), true);
		everything = radio(fields, WORDS.get("export.columns.all", Integer.toString(RegisterColumns.every().size())),
				false);
		new Label(area, SWT.NONE).setText(WORDS.get("export.format"));
		Segments<String> format = new Segments<>(area, RegisterExport.FORMATS, this::choose);
		format.name(each -> each.toUpperCase(Locale.ROOT));
		GridDataFactory.fillDefaults().span(2, 1).align(SWT.BEGINNING, SWT.CENTER).applyTo(format);
		field = new PathField(area, WORDS.get("export.file"), PathField.Kind.SAVE, "*.xlsx", "*.csv", "*.json");
		field.control().setText(proposed.toString());
		field.control().addListener(SWT.Modify, event -> {
			setErrorMessage(null);
			RegisterExport.FORMATS.stream()
					.filter(each -> field.path().filter(path -> RegisterExport.ends(path, each)).isPresent())
					.findFirst().ifPresent(format::choose);
			warn();
		});
		warn();
	}

	private static Composite choice(Composite area, String key) {
		Label caption = new Label(area, SWT.NONE);
		caption.setText(WORDS.get(key));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(caption);
		Composite choices = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(choices);
		GridDataFactory.fillDefaults().span(2, 1).indent(0, 0).applyTo(choices);
		return choices;
	}

	private static Button radio(Composite parent, String text, boolean chosen) {
		Button radio = Look.named(new Button(parent, SWT.RADIO), text);
		radio.setText(text);
		radio.setSelection(chosen);
		return radio;
	}

	private void choose(String format) {
		field.path().filter(path -> path.getFileName() != null)
				.ifPresent(path -> field.control().setText(RegisterExport.named(path, format).toString()));
	}

	private Optional<Path> typed() {
		return field.path().filter(path -> path.getFileName() != null).map(RegisterExport::named);
	}

	/** Says beforehand that a file will be replaced. */
	private void warn() {
		Optional<Path> there = typed().filter(Files::exists);
		setMessage(
				there.map(path -> WORDS.get("export.replaces", path.getFileName().toString()))
						.orElse(WORDS.get("export.message")),
				there.isPresent() ? IMessageProvider.WARNING : IMessageProvider.NONE);
	}

	@Override
	protected void okPressed() {
		Path chosen = typed().orElse(null);
		if (chosen == null || Files.isDirectory(chosen)) {
			setErrorMessage(WORDS.get("export.nowhere"));
		} else if (!Files.isDirectory(chosen.getParent())) {
			setErrorMessage(WORDS.get("export.folder", chosen.getParent().toString()));
		} else {
			file = chosen;
			selection = onlySelected.getSelection();
			columns = everything.getSelection() ? RegisterColumns.every() : seen;
			super.okPressed();
		}
	}
}
