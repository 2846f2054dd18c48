// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.etalon.ui.common.Screens;

/** Begins the installation of a rule bundle, from wherever one is. */
public final class InstallHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Screens.open(RulesScreen.ID).filter(RulesScreen.class::isInstance).map(RulesScreen.class::cast)
				.ifPresent(RulesScreen::install);
		return null;
	}
}
