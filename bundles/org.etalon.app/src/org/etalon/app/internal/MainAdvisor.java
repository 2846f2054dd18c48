// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The life of the workbench. */
final class MainAdvisor extends WorkbenchAdvisor {

	/** In which language the titles of tabs were left at the last proper end. */
	private static final String LANGUAGE = "language";
	/** How long the loop of events sleeps at most while windows are restored, milliseconds. */
	private static final int BEAT = 100;

	private boolean opened;

	@Override
	public void initialize(IWorkbenchConfigurer configurer) {
		configurer.setSaveAndRestore(true);
		PlatformUI.getPreferenceStore().setDefault("SHOW_PROGRESS_ON_STARTUP", false);
	}

	@Override
	public String getInitialWindowPerspectiveId() {
		return MainPerspective.ID;
	}

	@Override
	public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
		return new MainWindowAdvisor(configurer);
	}

	/**
	 * The platform waits in the loop of events for a thread that restores the windows. GTK may miss the call that wakes
	 * the loop, and a start then hung until somebody moved the mouse; so the loop does not sleep for long meanwhile.
	 */
	@Override
	public boolean openWindows() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		display.timerExec(BEAT, new Runnable() {
			@Override
			public void run() {
				if (!opened) {
					display.timerExec(BEAT, this);
				}
			}
		});
		try {
			return super.openWindows();
		} finally {
			opened = true;
		}
	}

	@Override
	public void postStartup() {
		if (Language.current().getLanguage().equals(last().get(LANGUAGE, null))) {
			return;
		}
		// tabs that nobody looks at would keep the titles of the last session
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IEditorReference each : window.getActivePage().getEditorReferences()) {
				each.getEditor(true);
			}
		}
		left(""); // until a proper end nobody knows which titles the last writing has caught
	}

	private static Preferences last() {
		return InstanceScope.INSTANCE.getNode("org.etalon.app");
	}

	private static void left(String language) {
		last().put(LANGUAGE, language);
		try {
			last().flush();
		} catch (BackingStoreException e) {
			ILog.of(MainAdvisor.class).error("language", e);
		}
	}

	@Override
	public void postShutdown() {
		left(Language.current().getLanguage());
		PlatformUI.getWorkbench().getService(Desk.class).close();
	}
}
