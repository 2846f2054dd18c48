// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework from the class path and runs the product's application in it. The launcher of Equinox would do,
 * but it loads the framework through a class loader of its own, which keeps it out of the class caches of the virtual
 * machine, and it takes arguments of the user that look like its own for itself.
 * <p>
 * Called by the start scripts only, with the system properties {@code etalon.home} (the installation) and
 * {@code etalon.scratch} (a private folder of the run). Ends with the status that the application returns.
 */
public final class Main {

	/** What no application of ours returns: the platform failed, its log says why. */
	static final int PLATFORM_FAILED = 70;

	private Main() {
	}

	public static void main(String[] arguments) {
		int status = PLATFORM_FAILED;
		try {
			status = run(arguments);
		} finally {
			System.exit(status); // whatever happened: threads of the framework would keep the process alive
		}
	}

	private static int run(String[] arguments) {
		Path home = Path.of(System.getProperty("etalon.home"));
		Path scratch = Path.of(System.getProperty("etalon.scratch"));
		try {
			EclipseStarter.setInitialProperties(frameworkProperties(home, scratch));
			EclipseStarter.startup(new String[0], null);
			try {
				return status(EclipseStarter.run(arguments));
			} finally {
				EclipseStarter.shutdown();
			}
		} catch (Exception | Error e) { // a damaged bundle shows itself as an error of linkage
			keep(e, scratch.resolve("launch.log"));
			return PLATFORM_FAILED;
		}
	}

	/** The start script puts the logs of a failed run together; the user sees only where they are. */
	private static void keep(Throwable failure, Path log) {
		try (PrintWriter out = new PrintWriter(log.toFile(), StandardCharsets.UTF_8)) {
			failure.printStackTrace(out);
		} catch (IOException e) {
			// then the status alone has to tell
		}
	}

	/**
	 * The configuration of the installation, with a private one before it: the state of the framework is read from the
	 * former and nothing is ever written there.
	 */
	static Map<String, String> frameworkProperties(Path home, Path scratch) throws IOException {
		Path shared = home.resolve("configuration");
		Properties config = new Properties();
		try (InputStream in = Files.newInputStream(shared.resolve("config.ini"))) {
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

	/** The exit status for what an application returned. */
	static int status(Object result) {
		return result instanceof Integer status ? status : PLATFORM_FAILED;
	}
}
