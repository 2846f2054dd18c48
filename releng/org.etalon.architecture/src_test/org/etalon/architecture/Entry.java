// SPDX-License-Identifier: EPL-2.0
package org.etalon.architecture;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.osgi.util.ManifestElement;
import org.osgi.framework.BundleException;

/**
 * A package or bundle that a manifest names.
 *
 * @param name    its name
 * @param version what stands as its version, null if none
 */
record Entry(String name, String version) {

	static List<Entry> parse(String header, String value) {
		List<Entry> entries = new ArrayList<>();
		try {
			ManifestElement[] elements = ManifestElement.parseHeader(header, value);
			if (elements != null) {
				String attribute = header.equals("Require-Bundle") ? "bundle-version" : "version";
				for (ManifestElement element : elements) {
					for (String name : element.getValueComponents()) {
						entries.add(new Entry(name, element.getAttribute(attribute)));
					}
				}
			}
		} catch (BundleException e) {
			throw new IllegalArgumentException(header + ": " + value, e);
		}
		return entries;
	}

	/** Whether the version is a range with both ends. */
	boolean isRanged() {
		return version != null && version.matches("[\\[(].+,.+[)\\]]");
	}
}
