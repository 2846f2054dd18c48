// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.model.internal;

import org.etalon.exchange.model.ModelTextException;
import org.etalon.exchange.model.internal.Node.Place;

/** Characters that not every format can hold. */
final class Utf16 {

	private Utf16() {
	}

	/** A text without halves of characters, which no file could hold. */
	static String whole(String text, Place place, Problems problems) throws ModelTextException {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
				i++;
			} else if (Character.isSurrogate(c)) {
				throw problems.fatal(place, "MODEL_SYNTAX", String.format("\\u%04X", (int) c), "");
			}
		}
		return text;
	}

	/** Whether XML 1.0 can hold all characters of a text. */
	static boolean fitsXml(String text) {
		return text.codePoints().allMatch(c -> c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF
				|| c >= 0xE000 && c <= 0xFFFD || c >= 0x10000);
	}
}
