// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FormData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks for what an action needs: what is done, over it, fields in columns, and a button with its verb. */
public abstract class FormDialog extends TitleAreaDialog {

	private static final int WIDEST = 100 * Look.STEP;
	/** Where the platform begins the message over the fields, in points; its title begins a little before. */
	static final int LEFT = 12;

	private final int columns;
	private final String window;
	private final String title;
	private final String message;
	private final String action;

	/**
	 * A dialog.
	 *
	 * @param columns in how many columns the fields stand
	 * @param window  the title of the window
	 * @param title   what is done
	 * @param message what it is for
	 * @param action  the button that does it, with a verb
	 */
	protected FormDialog(Shell parent, int columns, String window, String title, String message, String action) {
		super(parent);
		this.columns = columns;
		this.window = window;
		this.title = title;
		this.message = message;
		this.action = action;
	}

	/**
	 * The size of a dialog: as high as what is in it, so that a single field does not stand over an empty half; a long
	 * line is wrapped and does not make the window as wide.
	 *
	 * @param asked the size by the rules of the platform, which has a least height
	 */
	protected static Point wrapped(Shell shell, Point asked) {
		int width = Math.min(WIDEST, asked.x);
		return new Point(width, shell.computeSize(width, SWT.DEFAULT, true).y);
	}

	/** Lets title, message and fields begin at one line. */
	static Control aligned(Control contents, String title) {
		if (contents instanceof Composite composite) {
			for (Control each : composite.getChildren()) {
				if (each instanceof Label label && label.getText().equals(title)
						&& label.getLayoutData() instanceof FormData data && data.left != null) {
					data.left.offset = LEFT;
				}
			}
		}
		return contents;
	}

	/** Makes the fields. */
	protected abstract void fill(Composite area);

	@Override
	protected final boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return wrapped(getShell(), super.getInitialSize());
	}

	@Override
	protected final void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(window);
	}

	@Override
	protected Control createContents(Composite parent) {
		return aligned(super.createContents(parent), title);
	}

	@Override
	protected final Control createDialogArea(Composite parent) {
		setTitle(title);
		setMessage(message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(columns).margins(LEFT, 2 * Look.STEP)
				.spacing(2 * Look.STEP, Look.STEP).applyTo(area);
		fill(area);
		return area;
	}

	@Override
	protected final void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, action, true);
		createButton(parent, IDialogConstants.CANCEL_ID, Language.cancel(), false);
	}
}
