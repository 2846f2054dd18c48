// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.ListSource;
import org.etalon.store.Query;
import org.etalon.store.records.ColumnMapping;
import org.etalon.store.records.RecordKinds;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** Which list, where it comes from, and how its columns are understood. */
final class FilePage extends WizardPage {

	private static final Texts WORDS = Language.words(FilePage.class);

	private final Data data;
	private PathField field;
	private Combo source;
	private Combo mapping;
	private Label sourceNote;

	FilePage(Data data) {
		super("file", WORDS.get("import.title"), null);
		this.data = data;
		setDescription(WORDS.get("import.message"));
		setPageComplete(false);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, 2 * Look.STEP)
				.spacing(Look.STEP, 2 * Look.STEP).applyTo(area);
		field = new PathField(area, WORDS.get("import.file"), PathField.Kind.OPEN, "*.csv;*.xlsx;*.txt", "*");
		field.control().addListener(SWT.Modify, event -> check());
		source = combo(area, "import.source");
		for (ListSource each : ListSource.values()) {
			source.add(each.caption().in(Language.current()));
		}
		source.select(0);
		source.addListener(SWT.Selection, event -> explain());
		mapping = combo(area, "import.mapping");
		mapping.add(WORDS.get("import.automatic"));
		mapping.select(0);
		sourceNote = new Label(area, SWT.WRAP);
		Look.faint(sourceNote);
		GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(60 * Look.STEP, SWT.DEFAULT)
				.applyTo(sourceNote);
		explain();
		setControl(area);
		Work.of(WORDS.get("reading"), progress -> data.store().read(snapshot -> {
			List<String> names = new ArrayList<>();
			snapshot.records(RecordKinds.MAPPINGS).each(Query.all(RecordKinds.MAPPINGS), each -> {
				ColumnMapping one = each.value();
				return names.add(one.id());
			});
			return names;
		})).quietly().then(names -> {
			if (!mapping.isDisposed()) {
				names.forEach(mapping::add);
			}
		}).start();
	}

	private static Combo combo(Composite parent, String key) {
		new Label(parent, SWT.NONE).setText(WORDS.get(key));
		Combo combo = Look.named(new Combo(parent, SWT.READ_ONLY), WORDS.get(key).replace("&", ""));
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).span(2, 1).applyTo(combo);
		return combo;
	}

	private void explain() {
		sourceNote.setText(WORDS.get("import.source." + ListSource.values()[source.getSelectionIndex()].name()));
		sourceNote.getParent().layout();
	}

	private void check() {
		boolean there = field.path().filter(Files::isRegularFile).isPresent();
		setErrorMessage(there || field.control().getText().isBlank() ? null
				: WORDS.get("path.missing", field.control().getText().strip()));
		setPageComplete(there);
	}

	/** What was chosen, empty while there is no file. */
	Optional<ListPreview.Choice> choice() {
		int at = mapping.getSelectionIndex();
		return field.path().filter(Files::isRegularFile).map(path -> new ListPreview.Choice(path,
				ListSource.values()[source.getSelectionIndex()], at <= 0 ? null : mapping.getItem(at)));
	}
}
