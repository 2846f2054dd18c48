// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations.certification;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.etalon.operations.access.RefusedException;
import org.etalon.store.RecordKind;
import org.etalon.store.Revised;
import org.etalon.store.Session;
import org.etalon.store.Snapshot;
import org.etalon.store.StoreException;
import org.etalon.store.records.RecordKinds;
import org.etalon.store.records.SettingChoice;

/**
 * Numbers of documents: each kind has a pattern, as {@code КЦ-{year}-#####}, in which the signs # stand for the number
 * of a sequence. With the year in the pattern the sequence begins anew each year. A number is never used twice.
 */
public enum Numbers {
	/** Of certificates. */
	CERTIFICATE("certificate", "КЦ-{year}-#####", RecordKinds.CERTIFICATES),
	/** Of conclusions. */
	CONCLUSION("conclusion", "ЗК-{year}-#####", RecordKinds.CONCLUSIONS),
	/** Of notices of termination. */
	NOTICE("notice", "УП-{year}-#####", RecordKinds.NOTICES);

	private static final Pattern SHAPE = Pattern.compile("[^#/\\\\\\p{Cntrl}]*#{1,12}[^#/\\\\\\p{Cntrl}]*");
	private static final Pattern DIGITS = Pattern.compile("#+");
	private static final String YEAR = "{year}";

	private final String sequence;
	private final String usual;
	private final RecordKind<?> kind;

	Numbers(String sequence, String usual, RecordKind<?> kind) {
		this.sequence = sequence;
		this.usual = usual;
		this.kind = kind;
	}

	/** Id of the setting of the database that holds the pattern. */
	public String setting() {
		return "NUMBER." + name();
	}

	/** The pattern that counts unless the database chose one. */
	public String usual() {
		return usual;
	}

	/** Whether a text can be a pattern: one run of #, and nothing that a name of a file cannot have. */
	public static boolean isPattern(String text) {
		return SHAPE.matcher(text).matches();
	}

	/** The pattern in effect. */
	public String pattern(Snapshot snapshot) throws StoreException {
		return snapshot.records(RecordKinds.SETTINGS).find(setting()).map(Revised::value).map(SettingChoice::choice)
				.orElse(usual);
	}

	/**
	 * The number of a new document.
	 *
	 * @param given the number the user gave, null to take the next one
	 * @param on    date of the document
	 * @throws RefusedException {@code NUMBER_TAKEN} if the given one was ever used, {@code BAD_NUMBER}
	 */
	public String take(Session session, String given, LocalDate on) throws StoreException {
		if (given != null) {
			if (given.isBlank() || given.length() > 100 || given.chars().anyMatch(Character::isISOControl)) {
				throw new RefusedException("BAD_NUMBER", given);
			}
			if (used(session, given.strip())) {
				throw new RefusedException("NUMBER_TAKEN", given.strip());
			}
			return given.strip();
		}
		String pattern = pattern(session);
		if (!isPattern(pattern)) {
			throw new RefusedException("BAD_PATTERN", setting(), pattern);
		}
		String name = pattern.contains(YEAR) ? sequence + "/" + on.getYear() : sequence;
		String number;
		do {
			number = number(pattern, on.getYear(), session.next(name));
		} while (used(session, number)); // by hand, earlier
		return number;
	}

	private boolean used(Session session, String number) throws StoreException {
		return !session.records(kind).history(number).isEmpty();
	}

	private static String number(String pattern, int year, long value) {
		Matcher digits = DIGITS.matcher(pattern);
		digits.find();
		String text = Long.toString(value);
		String padded = "0".repeat(Math.max(0, digits.end() - digits.start() - text.length())) + text;
		return (pattern.substring(0, digits.start()) + padded + pattern.substring(digits.end())).replace(YEAR,
				Integer.toString(year));
	}
}
