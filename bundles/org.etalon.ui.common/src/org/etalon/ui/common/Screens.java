// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** The screens that the areas of the workbench bring, and opening them. */
public final class Screens {

	private static final String POINT = "org.etalon.ui.common.screens";

	/**
	 * A screen of the navigation.
	 *
	 * @param id   id of its editor
	 * @param name what it is called
	 * @param icon its icon
	 * @param key  the key that opens it, in words
	 */
	public record Screen(String id, String name, String icon, String key, int order) {
	}

	private Screens() {
	}

	/** All in the order of the navigation. */
	public static List<Screen> all() {
		List<Screen> screens = new ArrayList<>();
		for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			screens.add(new Screen(each.getAttribute("id"), each.getAttribute("name"), each.getAttribute("icon"),
					Optional.ofNullable(each.getAttribute("key")).orElse(""),
					Integer.parseInt(each.getAttribute("order"))));
		}
		screens.sort(Comparator.comparingInt(Screen::order));
		return screens;
	}

	/** Opens a screen of the navigation, or brings it to the front. */
	public static Optional<IEditorPart> open(String id) {
		return all().stream().filter(screen -> screen.id().equals(id)).findFirst()
				.flatMap(screen -> open(ScreenInput.of(screen)));
	}

	/**
	 * Opens a screen on a thing, or brings it to the front. A thing is open once, in whichever window, so that nobody
	 * writes over what they typed in another one; a section each window has for itself.
	 */
	public static Optional<IEditorPart> open(ScreenInput input) {
		IWorkbenchWindow here = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		Optional<IEditorPart> there = shown(here, input);
		if (there.isPresent()) {
			return there;
		}
		if (!input.item().isEmpty()) {
			for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
				there = window == here ? Optional.empty() : shown(window, input);
				if (there.isPresent()) {
					bring(window);
					return there;
				}
			}
		}
		try {
			return Optional.ofNullable(here.getActivePage().openEditor(input, input.screen(), true,
					IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID));
		} catch (PartInitException e) {
			ILog.of(Screens.class).error(input.screen(), e);
			return Optional.empty();
		}
	}

	/** The tab of a thing in a window, in front now; empty if that has none. */
	private static Optional<IEditorPart> shown(IWorkbenchWindow window, ScreenInput input) {
		IWorkbenchPage page = window.getActivePage();
		try {
			for (IEditorReference each : page.getEditorReferences()) {
				// the platform does not find a tab of an earlier run that nobody looked at yet, if its title changed
				if (each.getId().equals(input.screen()) && input.equals(each.getEditorInput())) {
					IEditorPart there = each.getEditor(true);
					page.activate(there);
					return Optional.ofNullable(there);
				}
			}
		} catch (PartInitException e) {
			ILog.of(Screens.class).error(input.screen(), e);
		}
		return Optional.empty();
	}

	/** Brings a window to the front, however it was put away. */
	public static void bring(IWorkbenchWindow window) {
		Shell shell = window.getShell();
		shell.setMinimized(false);
		shell.setVisible(true);
		shell.forceActive();
	}
}
