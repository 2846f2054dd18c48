// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.surroundings;

import org.osgi.framework.Version;

/** What the product is called in documents, results and for people. */
public final class ProductName {

	private ProductName() {
	}

	/** Its name with a version: {@code Etalon 1.0.0 (20250601)}. */
	public static String of(Version version) {
		return "Etalon " + version.getMajor() + "." + version.getMinor() + "." + version.getMicro()
				+ (version.getQualifier().isEmpty() ? "" : " (" + version.getQualifier() + ")");
	}
}
