// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** A dialog under a heading, with what it is about in a few faint words; its buttons are its own. */
public abstract class HeadedDialog extends Dialog {

	private final int columns;
	private final int width;
	private final String window;
	private final String heading;
	private final String text;

	/**
	 * A dialog.
	 *
	 * @param columns in how many columns the rest stands
	 * @param width   how wide it opens, in points
	 * @param window  the title of the window
	 * @param heading the heading
	 * @param text    what it is about
	 */
	protected HeadedDialog(Shell parent, int columns, int width, String window, String heading, String text) {
		super(parent);
		this.columns = columns;
		this.width = width;
		this.window = window;
		this.heading = heading;
		this.text = text;
	}

	/** Makes what stands under the heading. */
	protected abstract void fill(Composite area);

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected final void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(window);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(3 * Look.STEP, 2 * Look.STEP)
				.spacing(Look.STEP, Look.STEP).applyTo(area);
		Label title = new Label(area, SWT.WRAP);
		title.setText(heading.replace("&", "&&"));
		title.setFont(Look.title());
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(width, SWT.DEFAULT).applyTo(title);
		Label about = new Label(area, SWT.WRAP);
		about.setText(text);
		about.setForeground(Look.faint());
		GridDataFactory.fillDefaults().span(columns, 1).grab(true, false).hint(width, SWT.DEFAULT).applyTo(about);
		fill(area);
		return area;
	}
}
