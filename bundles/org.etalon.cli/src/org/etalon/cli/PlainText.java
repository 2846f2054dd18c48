// SPDX-License-Identifier: EPL-2.0
package org.etalon.cli;

/** Texts of others in the output: they break no line and steer no terminal. */
final class PlainText {

	private PlainText() {
	}

	/** The text with a space for control characters. */
	static String of(String text) {
		return text.replaceAll("\\p{Cc}+", " ");
	}
}
