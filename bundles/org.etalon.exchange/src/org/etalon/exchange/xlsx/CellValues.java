// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * The canonical texts of numbers and dates. What can't be understood is handed on as it stands in the file: whoever
 * knows the column will say what is wrong with it.
 */
final class CellValues {

	/** As many digits as spreadsheet programs show; the rest is noise of binary fractions. */
	private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);
	private static final int MAX_NUMBER_CHARS = 64;
	/** Above the decimal exponents of binary fractions, below what would blow up as a plain text. */
	private static final int MAX_EXPONENT = 400;
	private static final int SECONDS_PER_DAY = 86_400;
	private static final long EPOCH_1900 = LocalDate.of(1899, 12, 30).toEpochDay();
	private static final long EPOCH_1904 = LocalDate.of(1904, 1, 1).toEpochDay();
	private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
	/** The 29th of February 1900, which never was but which the format counts. */
	private static final int NEVER = 60;

	private CellValues() {
	}

	/** {@return the number as a plain decimal: no exponent, no trailing zeros, at most 15 significant digits} */
	static String number(String raw) {
		if (isShortInteger(raw)) {
			return raw;
		}
		BigDecimal value = decimal(raw);
		return value == null ? raw : value.round(SHOWN).stripTrailingZeros().toPlainString();
	}

	/** {@return a share as the percentage it is shown as: {@code 35.5%} for 0.355; what is no number as it stands} */
	static String percent(String raw) {
		BigDecimal value = decimal(raw);
		return value == null ? raw : value.round(SHOWN).movePointRight(2).stripTrailingZeros().toPlainString() + '%';
	}

	/**
	 * {@return the date as {@code yyyy-MM-dd}, with {@code THH:mm:ss} unless it is midnight; only the time for a value
	 * before the first day; the number for a value that is no date}
	 *
	 * @param raw      days since the epoch, the fraction being the time
	 * @param date1904 whether the workbook counts from 1904
	 */
	static String date(String raw, boolean date1904) {
		long day;
		int second = 0;
		if (isShortInteger(raw)) {
			day = Long.parseLong(raw);
		} else {
			BigDecimal value = decimal(raw);
			if (value == null) {
				return raw;
			}
			BigDecimal whole = value.setScale(0, RoundingMode.FLOOR);
			second = value.subtract(whole).multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
					.setScale(0, RoundingMode.HALF_UP).intValueExact();
			if (whole.precision() > 15) {
				return number(raw);
			}
			day = whole.longValueExact();
			if (second == SECONDS_PER_DAY) {
				second = 0;
				day++;
			}
		}
		long epochDay = day + (date1904 ? EPOCH_1904 : day < NEVER ? EPOCH_1900 + 1 : EPOCH_1900);
		if (day < 0 || epochDay > LAST_DAY) {
			return number(raw);
		}
		if (day == 0 && !date1904) {
			return time(second);
		}
		String date = day == NEVER && !date1904 ? "1900-02-29" : LocalDate.ofEpochDay(epochDay).toString();
		return second == 0 ? date : date + 'T' + time(second);
	}

	/** {@return the canonical text of a date that the file gives as ISO 8601} */
	static String isoDate(String raw) {
		try {
			LocalDateTime value = LocalDateTime.parse(raw.endsWith("Z") ? raw.substring(0, raw.length() - 1) : raw);
			String date = value.toLocalDate().toString();
			int second = value.toLocalTime().toSecondOfDay();
			return second == 0 ? date : date + 'T' + time(second);
		} catch (DateTimeException e) {
			return raw;
		}
	}

	/** {@return the canonical text of a truth value} */
	static String bool(String raw) {
		return switch (raw) {
		case "1" -> "true";
		case "0" -> "false";
		default -> raw;
		};
	}

	private static String time(int second) {
		return DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.ofSecondOfDay(second));
	}

	/** Whether the text is its own canonical form, as nearly all are. */
	private static boolean isShortInteger(String raw) {
		int length = raw.length();
		int from = length > 1 && raw.charAt(0) == '-' ? 1 : 0;
		if (length == 0 || length - from > SHOWN.getPrecision() || raw.charAt(from) == '0' && length > 1) {
			return false;
		}
		for (int i = from; i < length; i++) {
			if (raw.charAt(i) < '0' || raw.charAt(i) > '9') {
				return false;
			}
		}
		return true;
	}

	private static BigDecimal decimal(String raw) {
		if (raw.length() > MAX_NUMBER_CHARS) {
			return null;
		}
		try {
			BigDecimal value = new BigDecimal(raw);
			return Math.abs((long) value.precision() - value.scale()) > MAX_EXPONENT ? null : value;
		} catch (NumberFormatException e) {
			return null;
		}
	}
}
