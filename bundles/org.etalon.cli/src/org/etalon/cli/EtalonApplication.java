// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.etalon.extensions.Provisioning;
import org.etalon.operations.VariantRegistry;
import org.etalon.store.Stores;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.Version;

/** Entry point of the headless product. */
public final class EtalonApplication implements IApplication {

	private static final long CLEAN_UP_SECONDS = 5;

	private final CountDownLatch finished = new CountDownLatch(1);
	private volatile boolean cancelled;

	@Override
	public Object start(IApplicationContext context) {
		context.applicationRunning();
		String[] arguments = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
		Bundle bundle = FrameworkUtil.getBundle(EtalonApplication.class);
		Thread interruption = new Thread(this::stop, "etalon-interruption");
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
		Path scratch = Path.of(System.getProperty("etalon.scratch", System.getProperty("java.io.tmpdir")));
		String log = System.getProperty("etalon.log");
		Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
		ErrorLog errors = new ErrorLog(log == null ? List.of(temporary) : List.of(Path.of(log), temporary), clock);
		Locale locale = "en".equals(System.getProperty("etalon.locale")) ? Locale.ENGLISH : Locale.of("ru");
		return new Environment(out, err, Boolean.getBoolean("etalon.terminal"), Path.of("").toAbsolutePath(), scratch,
				errors, locale, clock, product(context.getBundle().getVersion()),
				() -> service(context, VariantRegistry.class).variants(), () -> cancelled,
				System.getenv("ETALON_CALENDAR"), () -> service(context, Stores.class), Surroundings.ofProcess(),
				() -> service(context, Provisioning.class));
	}

	private static <S> S service(BundleContext context, Class<S> type) {
		ServiceReference<S> reference = context.getServiceReference(type);
		if (reference == null) {
			throw new IllegalStateException("no " + type.getName() + ": the installation is incomplete");
		}
		return context.getService(reference);
	}

	private static String product(Version version) {
		return "Etalon " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro()
				+ (version.getQualifier().isEmpty() ? "" : " (" + version.getQualifier() + ")");
	}

	/** A standard stream in UTF-8, whatever the locale of the process is. */
	private static PrintStream utf8(FileDescriptor stream) {
		return new PrintStream(new BufferedOutputStream(new FileOutputStream(stream), 1 << 16), false,
				StandardCharsets.UTF_8);
	}
}
