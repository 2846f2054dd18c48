// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.data.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.etalon.ui.common.Desk;

/** The commands of the area. */
public final class DataHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		DataActions actions = new DataActions(HandlerUtil.getActiveShell(event),
				PlatformUI.getWorkbench().getService(Desk.class));
		switch (event.getCommand().getId()) {
		case "org.etalon.ui.data.import" -> actions.importList();
		case "org.etalon.ui.data.export" -> actions.export();
		case "org.etalon.ui.data.backup" -> actions.backup();
		case "org.etalon.ui.data.restore" -> actions.restore(null);
		case "org.etalon.ui.data.verify" -> actions.verify();
		case "org.etalon.ui.data.open" -> actions.openOther();
		case "org.etalon.ui.data.connect" -> actions.connect();
		default -> throw new IllegalArgumentException(event.getCommand().getId());
		}
		return null;
	}
}
