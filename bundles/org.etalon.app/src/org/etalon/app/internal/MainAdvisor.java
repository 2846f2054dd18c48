// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.etalon.ui.common.Desk;

/** The life of the workbench. */
final class MainAdvisor extends WorkbenchAdvisor {

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

	@Override
	public void postShutdown() {
		PlatformUI.getWorkbench().getService(Desk.class).close();
	}
}
