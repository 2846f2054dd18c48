// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.report;

/** Text that every reader of a report can take. */
final class LegalText {

	private static final int REPLACEMENT = 0xFFFD;

	private LegalText() {
	}

	/** {@code text} with every character that XML 1.0 forbids, unpaired surrogates too, replaced by U+FFFD. */
	static String of(String text) {
		if (text.codePoints().allMatch(LegalText::isLegal)) {
			return text;
		}
		return text.codePoints().map(point -> isLegal(point) ? point : REPLACEMENT)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	private static boolean isLegal(int point) {
		return point == '\t' || point == '\n' || point == '\r' || point >= 0x20 && point <= 0xD7FF
				|| point >= 0xE000 && point <= 0xFFFD || point >= 0x10000;
	}
}
