// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.sheets.internal;

import static org.etalon.ui.sheets.internal.SheetWords.word;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.etalon.operations.sheets.SheetTemplates;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Screens;

/** Where a sheet begins: the templates it can be started from. */
final class StartPane {

	private static final int WIDE = 60 * Look.STEP;

	private final Composite area;
	private final Consumer<SheetTemplates.Edition> start;

	StartPane(Composite parent, Consumer<SheetTemplates.Edition> start) {
		this.start = start;
		area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(4 * Look.STEP, 4 * Look.STEP).spacing(0, 2 * Look.STEP).applyTo(area);
	}

	Composite control() {
		return area;
	}

	/**
	 * Shows the templates.
	 *
	 * @param again whether a finished sheet would give way
	 */
	void show(List<SheetTemplates.Edition> usable, boolean again) {
		for (Control each : area.getChildren()) {
			each.dispose();
		}
		text(word(usable.isEmpty() ? "start.none" : again ? "start.again" : "start.choose"));
		if (usable.isEmpty()) {
			Button templates = new Button(area, SWT.PUSH);
			templates.setText(word("start.templates"));
			templates.setImage(Look.icon("list-checks"));
			templates.addListener(SWT.Selection, event -> Screens.open(TemplatesScreen.ID));
		}
		for (SheetTemplates.Edition each : usable) {
			Composite one = new Composite(area, SWT.NONE);
			GridLayoutFactory.fillDefaults().spacing(0, Look.STEP / 2).applyTo(one);
			Button button = new Button(one, SWT.PUSH);
			button.setText(each.template().getName().replace("&", "&&"));
			button.setImage(Look.icon("play"));
			button.addListener(SWT.Selection, event -> start.accept(each));
			int criteria = each.template().getSections().stream().mapToInt(of -> of.getCriteria().size()).sum();
			Label about = Look.faint(new Label(one, SWT.NONE));
			about.setText(word("start.about", each.edition(), Integer.toString(criteria),
					each.template().getScale() == null ? "–" : each.template().getScale().getOrigin()));
			GridDataFactory.fillDefaults().indent(Look.STEP, 0).applyTo(about);
		}
		area.layout(true, true);
	}

	private void text(String what) {
		Label label = new Label(area, SWT.WRAP);
		label.setText(what);
		GridDataFactory.fillDefaults().hint(WIDE, SWT.DEFAULT).applyTo(label);
	}
}
