// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import org.etalon.exchange.ooxml.PartXml;

/**
 * Collects the text of one cell. Of a text over the limit it keeps only the beginning, so that a cell of any length
 * costs no more memory than the limit.
 */
final class CellText implements PartXml.TextTarget {

	/** How much of an overlong text is kept to recognise it by. */
	private static final int KEPT = 200;

	private final int limit;
	private final StringBuilder text = new StringBuilder();
	private boolean oversized;

	CellText(int limit) {
		this.limit = limit;
	}

	void clear() {
		text.setLength(0);
		oversized = false;
	}

	@Override
	public void add(char[] chars, int start, int length) {
		if (oversized) {
			return;
		}
		if (length > limit - text.length()) {
			oversized = true;
			text.append(chars, start, Math.min(length, KEPT));
			text.setLength(end(text));
		} else {
			text.append(chars, start, length);
		}
	}

	/** {@return as much of a text as is kept of an overlong one} */
	static String beginning(String overlong) {
		return overlong.substring(0, end(overlong));
	}

	private static int end(CharSequence overlong) {
		int end = Math.min(KEPT, overlong.length());
		return end > 0 && Character.isHighSurrogate(overlong.charAt(end - 1)) ? end - 1 : end;
	}

	boolean isOversized() {
		return oversized;
	}

	/** {@return the text as it is} */
	String raw() {
		return text.toString();
	}

	/** {@return the text with the escapes of the format resolved} */
	String decoded() {
		return Escapes.decode(text);
	}

	/** {@return the text as a non-negative index, or -1 if it is none} */
	int index() {
		int length = text.length();
		if (length == 0 || length > 9) {
			return -1;
		}
		int value = 0;
		for (int i = 0; i < length; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				return -1;
			}
			value = value * 10 + digit;
		}
		return value;
	}
}
