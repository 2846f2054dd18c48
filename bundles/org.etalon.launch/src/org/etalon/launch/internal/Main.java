// SPDX-License-Identifier: EPL-2.0
package org.etalon.launch.internal;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import org.eclipse.core.runtime.adaptor.EclipseStarter;

/**
 * Starts the framework from the class path and runs the product's application in it. The launcher of Equinox would do,
 * but it loads the framework through a class loader of its own, which keeps it out of the class caches of the virtual
 * machine, and it takes arguments of the user that look like its own for itself.
 * <p>
 * Called by the start scripts, with the system properties {@code etalon.home} (the installation) and
 * {@code etalon.scratch} (a private folder of the run), and by a trial of rule bundles, with {@code etalon.trial} (a
 * file of further lines of the list of bundles), by a training with {@code etalon.training} (see there). The script of
 * the workbench adds {@code etalon.application} (instead of the command line) and {@code etalon.instance} (the folder
 * where the workbench keeps its state). Ends with the status that the application returns.
 */
public final class Main {

	/** What no application of ours returns: the platform failed, its log says why. */
	static final int PLATFORM_FAILED = 70;

	/** The commands that change the installation. */
	private static final String BUNDLE = "bundle";
	private static final Set<String> CHANGES = Set.of("install", "accept", "remove", "rollback");
	private static final String UPDATE = "update";
	private static final String YEAR_LIST = "year-list";

	/** Kept, because a logger that nobody holds forgets its level. */
	private static Logger serviceLoader;

	/** What the process is called with that tries bundles which nobody accepted yet; it does nothing else with them. */
	private static final List<String> TRYING = List.of(BUNDLE, "trial", "--request", "--answer");

	private Main() {
	}

	public static void main(String[] arguments) {
		int status = PLATFORM_FAILED;
		try {
			status = run(arguments);
		} finally {
			ended();
			System.exit(status); // whatever happened: threads of the framework would keep the process alive
		}
	}

	/** Tells the start script that nobody else ended the process. */
	private static void ended() {
		try {
			Files.createFile(Path.of(System.getProperty("etalon.scratch"), "ended"));
		} catch (IOException e) {
			// then the status is taken for that of a bundle, if there is one
		}
	}

	private static int run(String[] arguments) {
		Path home = Path.of(System.getProperty("etalon.home"));
		Path scratch = Path.of(System.getProperty("etalon.scratch"));
		boolean trying = Arrays.asList(arguments).containsAll(TRYING);
		boolean managing = !trying && isChange(Arrays.asList(arguments));
		try {
			if (managing && Main.class.getClassLoader() == ClassLoader.getSystemClassLoader()) {
				return runExtensible(arguments);
			}
			Selection selection = Selection.of(home, managing);
			if (trying) {
				selection = selection.with(Files.readAllLines(Path.of(System.getProperty("etalon.trial"))));
			}
			List<String> added = managing ? List.of() : selection.added(home);
			if (!added.isEmpty()) {
				Files.write(scratch.resolve("added"), added); // for the start script, if one of them ends the process
			}
			report(selection, "en".equals(System.getProperty("etalon.locale")));
			EclipseStarter.setInitialProperties(frameworkProperties(home, scratch, selection, managing));
			EclipseStarter.startup(new String[0], null);
			try {
				int status = PLATFORM_FAILED;
				for (String[] call : calls(System.getProperty("etalon.training"), arguments)) {
					status = status(EclipseStarter.run(call));
				}
				return status;
			} finally {
				EclipseStarter.shutdown();
			}
		} catch (Exception | Error e) { // a damaged bundle shows itself as an error of linkage
			keep(e, scratch.resolve("launch.log"));
			return PLATFORM_FAILED;
		}
	}

	/**
	 * The call, or those of a training: a virtual machine that makes a cache of what it learned sees one process only.
	 * The file that {@code etalon.training} names has a call in each line, its words parted by tabs. What the first one
	 * writes to the standard streams is seen, then they are closed.
	 */
	static List<String[]> calls(String training, String... arguments) throws IOException {
		if (training == null) {
			return List.of(new String[][] { arguments });
		}
		return Files.readAllLines(Path.of(training)).stream().map(line -> line.split("\t")).toList();
	}

	/** At worst a start takes longer because a file has the name of such a command. */
	static boolean isChange(List<String> arguments) {
		int bundle = arguments.indexOf(BUNDLE);
		return bundle >= 0 && arguments.stream().skip(bundle).anyMatch(CHANGES::contains)
				|| arguments.contains(UPDATE) && !arguments.contains(YEAR_LIST);
	}

	/**
	 * p2 stands on an extension of the framework, and the class loader of the application takes none.
	 */
	private static int runExtensible(String[] arguments) throws Exception {
		List<URL> urls = new ArrayList<>();
		for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
			urls.add(Path.of(part).toUri().toURL());
		}
		// never closed: the virtual machine ends with the run
		ClassLoader loader = new ExtensibleLoader(urls);
		Method run = loader.loadClass(Main.class.getName()).getDeclaredMethod("run", String[].class);
		run.setAccessible(true);
		return (int) run.invoke(null, (Object) arguments);
	}

	/** The framework adds its extensions to the class loader that it comes from, by a method of this name. */
	private static final class ExtensibleLoader extends URLClassLoader {

		ExtensibleLoader(List<URL> urls) {
			super(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
		}

		@Override
		public void addURL(URL url) {
			super.addURL(url);
		}
	}

	/** Says what is left out, and why. */
	private static void report(Selection selection, boolean english) throws IOException {
		if (selection.refused().isEmpty()) {
			return;
		}
		Properties texts = new Properties();
		try (InputStream in = Main.class.getResourceAsStream(english ? "refused_en.properties" : "refused.properties");
				Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
			texts.load(reader);
		}
		// closing it would close standard error
		PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
		for (Selection.Refused refused : selection.refused()) {
			err.println(MessageFormat.format(texts.getProperty("refused." + refused.reason()), refused.name(),
					refused.version()));
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
	 * The prepared configuration of the installation, with a private one before it: the state of the framework is read
	 * from the former and nothing is ever written there. If it was prepared for other bundles than these the private
	 * one is all there is.
	 */
	static Map<String, String> frameworkProperties(Path home, Path scratch, Selection selection, boolean managing)
			throws IOException {
		Path prepared = home.resolve("lib/start");
		Properties config = new Properties();
		try (InputStream in = Files.newInputStream(home.resolve("lib/config.ini"))) {
			config.load(in);
		}
		Map<String, String> properties = new HashMap<>();
		config.stringPropertyNames().forEach(name -> properties.put(name, config.getProperty(name)));
		String application = System.getProperty("etalon.application");
		if (application != null) {
			properties.put("eclipse.application", application);
			properties.put("osgi.instance.area", Path.of(System.getProperty("etalon.instance")).toUri().toString());
			properties.put("osgi.startLevel", Integer.toString(Selection.WORKBENCH_LEVEL));
		}
		if (application != null || managing) { // where all bundles of the workbench are started
			serviceLoader = Logger.getLogger("org.apache.aries.spifly");
			serviceLoader.setLevel(Level.WARNING); // it tells of every service of every bundle
		}
		Path configuration = scratch.resolve("configuration");
		properties.put("osgi.install.area", home.toString());
		properties.put("osgi.framework",
				home.resolve(config.getProperty("osgi.framework").replaceFirst("^file:", "")).toUri().toString());
		properties.put("osgi.configuration.area", configuration.toString());
		if (selection.isThatOf(prepared)) {
			properties.put("osgi.sharedConfiguration.area", prepared.toString());
			properties.put("osgi.configuration.cascaded", "true");
		} else {
			selection.write(configuration, home);
			properties.put("osgi.configuration.cascaded", "false");
		}
		if (!managing) {
			properties.remove("osgi.framework.extensions"); // what p2 stands on
		} else {
			properties.put("osgi.startLevel", Integer.toString(Selection.MANAGING_LEVEL));
			// p2 encodes it itself
			properties.put("eclipse.p2.data.area", "file:" + home.resolve("p2").toUri().getPath());
		}
		return properties;
	}

	/** The exit status for what an application returned. */
	static int status(Object result) {
		return result instanceof Integer status ? status : PLATFORM_FAILED;
	}
}
