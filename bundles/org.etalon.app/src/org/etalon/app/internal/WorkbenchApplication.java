// SPDX-License-Identifier: EPL-2.0
package org.etalon.app.internal;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.etalon.exchange.Texts;
import org.etalon.ui.common.Desk;
import org.etalon.ui.common.Language;
import org.etalon.ui.common.Screens;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** The workbench: one for each folder of state; a second start brings the window of the first one up. */
public final class WorkbenchApplication implements IApplication {

	/** The keys of the workbench: those of the platform, and ours before them. */
	private static final String KEYS = "org.etalon.app.keys";
	private static final Texts WORDS = Language.words(WorkbenchApplication.class);
	/** A style sheet that SWT loads after its own; whoever starts the program may name another. */
	private static final String GTK_SHEET = "org.eclipse.swt.internal.gtk.cssFile";
	/** What the start script takes for the wish to begin again. */
	private static final Integer AGAIN = 23;

	@Override
	public Object start(IApplicationContext context) {
		Display.setAppName(WORDS.get("name"));
		makeRoom();
		Display display = PlatformUI.createDisplay();
		try {
			Location state = Platform.getInstanceLocation();
			Path folder = new File(state.getURL().getPath()).toPath();
			try {
				if (!state.lock()) {
					if (Front.call(folder)) {
						say(WORDS.get("second.brought"));
					} else {
						MessageDialog.openInformation(null, WORDS.get("name"), WORDS.get("second", folder.toString()));
					}
					return EXIT_OK;
				}
			} catch (IOException e) {
				ILog.of(WorkbenchApplication.class).error("lock", e);
				MessageDialog.openError(null, WORDS.get("name"), WORDS.get("state", folder.toString()));
				return EXIT_OK;
			}
			Optional<Front> front = Front.listen(folder, () -> bring(display));
			try {
				return run(display);
			} finally {
				close(front);
				state.release();
			}
		} finally {
			display.dispose();
		}
	}

	/** Gives the controls of GTK the room around their words that those of other systems have. */
	private static void makeRoom() {
		if (!Platform.WS_GTK.equals(Platform.getWS()) || System.getProperty(GTK_SHEET) != null) {
			return;
		}
		try {
			URL sheet = FrameworkUtil.getBundle(WorkbenchApplication.class).getEntry("css/gtk.css");
			System.setProperty(GTK_SHEET, new File(FileLocator.toFileURL(sheet).getPath()).toString());
		} catch (IOException e) {
			ILog.of(WorkbenchApplication.class).warn("css/gtk.css", e); // narrower, but everything works
		}
	}

	private static Object run(Display display) {
		// the theme of who has not chosen one yet
		System.setProperty("cssTheme", ThemeHandler.LIGHT);
		Window.setDefaultImage(icon(display));
		DefaultScope.INSTANCE.getNode("org.eclipse.ui").put(IWorkbenchPreferenceConstants.KEY_CONFIGURATION_ID, KEYS);
		// who comes back after a crash finds what was open a minute before it, and its drafts
		DefaultScope.INSTANCE.getNode("org.eclipse.ui.workbench").putInt("WORKBENCH_SAVE_INTERVAL", 1);
		begin();
		int code = PlatformUI.createAndRunWorkbench(display, new MainAdvisor());
		return code == PlatformUI.RETURN_RESTART ? AGAIN : EXIT_OK;
	}

	/** Opens the database beside the making of the window: each of them takes a second or more. */
	private static void begin() {
		BundleContext context = FrameworkUtil.getBundle(WorkbenchApplication.class).getBundleContext();
		context.getService(context.getServiceReference(Desk.class)).openUsual();
	}

	/** Tells who started it in a terminal; closing that stream would close it for everybody. */
	private static void say(String text) {
		new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8)
				.println("etalon: " + text);
	}

	/** The sign of the application, as large as windows, task bars and switchers want it. */
	private static Image icon(Display display) {
		return ImageDescriptor
				.createFromURL(FrameworkUtil.getBundle(WorkbenchApplication.class).getEntry("icons/etalon.svg"))
				.createImage(display);
	}

	private static void close(Optional<Front> front) {
		try {
			if (front.isPresent()) {
				front.get().close();
			}
		} catch (IOException e) {
			ILog.of(WorkbenchApplication.class).error("second start", e);
		}
	}

	/** Brings the window that was used last to the front. */
	private static void bring(Display display) {
		if (display.isDisposed()) {
			return;
		}
		display.asyncExec(() -> {
			IWorkbenchWindow window = PlatformUI.isWorkbenchRunning()
					? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
					: null;
			if (window != null) {
				Screens.bring(window);
			}
		});
	}

	@Override
	public void stop() {
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			display.syncExec(() -> {
				if (!display.isDisposed()) {
					PlatformUI.getWorkbench().close();
				}
			});
		}
	}
}
