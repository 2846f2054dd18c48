// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.typical.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/** The files that were opened lately, the last one first. */
final class RecentFiles {

	private static final String KEY = "recent";
	private static final int MOST = 30;

	private RecentFiles() {
	}

	private static Preferences node() {
		return InstanceScope.INSTANCE.getNode("org.etalon.ui.typical");
	}

	/** All that are remembered. */
	static List<Path> all() {
		return Arrays.stream(node().get(KEY, "").split("\n")).filter(line -> !line.isBlank()).map(Path::of).toList();
	}

	/** Remembers one. */
	static void note(Path path) {
		List<Path> files = new ArrayList<>(all());
		Path absolute = path.toAbsolutePath();
		files.remove(absolute);
		files.add(0, absolute);
		node().put(KEY, String.join("\n", files.stream().limit(MOST).map(Path::toString).toList()));
		try {
			node().flush();
		} catch (BackingStoreException e) {
			ILog.of(RecentFiles.class).error("recent files", e);
		}
	}
}
