// SPDX-License-Identifier: EPL-2.0
package org.etalon.bench.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework of a built product and runs a bundle in it, beside those that users have. Arguments: the folder
 * of the product, a private folder, the jar of the bundle; and, if it is an application and no activator that does the
 * work, the id of the application.
 */
public final class InProduct {

	/** Kept, because a logger that nobody holds forgets its level. */
	private static final Logger SERVICE_LOADER = Logger.getLogger("org.apache.aries.spifly");

	private InProduct() {
	}

	public static void main(String[] args) throws Exception {
		int status = 1;
		try {
			Path scratch = Path.of(args[1]);
			Map<String, String> properties = properties(Path.of(args[0]), scratch);
			boolean application = args.length > 3;
			if (application) {
				SERVICE_LOADER.setLevel(Level.WARNING); // as the product does: it tells of every service of every
														// bundle
				properties.put("eclipse.application", args[3]);
				properties.put("osgi.instance.area", scratch.resolve("workspace").toUri().toString());
				properties.put("osgi.startLevel", "7"); // as the start script does for the workbench
			}
			EclipseStarter.setInitialProperties(properties);
			EclipseStarter.startup(new String[0], null).installBundle(Path.of(args[2]).toUri().toString()).start();
			if (application) {
				EclipseStarter.run(new String[0]);
			}
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
