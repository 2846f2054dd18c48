// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/**
 * Whether tabs close because somebody closes them, who is asked what is to be saved, or are closed without a question.
 */
final class Closing implements IWorkbenchListener {

	private static final Closing ONLY = new Closing();

	private boolean listening;
	private boolean forced;

	private Closing() {
	}

	/** Begins to listen. */
	static void listen() {
		if (!ONLY.listening) {
			ONLY.listening = true;
			PlatformUI.getWorkbench().addWorkbenchListener(ONLY);
		}
	}

	/** Whether nobody can be asked. */
	static boolean isForced() {
		return ONLY.forced;
	}

	@Override
	public boolean preShutdown(IWorkbench workbench, boolean without) {
		forced = without;
		return true;
	}

	@Override
	public void postShutdown(IWorkbench workbench) {
		// everything is closed
	}
}
