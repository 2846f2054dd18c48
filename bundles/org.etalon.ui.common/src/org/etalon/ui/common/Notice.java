// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.ui.common.Look.Tone;

/**
 * What came of an action, in a strip of the screen that can be put away. It stands in a grid and is not there first.
 */
public final class Notice extends Composite {

	private final Label icon;
	private final Label text;

	/** @param close the name of the button that puts it away */
	public Notice(Composite parent, String close) {
		super(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).margins(2 * Look.STEP, Look.STEP).spacing(Look.STEP, 0)
				.applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
		icon = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(icon);
		text = new Label(this, SWT.WRAP);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(40 * Look.STEP, SWT.DEFAULT)
				.applyTo(text);
		Button away = new Button(this, SWT.PUSH | SWT.FLAT);
		away.setImage(Look.icon("x"));
		away.setToolTipText(close);
		Look.named(away, close);
		away.addListener(SWT.Selection, event -> there(false));
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(away);
		setVisible(false);
	}

	/** Says something. */
	public void show(Tone tone, String what) {
		setBackground(Look.ground(tone));
		icon.setBackground(Look.ground(tone));
		icon.setImage(Look.icon(switch (tone) {
		case GOOD -> "circle-check";
		case BAD, FAIR -> "triangle-alert";
		default -> "info";
		}));
		text.setBackground(Look.ground(tone));
		text.setForeground(Look.color(tone));
		text.setText(what.replace("&", "&&"));
		Look.named(this, what);
		there(true);
	}

	/** Says nothing any longer. */
	public void hide() {
		if (getVisible()) {
			there(false);
		}
	}

	private void there(boolean visible) {
		((GridData) getLayoutData()).exclude = !visible;
		setVisible(visible);
		getParent().layout(true, true);
	}
}
