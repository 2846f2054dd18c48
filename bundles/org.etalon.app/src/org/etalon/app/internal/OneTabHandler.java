// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;

/**
 * Stands for the commands of the platform that would show a thing in a second tab: never enabled, for two tabs would
 * write over each other's drafts.
 */
public final class OneTabHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		return null;
	}

	@Override
	public boolean isEnabled() {
		return false;
	}
}
