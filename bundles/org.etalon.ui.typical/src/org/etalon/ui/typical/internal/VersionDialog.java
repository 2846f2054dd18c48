// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.etalon.exchange.Texts;
import org.etalon.operations.models.ModelLibrary.Kept;
import org.etalon.operations.models.StoredModel;
import org.etalon.rules.lifecycle.State;
import org.etalon.ui.common.FormDialog;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.PathField;

/** Asks for another version of a model: an edition in the database or a file; for a merge, what both were made from. */
final class VersionDialog extends FormDialog {

	private static final Texts WORDS = Language.words(VersionDialog.class);
	private static final int HIGH = 30 * Look.STEP;

	private final List<Kept> editions;
	private final String own;
	private final boolean merges;
	private final List<String> bases = new ArrayList<>();
	private ListTable<Kept> table;
	private Text file;
	private Combo base;
	private String chosen;
	private String begun;

	/**
	 * @param key      the beginning of the keys of its words
	 * @param editions what there is in the database
	 * @param own      the item of the model it is for: it is not offered
	 * @param merges   whether what both were made from is asked for as well
	 */
	VersionDialog(Shell parent, String key, List<Kept> editions, String own, boolean merges) {
		super(parent, 3, WORDS.get(key + ".title"), WORDS.get(key + ".title"), WORDS.get(key + ".message"),
				WORDS.get(key + ".action"));
		this.editions = editions.stream().filter(each -> !ModelKey.of(each.model()).item().equals(own)).toList();
		this.own = own;
		this.merges = merges;
		setHelpAvailable(false);
	}

	/** Whether the user chose one. */
	boolean agreed() {
		return open() == Window.OK;
	}

	/** The item of the version. */
	String chosen() {
		return chosen;
	}

	/** The item of the version both were made from; empty for none. */
	Optional<String> base() {
		return Optional.ofNullable(begun);
	}

	@Override
	protected void fill(Composite area) {
		if (!editions.isEmpty()) {
			table = ModelTable.of(area, WORDS.get("version.editions"), each -> okPressed(), Optional.empty());
			GridDataFactory.fillDefaults().span(3, 1).grab(true, true).hint(96 * Look.STEP, HIGH)
					.applyTo(table.control());
			table.show(editions);
			if (editions.size() > 1) {
				table.control().deselectAll();
			}
			table.onSelection(each -> {
				if (file != null && each.isPresent()) {
					file.setText("");
				}
				bases();
			});
		}
		file = new PathField(area, WORDS.get(editions.isEmpty() ? "version.file" : "version.or.file"),
				PathField.Kind.OPEN, "*.xmi;*.json", "*").control();
		file.addListener(SWT.Modify, event -> {
			if (table != null && !file.getText().isBlank()) {
				table.control().deselectAll();
			}
			bases();
		});
		if (merges) {
			Label caption = new Label(area, SWT.NONE);
			caption.setText(WORDS.get("version.base"));
			base = Look.named(new Combo(area, SWT.READ_ONLY), WORDS.get("version.base"));
			GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(base);
			bases();
		}
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		check();
		return contents;
	}

	/** What both may have been made from: nothing, or another edition of the same model. */
	private void bases() {
		if (base != null) {
			Optional<StoredModel> other = item().flatMap(ModelKey::of).flatMap(this::edition);
			String id = other.map(StoredModel::id).or(() -> ModelKey.of(own).map(ModelKey::id)).orElse(null);
			List<StoredModel> possible = editions.stream().map(Kept::model)
					.filter(each -> each.id().equals(id) && !other.filter(each::equals).isPresent()).toList();
			bases.clear();
			bases.add(null);
			possible.forEach(each -> bases.add(ModelKey.of(each).item()));
			List<String> names = new ArrayList<>(List.of(WORDS.get("version.base.none")));
			possible.forEach(each -> names.add(
					WORDS.get("version.base.edition", each.edition(), each.state().caption().in(Language.current()))));
			base.setItems(names.toArray(String[]::new));
			int last = 0;
			for (int i = 0; i < possible.size(); i++) {
				last = possible.get(i).state() == State.APPROVED ? i + 1 : last;
			}
			base.select(last);
		}
		check();
	}

	private Optional<StoredModel> edition(ModelKey key) {
		return editions.stream().map(Kept::model)
				.filter(each -> each.id().equals(key.id()) && each.edition().equals(key.edition())).findFirst();
	}

	private Optional<String> item() {
		String typed = file == null ? "" : file.getText().strip();
		if (!typed.isEmpty()) {
			return PathField.path(typed).filter(Files::isRegularFile).map(Path::toAbsolutePath).map(Path::toString);
		}
		return table == null || table.control().getSelectionCount() == 0 ? Optional.empty()
				: table.selected().map(each -> ModelKey.of(each.model()).item());
	}

	private void check() {
		if (getButton(IDialogConstants.OK_ID) != null) {
			boolean missing = !file.getText().isBlank() && item().isEmpty();
			setErrorMessage(missing ? WORDS.get("version.missing", file.getText().strip()) : null);
			getButton(IDialogConstants.OK_ID).setEnabled(item().isPresent());
		}
	}

	@Override
	protected void okPressed() {
		if (item().isPresent()) {
			chosen = item().get();
			begun = base == null ? null : bases.get(base.getSelectionIndex());
			super.okPressed();
		}
	}
}
