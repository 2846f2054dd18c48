// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.year.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Writes down what was sent for the object that is selected in the list in sight. */
public final class YearHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof YearScreen year) {
			year.write();
		}
		return null;
	}
}
