// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.etalon.ui.common.Screens;

/** Shows the settings, from wherever one is. */
public final class SettingsHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Screens.open(RulesScreen.ID).filter(RulesScreen.class::isInstance).map(RulesScreen.class::cast)
				.ifPresent(screen -> screen.show(RulesScreen.Tab.SETTINGS));
		return null;
	}
}
