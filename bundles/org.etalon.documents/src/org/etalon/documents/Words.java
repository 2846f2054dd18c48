// SPDX-License-Identifier: EPL-2.0
package org.etalon.documents;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of this bundle: English for an English locale, Russian for any other. */
final class Words {

	private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control
			.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
	private static final char NBSP = '\u00A0';

	private final ResourceBundle bundle;
	private final boolean english;

	Words(Locale locale) {
		english = isEnglish(locale);
		bundle = ResourceBundle.getBundle(Words.class.getPackageName() + ".documents",
				english ? Locale.ENGLISH : Locale.ROOT, Words.class.getClassLoader(), NO_FALLBACK);
	}

	static boolean isEnglish(Locale locale) {
		return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
	}

	boolean has(String key) {
		return bundle.containsKey(key);
	}

	String get(String key, String... arguments) {
		return arguments.length == 0 ? bundle.getString(key)
				: MessageFormat.format(bundle.getString(key), (Object[]) arguments);
	}

	/** 20 мая 2026 г.: names of months are the bundle's own, because those of the runtime change with its version. */
	String date(LocalDate date) {
		return get("date", Integer.toString(date.getDayOfMonth()), get("month.of." + date.getMonthValue()),
				Integer.toString(date.getYear())).replace(' ', NBSP);
	}

	/** 20.05.2026. */
	static String digits(LocalDate date) {
		return String.format(Locale.ROOT, "%02d.%02d.%04d", date.getDayOfMonth(), date.getMonthValue(), date.getYear());
	}

	/** Май 2026 г., in lower case. */
	String month(YearMonth month) {
		return get("month", get("month." + month.getMonthValue()), Integer.toString(month.getYear()));
	}

	/** Hundredths as a decimal number. */
	String hundredths(int hundredths) {
		return decimal(BigDecimal.valueOf(hundredths, 2).toPlainString());
	}

	/** A decimal number as its language writes it. */
	String decimal(String plain) {
		return english ? plain : plain.replace('.', ',');
	}
}
