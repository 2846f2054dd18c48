// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.etalon.exchange.Texts;
import org.etalon.extensions.Provisioning;
import org.etalon.extensions.rules.RuleBundles;
import org.etalon.operations.VariantRegistry;
import org.etalon.operations.bundles.Blame;
import org.etalon.operations.bundles.Watchdog;
import org.etalon.operations.sheets.BundleTemplates;
import org.etalon.operations.surroundings.ProductName;
import org.etalon.operations.surroundings.Surroundings;
import org.etalon.store.Stores;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** Entry point of the headless product. */
public final class EtalonApplication implements IApplication {

	private static final long CLEAN_UP_SECONDS = 5;
	private static final Surroundings AROUND = Surroundings.ofProcess();
	/** For one object: a scorer takes microseconds. */
	private static final Duration ROW_DEADLINE = Duration.ofSeconds(30);
	/** Whether this process tries rule bundles. */
	private static final boolean TRIAL = System.getProperty("etalon.trial") != null;
	private static final String RULES = "Etalon-Rules"; // header of a rule bundle

	private final CountDownLatch finished = new CountDownLatch(1);
	private volatile boolean cancelled;

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Bundle bundle = FrameworkUtil.getBundle(EtalonApplication.class);
		Thread interruption = new Thread(this::interrupted, "etalon-interruption");
		Runtime.getRuntime().addShutdownHook(interruption);
		try (PrintStream out = utf8(FileDescriptor.out); PrintStream err = utf8(FileDescriptor.err)) {
			int status = new CommandLineRun(environment(bundle.getBundleContext(), out, err)).run(arguments);
			out.flush();
			err.flush();
			return status;
		} finally {
			finished.countDown();
		}
	}

	/** The virtual machine ends. */
	private void interrupted() {
		if (TRIAL) {
			return; // its parent cleans up
		}
		if (finished.getCount() > 0) {
			leaves();
		}
		stop();
	}

	/** Ends the run in which a bundle does not answer: what it began to write is given up. */
	private void hangs(String bundle) {
		say("bundle.hangs", bundle);
		end();
	}

	/** Says who ends the virtual machine before the run is over, if that is a rule bundle, and makes it a failure. */
	private void leaves() {
		BundleContext context = FrameworkUtil.getBundle(EtalonApplication.class).getBundleContext();
		Optional<String> bundle = blame(context).ofExit(Thread.getAllStackTraces().values());
		if (bundle.isPresent()) {
			say("bundle.exits", bundle.get());
			end();
		}
	}

	private void end() {
		stop();
		try {
			Files.createFile(AROUND.scratch().resolve("ended")); // everything is said
		} catch (IOException e) {
			// then the start script says it again
		}
		Runtime.getRuntime().halt(ExitStatus.INTERNAL);
	}

	private static void say(String key, String bundle) {
		PrintStream err = utf8(FileDescriptor.err);
		err.println(new Texts(CommandLineRun.class, "messages", AROUND.language()).get(key, bundle));
		err.flush();
	}

	private static Blame blame(BundleContext context) {
		Blame blame = new Blame();
		for (Bundle bundle : context.getBundles()) {
			if (bundle.getHeaders().get(RULES) != null) {
				Enumeration<URL> classes = bundle.findEntries("/", "*.class", true);
				while (classes != null && classes.hasMoreElements()) {
					blame.addClass(bundle.getSymbolicName() + " " + bundle.getVersion(),
							classes.nextElement().getPath());
				}
			}
		}
		return blame;
	}

	/** Whether a bundle is one of rules. */
	private static boolean isForeign(BundleContext context, String name) {
		return Arrays.stream(context.getBundles())
				.anyMatch(bundle -> name.equals(bundle.getSymbolicName()) && bundle.getHeaders().get(RULES) != null);
	}

	/**
	 * Lets a run that is being interrupted clean up behind itself; a virtual machine told to end calls this as well.
	 */
	@Override
	public void stop() {
		cancelled = true;
		try {
			finished.await(CLEAN_UP_SECONDS, TimeUnit.SECONDS);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private Environment environment(BundleContext context, PrintStream out, PrintStream err) {
		Clock clock = Clock.systemDefaultZone();
		String log = System.getProperty("etalon.log");
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		ErrorLog errors = new ErrorLog(log == null ? List.of(temporary) : List.of(Path.of(log), temporary), clock);
		VariantRegistry installed = () -> service(context, VariantRegistry.class).variants();
		VariantRegistry registry = TRIAL ? installed // its parent watches it
				: new Watchdog(installed, name -> isForeign(context, name),
						AROUND.deadline("etalon.row.seconds", ROW_DEADLINE), this::hangs);
		return new Environment(out, err, Boolean.getBoolean("etalon.terminal"), Path.of("").toAbsolutePath(),
				AROUND.scratch(), errors, AROUND.language(), clock, ProductName.of(context.getBundle().getVersion()),
				registry, () -> cancelled, AROUND.variable("ETALON_CALENDAR"), () -> service(context, Stores.class),
				AROUND, () -> service(context, Provisioning.class), () -> service(context, RuleBundles.class).bundles(),
				() -> service(context, BundleTemplates.class).read());
	}

	private static <S> S service(BundleContext context, Class<S> type) {
		ServiceReference<S> reference = context.getServiceReference(type);
		if (reference == null) {
			throw new IllegalStateException("no " + type.getName() + ": the installation is incomplete");
		}
		return context.getService(reference);
	}

	/** A standard stream in UTF-8, whatever the locale of the process is. */
	private static PrintStream utf8(FileDescriptor stream) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream), 1 << 16), false,
				StandardCharsets.UTF_8);
	}
}
