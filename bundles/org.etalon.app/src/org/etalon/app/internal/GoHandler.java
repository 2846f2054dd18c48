// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.etalon.ui.common.Screens;

/** Opens a screen of the navigation: that with the key, or the id, that the command names. */
public final class GoHandler extends AbstractHandler {

	static final String COMMAND = "org.etalon.app.go";
	static final String SCREEN = "org.etalon.app.go.screen";

	@Override
	public Object execute(ExecutionEvent event) {
		String wanted = event.getParameter(SCREEN);
		Screens.all().stream().filter(screen -> name(screen).equals(wanted)).findFirst()
				.ifPresent(screen -> Screens.open(screen.id()));
		return null;
	}

	/** What the command calls a screen: by the key, so that the key stands in the menu. */
	static String name(Screens.Screen screen) {
		return screen.key().isEmpty() ? screen.id() : screen.key();
	}
}
