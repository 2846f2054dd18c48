// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.ui.common.Look;
import org.etalon.ui.common.Look.Tone;

/** A strip of the screen that says in what state it is, with what can be done about that; not there at first. */
final class Strip extends Composite {

	private final Tone tone;
	private final Label text;

	/**
	 * @param tone    what the state means
	 * @param buttons how many buttons it has
	 */
	Strip(Composite parent, Tone tone, int buttons) {
		super(parent, SWT.NONE);
		this.tone = tone;
		GridLayoutFactory.fillDefaults().numColumns(buttons + 1).margins(2 * Look.STEP, Look.STEP / 2)
				.spacing(Look.STEP, 0).applyTo(this);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(this);
		text = new Label(this, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).applyTo(text);
		setVisible(false);
	}

	/** Adds a button. */
	Button button(String caption, String icon, Runnable press) {
		Button button = new Button(this, SWT.PUSH);
		button.setText(caption);
		button.setImage(Look.icon(icon));
		button.addListener(SWT.Selection, event -> press.run());
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(button);
		return button;
	}

	/** Says something; nothing to be gone. */
	void say(String what) {
		if (what == null) {
			there(false);
			return;
		}
		setBackground(Look.ground(tone));
		text.setBackground(Look.ground(tone));
		text.setForeground(tone == Tone.ACCENT ? Look.text() : Look.color(tone));
		text.setText(what.replace("&", "&&"));
		Look.named(this, what);
		there(true);
	}

	private void there(boolean visible) {
		GridData data = (GridData) getLayoutData();
		if (data.exclude == visible) {
			data.exclude = !visible;
			setVisible(visible);
			getParent().layout(true, true);
		}
	}
}
