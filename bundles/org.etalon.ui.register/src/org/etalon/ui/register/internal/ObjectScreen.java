// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.register.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.etalon.ui.common.ScreenPart;

/** An object. */
public final class ObjectScreen extends ScreenPart {

	private Label label;

	@Override
	protected void create(Composite parent) {
		label = new Label(parent, SWT.NONE);
		label.setText(input().item());
	}

	@Override
	public void opened() {
	}

	@Override
	public void changed() {
	}

	@Override
	public void setFocus() {
		label.setFocus();
	}
}
