// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.bundles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds the rule bundle whose code runs where something went wrong. */
public final class Blame {

	private static final String CLASS = ".class";

	private final Map<String, String> bundles = new HashMap<>(); // by the names of their classes

	/** Remembers a class of a bundle by the path of its file. */
	public void addClass(String bundle, String path) {
		String name = path.startsWith("/") ? path.substring(1) : path;
		if (name.endsWith(CLASS)) {
			bundles.put(name.substring(0, name.length() - CLASS.length()).replace('/', '.'), bundle);
		}
	}

	/** Remembers the classes of a bundle. */
	public void add(String bundle, Path jar) throws IOException {
		try (JarFile file = new JarFile(jar.toFile())) {
			for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
				addClass(bundle, entries.nextElement().getName());
			}
		}
	}

	/** The bundle of the innermost frame that is a bundle's. */
	public Optional<String> of(StackTraceElement... trace) {
		for (StackTraceElement frame : trace) {
			String bundle = bundles.get(frame.getClassName());
			if (bundle != null) {
				return Optional.of(bundle);
			}
		}
		return Optional.empty();
	}

	/** The bundle that is ending the virtual machine, empty if none of them is. */
	public Optional<String> ofExit(Collection<StackTraceElement[]> traces) {
		for (StackTraceElement[] trace : traces) {
			for (StackTraceElement frame : trace) {
				if (frame.getClassName().equals("java.lang.Shutdown")) {
					Optional<String> bundle = of(trace);
					if (bundle.isPresent()) {
						return bundle;
					}
				}
			}
		}
		return Optional.empty();
	}
}
