// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;

/** Says what this program is. */
public final class AboutHandler extends AbstractHandler {

	static final String COMMAND = "org.etalon.app.about";

	@Override
	public Object execute(ExecutionEvent event) {
		new AboutDialog(HandlerUtil.getActiveShell(event)).open();
		return null;
	}
}
