// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.etalon.exchange.ooxml.OoxmlException;
import org.etalon.exchange.ooxml.OoxmlPackage;
import org.etalon.exchange.ooxml.PartXml;

/** Which of a workbook's cell styles show a number as a date, and which as a percentage. */
final class CellStyles {

	/** More styles, and more formats, than any program allows. */
	private static final int MAX = 100_000;

	private final Map<Integer, Shown> customFormats = new HashMap<>();
	private final BitSet dates = new BitSet();
	private final BitSet percents = new BitSet();
	private int count;

	/** What a format makes of a number. */
	enum Shown {
		NUMBER, DATE, PERCENT;

		/** What the format with this code makes of it. */
		static Shown by(String code) {
			return isDateFormat(code) ? DATE : isPercentFormat(code) ? PERCENT : NUMBER;
		}

		/** What the built-in format with this id makes of it. */
		static Shown by(int id) {
			return isDateFormat(id) ? DATE : id == 9 || id == 10 ? PERCENT : NUMBER;
		}
	}

	private CellStyles() {
	}

	/**
	 * Reads the styles.
	 *
	 * @param part the part that holds them, or {@code null} if there is none
	 */
	static CellStyles read(OoxmlPackage file, String part) throws OoxmlException, IOException {
		CellStyles styles = new CellStyles();
		if (part != null) {
			try (PartXml xml = file.xml(part, null)) {
				styles.read(xml);
			}
		}
		return styles;
	}

	private void read(PartXml xml) throws OoxmlException, IOException {
		xml.root();
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				switch (xml.name()) {
				case "numFmts" -> formats(xml);
				case "cellXfs" -> cellFormats(xml);
				default -> xml.skip();
				}
			}
		}
		xml.finish();
	}

	/** {@return whether the style with this index is a date's} */
	boolean isDate(int style) {
		return dates.get(style);
	}

	/** {@return whether the style with this index is a percentage's} */
	boolean isPercent(int style) {
		return percents.get(style);
	}

	private void formats(PartXml xml) throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				String code = xml.attribute("formatCode");
				if (code != null) {
					customFormats.put(number(xml.attribute("numFmtId")), Shown.by(code));
				}
				if (customFormats.size() > MAX) {
					throw xml.corrupt("too many formats", null);
				}
				xml.skip();
			}
		}
	}

	private void cellFormats(PartXml xml) throws OoxmlException, IOException {
		for (PartXml.Event event = xml.next(); event != PartXml.Event.END; event = xml.next()) {
			if (event == PartXml.Event.START) {
				int format = number(xml.attribute("numFmtId"));
				Shown custom = customFormats.get(format);
				Shown shown = custom == null ? Shown.by(format) : custom;
				dates.set(count, shown == Shown.DATE);
				percents.set(count, shown == Shown.PERCENT);
				count++;
				if (count > MAX) {
					throw xml.corrupt("too many styles", null);
				}
				xml.skip();
			}
		}
	}

	private static int number(String value) {
		try {
			return value == null ? -1 : Integer.parseInt(value);
		} catch (NumberFormatException e) {
			return -1;
		}
	}

	/** The built-in formats, the East Asian ones among them. */
	private static boolean isDateFormat(int id) {
		return id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
	}

	/** Whether the format has a part of a date or time outside of literals, colours, conditions and locales. */
	static boolean isDateFormat(String code) {
		return has(code, "dDmMyYhHsS");
	}

	/** Whether the format has a percent sign outside of literals. */
	static boolean isPercentFormat(String code) {
		return has(code, "%");
	}

	private static boolean has(String code, String signs) {
		for (int i = 0; i < code.length(); i++) {
			char sign = code.charAt(i);
			switch (sign) {
			case '"':
				i = end(code, '"', i);
				break;
			case '[':
				int end = end(code, ']', i);
				if (signs.indexOf('h') >= 0 && isElapsedTime(code, i + 1, end)) {
					return true;
				}
				i = end;
				break;
			case '\\', '_', '*':
				i++;
				break;
			default:
				if (signs.indexOf(sign) >= 0) {
					return true;
				}
				break;
			}
		}
		return false;
	}

	private static int end(String code, char closing, int from) {
		int end = code.indexOf(closing, from + 1);
		return end < 0 ? code.length() : end;
	}

	/** {@code [h]}, {@code [mm]} and the like. */
	private static boolean isElapsedTime(String code, int from, int end) {
		for (int i = from; i < end; i++) {
			if ("hmsHMS".indexOf(code.charAt(i)) < 0) {
				return false;
			}
		}
		return end > from;
	}
}
