// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.sheets.AffectedSheets;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.operations.sheets.SheetTemplates.Edition;
import org.etalon.ui.common.Data;
import org.etalon.ui.common.Failures;
import org.etalon.ui.common.ListTable;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;
import org.etalon.ui.common.Prose;
import org.etalon.ui.common.Work;

/**
 * The editions of a template as they are kept: which, when and by whom; two of them compared in words, and what one of
 * them would move.
 */
final class EditionsPage {

	private final SashForm area;
	private final ListTable<Edition> table;
	private final Combo other;
	private final Prose prose;
	private final Button open;
	private final Button drop;
	private Data data;
	private String shown;
	private List<Edition> editions = List.of();
	private List<Edition> others = List.of();
	private int asked;

	/**
	 * @param opens opens an edition
	 * @param drops drops a draft
	 */
	EditionsPage(Composite parent, Consumer<Edition> opens, Consumer<Edition> drops) {
		area = new SashForm(parent, SWT.HORIZONTAL);
		Composite left = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(left);
		table = new ListTable<>(left, word("page.editions"),
				List.of(ListTable.Column.of(word("column.edition"), 11 * Look.STEP, Edition::edition),
						ListTable.Column.<Edition>of(word("column.state"), 11 * Look.STEP, SheetWords::state)
								.toned(SheetWords::tone),
						ListTable.Column.of(word("column.changed"), 0, this::changed, each -> each.changed().at())),
				Edition::edition, opens);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table.control());
		Composite buttons = new Composite(left, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(buttons);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, 0)
				.applyTo(buttons);
		open = button(buttons, "editions.open", "file-text", opens);
		drop = button(buttons, "drop", "trash-2", drops);

		Composite right = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(right);
		Composite with = new Composite(right, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(with);
		GridLayoutFactory.fillDefaults().numColumns(2).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, 0)
				.applyTo(with);
		new Label(with, SWT.NONE).setText(word("editions.compare"));
		other = Look.named(new Combo(with, SWT.READ_ONLY), word("editions.compare"));
		GridDataFactory.fillDefaults().hint(24 * Look.STEP, SWT.DEFAULT).applyTo(other);
		other.addListener(SWT.Selection, event -> compare());
		prose = new Prose(right, word("page.editions"));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(prose.control());
		area.setWeights(44, 56);
		table.onSelection(this::selected);
	}

	private Button button(Composite parent, String key, String icon, Consumer<Edition> action) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(word(key));
		button.setImage(Look.icon(icon));
		button.addListener(SWT.Selection, event -> table.selected().ifPresent(action));
		return button;
	}

	Control control() {
		return area;
	}

	void setFocus() {
		table.control().setFocus();
	}

	/** The editions that are known. */
	List<Edition> editions() {
		return editions;
	}

	/**
	 * Shows the editions, the newest first.
	 *
	 * @param of the one on the screen
	 */
	void show(Data from, List<Edition> all, String of) {
		boolean first = editions.isEmpty();
		data = from;
		shown = of;
		editions = all.reversed();
		table.show(editions);
		if (first) {
			editions.stream().filter(each -> each.edition().equals(of)).findFirst().ifPresent(table::select);
		}
	}

	private String changed(Edition edition) {
		return SheetWords.changed(edition.changed(), data.clock().getZone());
	}

	private void selected(Optional<Edition> selected) {
		open.setEnabled(selected.filter(each -> !each.edition().equals(shown)).isPresent());
		drop.setEnabled(selected.filter(DropEdition::can).isPresent());
		String before = others.isEmpty() || other.getSelectionIndex() < 0 ? null
				: others.get(other.getSelectionIndex()).edition();
		others = editions.stream().filter(each -> !each.equals(selected.orElse(null))).toList();
		other.setItems(others.stream().map(each -> word("editions.other", each.edition(), SheetWords.state(each)))
				.toArray(String[]::new));
		other.setEnabled(!others.isEmpty());
		int at = others.stream().map(Edition::edition).toList().indexOf(before);
		// else the one before it, or the first one after the oldest
		int index = selected.map(editions::indexOf).orElse(0);
		other.select(at >= 0 ? at : Math.min(index, others.size() - 1));
		other.getParent().layout();
		compare();
	}

	private void compare() {
		Edition one = table.selected().orElse(null);
		int number = ++asked;
		if (one == null || others.isEmpty()) {
			prose.clear().line(word("editions.none")).show();
			return;
		}
		Edition two = others.get(other.getSelectionIndex());
		Work.of(word("reading"), progress -> new AffectedSheets().run(data.store(), one.template(), progress)).quietly()
				.then(affected -> {
					if (number == asked && !prose.control().isDisposed()) {
						show(one, two, affected);
					}
				}).otherwise(thrown -> {
					if (number == asked && !prose.control().isDisposed()) {
						prose.clear().line("!", Failures.text(thrown), Tone.BAD).show();
					}
				}).start();
	}

	private void show(Edition one, Edition two, List<AffectedSheets.Affected> affected) {
		prose.clear();
		DifferenceText text = new DifferenceText(prose);
		text.difference(two.template(), one.template());
		if (one.state() == SheetTemplates.State.PUBLISHED || one.equals(editions.getFirst())) {
			text.affected(affected);
		}
		prose.show();
	}
}
