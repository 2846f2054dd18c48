// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A part of a screen that shows its content or, while there is none, says in its middle what to do. */
public final class Pane extends Composite {

	private final StackLayout stack = new StackLayout();
	private final Composite content;
	private final Composite blank;
	private final Label said;

	/** @param icon the icon over what is said while there is nothing to show */
	public Pane(Composite parent, String icon) {
		super(parent, SWT.NONE);
		setLayout(stack);
		content = new Composite(this, SWT.NONE);
		blank = new Composite(this, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, Look.STEP).applyTo(blank);
		Label picture = new Label(blank, SWT.NONE);
		picture.setImage(Look.icon(icon));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.END).grab(true, true).applyTo(picture);
		said = new Label(blank, SWT.WRAP | SWT.CENTER);
		Look.faint(said);
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).grab(true, true)
				.hint(60 * Look.STEP, SWT.DEFAULT).applyTo(said);
		stack.topControl = blank;
	}

	/** Where the content is. */
	public Composite content() {
		return content;
	}

	/** Shows the content. */
	public void show() {
		top(content);
	}

	/** Whether the content is shown. */
	public boolean shows() {
		return stack.topControl == content;
	}

	/** Shows nothing but a text. */
	public void blank(String text) {
		said.setText(text);
		blank.layout();
		top(blank);
	}

	private void top(Composite control) {
		if (stack.topControl != control) {
			stack.topControl = control;
			layout();
		}
	}
}
