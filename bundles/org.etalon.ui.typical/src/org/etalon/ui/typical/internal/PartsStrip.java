// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.etalon.exchange.Texts;
import org.etalon.model.typical.TypicalServiceModel;
import org.etalon.rules.documents.ModelComponent;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** The six parts of a model, always in sight: which are there and which are missing (43б). */
final class PartsStrip extends Composite {

	private static final Texts WORDS = Language.words(PartsStrip.class);

	private final Map<ModelComponent, CLabel> labels = new EnumMap<>(ModelComponent.class);

	PartsStrip(Composite parent) {
		super(parent, SWT.NONE);
		RowLayout row = new RowLayout();
		row.marginLeft = 0;
		row.marginTop = 0;
		row.marginBottom = 0;
		row.spacing = Look.STEP;
		setLayout(row);
		for (ModelComponent part : ModelComponent.values()) {
			CLabel label = new CLabel(this, SWT.NONE);
			label.setToolTipText(part.caption().in(Language.current()));
			labels.put(part, label);
		}
	}

	/** Shows which parts a model has. */
	void show(TypicalServiceModel model) {
		labels.forEach((part, label) -> {
			boolean there = !model.getMissing().contains(part);
			label.setText((there ? "✓ " : "○ ") + WORDS.get("part." + part.name()));
			label.setForeground(there ? Look.color(Tone.GOOD) : Look.faint());
			Look.named(label, WORDS.get(there ? "part.there" : "part.missing", WORDS.get("part." + part.name())));
		});
		layout(true);
	}
}
