// SPDX-License-Identifier: EPL-2.0
package org.etalon.store;

/**
 * A text as it is searched, sorted and compared: in small letters, ё as е, every run of white space as one space, none
 * at the ends. Two names that people take for the same have the same key.
 */
public final class SearchKey {

	private SearchKey() {
	}

	/** The key of {@code text}, empty for null. */
	public static String of(String text) {
		if (text == null) {
			return "";
		}
		StringBuilder key = new StringBuilder(text.length());
		boolean space = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
				space = true;
				continue;
			}
			if (space && key.length() > 0) {
				key.append(' ');
			}
			space = false;
			char small = Character.toLowerCase(c);
			key.append(small == 'ё' ? 'е' : small);
		}
		return key.toString();
	}
}
