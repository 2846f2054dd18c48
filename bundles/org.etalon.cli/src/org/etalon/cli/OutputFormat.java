// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

import java.util.Locale;

/** Format of a result. */
enum OutputFormat {
	CSV, JSON, XLSX, HTML, JUNIT;

	/** The format of a name, null if there is none. */
	static OutputFormat named(String name) {
		for (OutputFormat format : values()) {
			if (format.name().equalsIgnoreCase(name)) {
				return format;
			}
		}
		return null;
	}

	/** The format the extension of a file stands for, null if it stands for none. */
	static OutputFormat ofFile(String file) {
		int dot = file.lastIndexOf('.');
		String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
		return switch (extension) {
		case "htm" -> HTML;
		case "xml" -> JUNIT;
		case "junit" -> null;
		default -> named(extension);
		};
	}
}
