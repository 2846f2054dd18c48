// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.etalon.ui.common.ScreenPart;

/** Turns from the light theme to the dark one and back; the choice is kept. */
public final class ThemeHandler extends AbstractHandler {

	static final String LIGHT = "org.etalon.light";
	static final String DARK = "org.etalon.dark";

	@Override
	public Object execute(ExecutionEvent event) {
		toggle();
		return null;
	}

	/** Whether the theme is dark. */
	static boolean isDark() {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		return themes.getActiveTheme() != null && DARK.equals(themes.getActiveTheme().getId());
	}

	static void toggle() {
		PlatformUI.getWorkbench().getService(IThemeEngine.class).setTheme(isDark() ? LIGHT : DARK, true);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference each : page.getEditorReferences()) {
					if (each.getEditor(false) instanceof ScreenPart screen) {
						screen.renew();
					}
				}
			}
		}
	}
}
