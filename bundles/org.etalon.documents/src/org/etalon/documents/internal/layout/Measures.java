// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents.internal.layout;

/** Numbers as documents write them. */
final class Measures {

	/** More than any page. */
	private static final long MAX = 1_000_000;

	private Measures() {
	}

	static boolean isOn(String value) {
		return value == null || !value.equals("0") && !value.equals("false") && !value.equals("off");
	}

	/** A whole number within sane bounds. */
	static int number(String value, int otherwise) {
		if (value == null) {
			return otherwise;
		}
		try {
			return (int) Math.max(-MAX, Math.min(MAX, Math.round(Double.parseDouble(value.strip()))));
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** Twentieths of a point, or a length with its unit, in points. */
	static double twips(String value, double otherwise) {
		if (value == null) {
			return otherwise;
		}
		String text = value.strip();
		for (Object[] unit : new Object[][] { { "pt", 1.0 }, { "mm", 72 / 25.4 }, { "cm", 72 / 2.54 },
				{ "in", 72.0 } }) {
			if (text.endsWith((String) unit[0])) {
				try {
					return Double.parseDouble(text.substring(0, text.length() - 2)) * (Double) unit[1];
				} catch (NumberFormatException e) {
					return otherwise;
				}
			}
		}
		try {
			return number(Double.toString(Double.parseDouble(text)), 0) / 20.0;
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}

	/** A colour in hexadecimal. */
	static int color(String value, int otherwise) {
		try {
			return value == null || value.length() != 6 ? otherwise : Integer.parseInt(value, 16);
		} catch (NumberFormatException e) {
			return otherwise;
		}
	}
}
