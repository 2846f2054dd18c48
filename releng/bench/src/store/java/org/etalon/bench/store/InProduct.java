// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework of a built product and runs the measurements in it, beside the bundles as users have them.
 * Arguments: the folder of the product, a private folder, the jar of the measurements.
 */
public final class InProduct {

	private InProduct() {
	}

	public static void main(String[] args) throws Exception {
		int status = 1;
		try {
			EclipseStarter.setInitialProperties(properties(Path.of(args[0]), Path.of(args[1])));
			EclipseStarter.startup(new String[0], null).installBundle(Path.of(args[2]).toUri().toString()).start();
			status = 0;
		} finally {
			EclipseStarter.shutdown();
			System.exit(status); // threads of the framework would keep the process alive
		}
	}

	private static Map<String, String> properties(Path home, Path scratch) throws IOException {
		Path shared = home.resolve("lib/start");
		Properties config = new Properties();
		try (InputStream in = Files.newInputStream(home.resolve("lib/config.ini"))) {
			config.load(in);
		}
		Map<String, String> properties = new HashMap<>();
		config.stringPropertyNames().forEach(name -> properties.put(name, config.getProperty(name)));
		properties.put("osgi.install.area", home.toString());
		properties.put("osgi.framework",
				home.resolve(config.getProperty("osgi.framework").replaceFirst("^file:", "")).toUri().toString());
		properties.put("osgi.sharedConfiguration.area", shared.toString());
		properties.put("osgi.configuration.area", scratch.resolve("configuration").toString());
		properties.put("osgi.configuration.cascaded", "true");
		return properties;
	}
}
