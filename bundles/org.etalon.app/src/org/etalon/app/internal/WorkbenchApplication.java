// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.io.IOException;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Language;

/** The workbench: one for each folder of state; a second one says that the first has it. */
public final class WorkbenchApplication implements IApplication {

	private static final Texts WORDS = Language.words(WorkbenchApplication.class);
	/** What the start script takes for the wish to begin again. */
	private static final Integer AGAIN = 23;

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName(WORDS.get("name"));
		Display display = PlatformUI.createDisplay();
		try {
			Location state = Platform.getInstanceLocation();
			try {
				if (!state.lock()) {
					MessageDialog.openInformation(null, WORDS.get("name"),
							WORDS.get("second", state.getURL().getPath()));
					return EXIT_OK;
				}
			} catch (IOException e) {
				ILog.of(WorkbenchApplication.class).error("lock", e);
				MessageDialog.openError(null, WORDS.get("name"), WORDS.get("state", state.getURL().getPath()));
				return EXIT_OK;
			}
			int code = PlatformUI.createAndRunWorkbench(display, new MainAdvisor());
			state.release();
			return code == PlatformUI.RETURN_RESTART ? AGAIN : EXIT_OK;
		} finally {
			display.dispose();
		}
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> {
				if (!display.isDisposed()) {
					PlatformUI.getWorkbench().close();
				}
			});
		}
	}
}
