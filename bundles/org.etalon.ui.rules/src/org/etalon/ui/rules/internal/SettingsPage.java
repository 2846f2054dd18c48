// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.etalon.operations.certification.DatabaseSettings;
import org.etalon.store.Store;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.PathField;
import org.etalon.ui.common.Work;

/** Which readings of the law the database chose, and who issues and signs documents. */
final class SettingsPage extends Page {

	private final Text search;
	private final Label count;
	private SettingsModel model = new SettingsModel(WORDS, Map.of());
	private List<SettingsModel.Item> items = List.of();
	private String current = "";
	private String saved = "";
	private boolean known;
	private final SettingEdits edits;
	private final Runnable updated;

	/**
	 * @param edits   what was chosen, to be taken back: it outlives the page
	 * @param updated hears that something else can be taken back
	 */
	SettingsPage(Composite parent, Desk desk, SettingEdits edits, Runnable updated) {
		super(parent, desk, WORDS.get("tab.settings"), 62);
		this.edits = edits;
		this.updated = updated;
		column("setting", 64);
		column("chosen", 36);
		Composite bar = bar(2);
		search = Look.named(new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL),
				WORDS.get("settings.search"));
		search.setMessage(WORDS.get("settings.search"));
		search.addListener(SWT.Modify, event -> list());
		GridDataFactory.fillDefaults().hint(44 * Look.STEP, SWT.DEFAULT).applyTo(search);
		count = new Label(bar, SWT.NONE);
		count.setForeground(Look.faint());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(count);
	}

	@Override
	void setFocus() {
		search.setFocus();
	}

	@Override
	void show() {
		Optional<Store> store = desk().data().map(data -> data.store());
		edits.of(store.orElse(null));
		updated.run();
		if (store.isEmpty()) {
			known = false;
			table().removeAll();
			count.setText("");
			empty("settings.none", "settings.none.text");
			return;
		}
		Work.of(WORDS.get("reading"), progress -> DatabaseSettings.choices(store.get())).quietly().then(choices -> {
			if (!table().isDisposed()) {
				known = true;
				model = new SettingsModel(WORDS, choices);
				list();
			}
		}).start();
	}

	private void list() {
		if (!known) {
			return;
		}
		items = model.find(search.getText());
		table().removeAll();
		int chosen = 0;
		for (int i = 0; i < items.size(); i++) {
			SettingsModel.Item item = items.get(i);
			TableItem row = new TableItem(table(), SWT.NONE);
			row.setText(0, item.title());
			row.setText(1, (item.changed() ? "● " : "") + (item.answer().isEmpty() ? "–" : item.answer()));
			if (item.changed()) {
				row.setForeground(1, Look.color(Tone.ACCENT));
			}
			if (item.id().equals(current)) {
				chosen = i;
			}
		}
		count.setText(model.changed() == 0 ? WORDS.get("settings.recommended")
				: WORDS.get("settings.changed", Long.toString(model.changed())));
		count.getParent().layout();
		if (items.isEmpty()) {
			empty("settings.notFound", "settings.notFound.text");
		} else {
			table().setSelection(chosen);
			select(chosen);
		}
	}

	@Override
	void select(int row) {
		if (row < 0 || row >= items.size()) {
			return;
		}
		SettingsModel.Item item = items.get(row);
		current = item.id();
		Composite detail = detail();
		heading(item.title(), false);
		faint(item.id().startsWith("A") ? item.help() + " · " + item.id() : item.help());
		for (SettingsModel.Choice choice : item.choices()) {
			Button button = Look.named(new Button(detail, SWT.RADIO | SWT.WRAP), choice.caption());
			button.setText(choice.recommended() ? WORDS.get("settings.usual", choice.caption()) : choice.caption());
			button.setSelection(choice.value().equals(item.chosen()));
			button.addListener(SWT.Selection, event -> {
				if (button.getSelection() && !choice.value().equals(item.chosen())) {
					save(item, choice.recommended() ? "" : choice.value());
				}
			});
			wide(button).applyTo(button);
		}
		if (item.isText() || item.file()) {
			write(detail, item);
		}
		if (item.changed()) {
			Composite bar = new Composite(detail, SWT.NONE);
			GridLayoutFactory.fillDefaults().applyTo(bar);
			wide(bar).indent(0, Look.STEP).applyTo(bar);
			action(bar, item.isText() ? "settings.clear" : "settings.reset", "undo-2", () -> save(item, ""));
		}
		if (saved.equals(item.id())) {
			Label label = new Label(detail, SWT.WRAP);
			label.setText("✓ " + WORDS.get(item.isText() ? "settings.saved.text" : "settings.saved"));
			label.setForeground(Look.color(Tone.GOOD));
			wide(label).indent(0, Look.STEP).applyTo(label);
		}
		fit();
	}

	private void write(Composite detail, SettingsModel.Item item) {
		Composite line = new Composite(detail, SWT.NONE);
		boolean file = item.file();
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(Look.STEP, 0).applyTo(line);
		wide(line).applyTo(line);
		Text text = file ? PathField.bare(line, WORDS.get("settings.file"), PathField.Kind.OPEN, "*").control()
				: new Text(line, SWT.BORDER);
		Look.named(text, item.title());
		text.setText(file && item.choices().stream().anyMatch(each -> each.value().equals(item.chosen())) ? ""
				: item.chosen());
		text.setMessage(WORDS.get(file ? "settings.file" : "settings.text"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(text);
		Runnable save = () -> save(item, text.getText().strip().equals(item.usual()) ? "" : text.getText().strip());
		text.addListener(SWT.DefaultSelection, event -> save.run());
		Button button = new Button(line, SWT.PUSH);
		button.setText(WORDS.get("settings.save"));
		button.addListener(SWT.Selection, event -> save.run());
	}

	private void save(SettingsModel.Item item, String value) {
		String before = item.changed() ? item.chosen() : "";
		save(item.id(), value, () -> edits.made(new SettingEdits.Edit(item.id(), item.title(), before, value)), () -> {
			// nothing was done
		});
	}

	/** Takes the last choice back. */
	void undo() {
		edits.undo().ifPresent(edit -> save(edit.id(), edit.before(), updated, edits::redo));
	}

	/** Makes the choice that was taken back once more. */
	void redo() {
		edits.redo().ifPresent(edit -> save(edit.id(), edit.after(), updated, edits::undo));
	}

	private void save(String id, String value, Runnable done, Runnable failed) {
		desk().data().ifPresent(data -> Work.of(WORDS.get("settings.saving"), progress -> {
			DatabaseSettings.save(data.store(), id, value);
			return id;
		}).quietly().then(changed -> {
			saved = changed;
			current = changed;
			done.run();
			updated.run();
			desk().refresh();
			show();
		}).otherwise(thrown -> {
			failed.run();
			Failures.show(thrown);
			if (!table().isDisposed()) {
				show(); // what was not saved is not shown as if it were
			}
		}).start());
	}
}
