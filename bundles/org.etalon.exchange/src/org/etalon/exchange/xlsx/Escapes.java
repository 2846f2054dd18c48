// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

/**
 * The format's escapes for what XML can't hold: {@code _x000D_} is a carriage return, and {@code _x005F_} an underscore
 * that would otherwise be read as the beginning of an escape.
 */
final class Escapes {

	private static final int LENGTH = 7;

	private Escapes() {
	}

	static String decode(StringBuilder text) {
		int at = text.indexOf("_x");
		if (at < 0) {
			return text.toString();
		}
		StringBuilder decoded = new StringBuilder(text.length());
		int from = 0;
		while (at >= 0) {
			if (isEscape(text, at)) {
				decoded.append(text, from, at).append((char) Integer.parseInt(text, at + 2, at + 6, 16));
				from = at + LENGTH;
				at = text.indexOf("_x", from);
			} else {
				at = text.indexOf("_x", at + 1);
			}
		}
		return decoded.append(text, from, text.length()).toString();
	}

	static String encode(String text) {
		int at = firstToEncode(text);
		if (at < 0) {
			return text;
		}
		StringBuilder encoded = new StringBuilder(text.length() + LENGTH).append(text, 0, at);
		for (; at < text.length(); at++) {
			char c = text.charAt(at);
			if (mustEncode(text, at)) {
				encoded.append(String.format("_x%04X_", (int) c));
			} else {
				encoded.append(c);
			}
		}
		return encoded.toString();
	}

	private static int firstToEncode(String text) {
		for (int at = 0; at < text.length(); at++) {
			if (mustEncode(text, at)) {
				return at;
			}
		}
		return -1;
	}

	private static boolean mustEncode(String text, int at) {
		char c = text.charAt(at);
		if (c < ' ') {
			// XML allows a carriage return, but a parser hands it on as a line feed.
			return c != '\t' && c != '\n';
		}
		if (c == '_') {
			return isEscape(text, at);
		}
		if (Character.isHighSurrogate(c)) {
			return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
		}
		if (Character.isLowSurrogate(c)) {
			return at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
		}
		return c >= '\uFFFE';
	}

	private static boolean isEscape(CharSequence text, int at) {
		if (at + LENGTH > text.length() || text.charAt(at + 1) != 'x' || text.charAt(at + LENGTH - 1) != '_') {
			return false;
		}
		for (int i = at + 2; i < at + LENGTH - 1; i++) {
			if (text.charAt(i) > 'f' || Character.digit(text.charAt(i), 16) < 0) {
				return false;
			}
		}
		return true;
	}
}
