// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.nio.file.Path;
import java.time.Clock;

import org.etalon.extensions.install.InstallationFiles;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.Workplace;
import org.etalon.ui.common.Language;

/** The installation that runs. */
final class Installation {

	private Installation() {
	}

	private static Path home() {
		return Path.of(System.getProperty("etalon.home"));
	}

	/** The private folder of this run. */
	static Path scratch() {
		return Path.of(System.getProperty("etalon.scratch", System.getProperty("java.io.tmpdir")));
	}

	/** For what does not need the platform: who is trusted, and what is there. */
	static Workplace workplace() {
		return new Workplace(new InstallationFiles(home()), () -> {
			throw new IllegalStateException("the platform changes an installation in a process of its own");
		}, Clock.systemDefaultZone(), System.getProperty("user.name"), scratch());
	}

	/** For what does. */
	static ChangeInstallation change() {
		return new ChangeInstallation(ChangeInstallation.ofInstallation(home(), Language.current()), scratch());
	}
}
