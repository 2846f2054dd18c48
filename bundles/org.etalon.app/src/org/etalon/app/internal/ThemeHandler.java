// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;

/** Turns from the light theme to the dark one and back; the choice is kept. */
public final class ThemeHandler extends AbstractHandler {

	static final String LIGHT = "org.etalon.light";
	static final String DARK = "org.etalon.dark";

	@Override
	public Object execute(ExecutionEvent event) {
		IThemeEngine themes = PlatformUI.getWorkbench().getService(IThemeEngine.class);
		boolean dark = themes.getActiveTheme() != null && DARK.equals(themes.getActiveTheme().getId());
		themes.setTheme(dark ? LIGHT : DARK, true);
		return null;
	}
}
