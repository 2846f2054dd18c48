// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.etalon.exchange.Texts;
import org.etalon.operations.register.FieldCondition;
import org.etalon.operations.register.RegisterFilter;
import org.etalon.store.records.SavedFilter.Combination;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Segments;

/** The conditions in effect, each to be changed or dropped, and how they go together; not there without any. */
final class FilterBar extends Composite {

	private static final Texts WORDS = Language.words(FilterBar.class);

	private final RegisterModel model;
	private final Consumer<FieldCondition> edit;
	private final Segments<Combination> combined;
	private final Composite chips;

	/**
	 * @param edit lets the user change a condition
	 */
	FilterBar(Composite parent, RegisterModel model, Consumer<FieldCondition> edit) {
		super(parent, SWT.NONE);
		this.model = model;
		this.edit = edit;
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * Look.STEP, 0).applyTo(this);
		combined = new Segments<>(this, List.of(Combination.values()), model::combine);
		combined.name(each -> WORDS.get("combined." + each));
		combined.explain(each -> WORDS.get("combined.tip." + each));
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.BEGINNING).applyTo(combined);
		chips = new Composite(this, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP;
		chips.setLayout(row);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(chips);
	}

	/** Shows the filter of the model. */
	void show() {
		for (Control each : chips.getChildren()) {
			each.dispose();
		}
		RegisterFilter filter = model.filter();
		filter.conditions().forEach(this::chip);
		combined.choose(filter.combined());
		boolean several = filter.conditions().size() > 1 || filter.combined() == Combination.NONE;
		combined.setVisible(several);
		((GridData) combined.getLayoutData()).exclude = !several;
		boolean any = !filter.conditions().isEmpty();
		((GridData) getLayoutData()).exclude = !any;
		setVisible(any);
		layout(true, true);
		getParent().getParent().layout(true, true);
	}

	private void chip(FieldCondition condition) {
		Composite chip = new Composite(chips, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, 0).applyTo(chip);
		Button text = new Button(chip, SWT.PUSH | SWT.FLAT);
		text.setText(ConditionText.of(condition).replace("&", "&&"));
		text.setToolTipText(WORDS.get("chip.edit"));
		text.addListener(SWT.Selection, event -> edit.accept(condition));
		Button drop = new Button(chip, SWT.PUSH | SWT.FLAT);
		drop.setImage(Look.icon("x"));
		drop.setToolTipText(WORDS.get("chip.tip"));
		Look.named(drop, WORDS.get("chip.drop", ConditionText.of(condition)));
		drop.addListener(SWT.Selection, event -> {
			model.free(condition.field());
			show();
		});
	}
}
