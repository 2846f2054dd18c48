// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.rules.internal;

import java.nio.file.Path;
import java.time.Clock;

import org.etalon.extensions.install.InstallationFiles;
import org.etalon.extensions.install.InstalledVersions;
import org.etalon.operations.bundles.ChangeInstallation;
import org.etalon.operations.bundles.Workplace;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.ui.common.Language;

/** The installation that runs. */
final class Installation {

	private static final Surroundings AROUND = Surroundings.ofProcess();

	private Installation() {
	}

	/** The private folder of this run. */
	static Path scratch() {
		return AROUND.scratch();
	}

	/** For what does not need the platform: who is trusted, and what is there. */
	static Workplace workplace() {
		return new Workplace(new InstallationFiles(AROUND.installation()), () -> {
			throw new IllegalStateException("the platform changes an installation in a process of its own");
		}, Clock.systemDefaultZone(), AROUND.user(), scratch());
	}

	/** The versions of the program that lie side by side. */
	static InstalledVersions versions() {
		return InstalledVersions.of(AROUND.installation());
	}

	/** For what does. */
	static ChangeInstallation change() {
		return new ChangeInstallation(ChangeInstallation.ofInstallation(AROUND.installation(), Language.current()),
				scratch());
	}
}
