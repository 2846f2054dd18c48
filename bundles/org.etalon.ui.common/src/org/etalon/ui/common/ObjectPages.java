// SPDX-License-Identifier: EPL-2.0
package org.etalon.ui.common;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;

/** The pages that the areas of the workbench add to the editor of an object. */
public final class ObjectPages {

	private static final String POINT = "org.etalon.ui.common.objectPages";

	/**
	 * A page with its name.
	 *
	 * @param name what its tab says
	 * @param page the page
	 */
	public record Named(String name, ObjectPage page) {
	}

	private ObjectPages() {
	}

	/** New pages for one editor; an area whose page cannot be made is in the log, and the others are there. */
	public static List<Named> make() {
		List<Named> pages = new ArrayList<>();
		for (IConfigurationElement each : Platform.getExtensionRegistry().getConfigurationElementsFor(POINT)) {
			try {
				pages.add(new Named(each.getAttribute("name"), (ObjectPage) each.createExecutableExtension("class")));
			} catch (CoreException e) {
				ILog.of(ObjectPages.class).error(each.getContributor().getName(), e);
			}
		}
		return pages;
	}
}
