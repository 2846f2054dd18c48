// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Looks for another version of the program. */
public final class UpdateHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		new UpdateDialog(HandlerUtil.getActiveShell(event)).open();
		return null;
	}
}
