// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.nio.charset.StandardCharsets;

/** Tells by its first bytes what a file is. */
final class FileKinds {

	private FileKinds() {
	}

	/** Whether the bytes begin a zip archive, as every XLSX is one. */
	static boolean zip(byte[] head) {
		return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5);
	}

	/** A name for what the bytes begin. */
	static String name(byte[] head) {
		String start = new String(head, StandardCharsets.ISO_8859_1);
		if (zip(head)) {
			return "ZIP (XLSX, DOCX)";
		}
		if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return "OLE2 (XLS, DOC)";
		}
		if (start.startsWith("%PDF")) {
			return "PDF";
		}
		if (start.startsWith("\u00FF\u00FE") || start.startsWith("\u00FE\u00FF")) {
			return "UTF-16";
		}
		return "binary";
	}
}
