// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** Entry point of the headless product. */
public final class EtalonApplication implements IApplication {

	@Override
	public Object start(IApplicationContext context) {
		return Integer.valueOf(0);
	}

	@Override
	public void stop() {
		// nothing to stop
	}
}
