// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;

/** Escapes that keep JSON inside a script element, whatever a register holds: no tag, no comment, no line separator. */
final class ScriptEscapes extends CharacterEscapes {

	private static final long serialVersionUID = 1L;

	private static final SerializableString LINE_SEPARATOR = new SerializedString("\\u2028");
	private static final SerializableString PARAGRAPH_SEPARATOR = new SerializedString("\\u2029");

	private final int[] ascii = standardAsciiEscapesForJSON();

	ScriptEscapes() {
		ascii['<'] = ESCAPE_STANDARD;
		ascii['>'] = ESCAPE_STANDARD;
		ascii['&'] = ESCAPE_STANDARD;
	}

	@Override
	public int[] getEscapeCodesForAscii() {
		return ascii;
	}

	@Override
	public SerializableString getEscapeSequence(int ch) {
		return switch (ch) {
		case '\u2028' -> LINE_SEPARATOR;
		case '\u2029' -> PARAGRAPH_SEPARATOR;
		default -> null;
		};
	}
}
