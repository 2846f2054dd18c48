// SPDX-License-Identifier: EPL-2.0
package org.etalon.operations;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

import org.etalon.exchange.RegisterRow;
import org.etalon.norm.Decision;
import org.etalon.scoring.Recertification;

/**
 * Columns with which the register of a database goes into a preview beside those that a check reads: which assessment a
 * row is, and what was issued on it and is in force. Lists of people have no such columns.
 *
 * @param assessment  id of the assessment
 * @param earlier     whether the object was assessed again since: then the row is there for its documents only
 * @param certificate number of the certificate in force that rests on it, empty for none
 * @param level       its level in percent, null for none
 * @param decision    what it was given for, null for none
 * @param validTo     its last day, null for none or no end
 * @param conclusion  number of the conclusion that rests on it and is still to be worked off, empty for none
 */
public record DatabaseColumns(String assessment, boolean earlier, String certificate, Integer level, Decision decision,
		LocalDate validTo, String conclusion) {

	private static final String ASSESSMENT = "etalon.assessment";
	private static final String EARLIER = "etalon.earlier";
	private static final String GIVEN = "etalon.previous_given";
	private static final String CERTIFICATE = "etalon.certificate";
	private static final String LEVEL = "etalon.certificate_level";
	private static final String DECISION = "etalon.certificate_decision";
	private static final String VALID_TO = "etalon.certificate_valid_to";
	private static final String CONCLUSION = "etalon.conclusion";

	/** The captions, in the order of {@link #cells}. */
	public static final List<String> CAPTIONS = List.of(ASSESSMENT, EARLIER, GIVEN, CERTIFICATE, LEVEL, DECISION,
			VALID_TO, CONCLUSION);

	/** What a row of a file says: nothing of an assessment. */
	private static final DatabaseColumns NONE = new DatabaseColumns("", false, "", null, null, null, "");

	/**
	 * The cells of a row.
	 *
	 * @param given whether the last certificate before is known to have been given ({@link Recertification#given})
	 */
	public List<String> cells(boolean given) {
		return List.of(assessment, earlier ? "yes" : "", given ? "yes" : "", certificate, text(level), text(decision),
				text(validTo), conclusion);
	}

	private static String text(Object value) {
		return value == null ? "" : value.toString();
	}

	/** Whether a register has these columns. */
	static boolean in(List<String> captions) {
		return captions.containsAll(CAPTIONS);
	}

	/** What a row says of its assessment. */
	static DatabaseColumns of(RegisterRow row) {
		Map<String, String> cells = row.extra();
		if (!cells.containsKey(ASSESSMENT)) {
			return NONE;
		}
		try {
			String level = cells.get(LEVEL);
			String decision = cells.get(DECISION);
			String validTo = cells.get(VALID_TO);
			return new DatabaseColumns(cells.get(ASSESSMENT), !cells.get(EARLIER).isEmpty(), cells.get(CERTIFICATE),
					level.isEmpty() ? null : Integer.valueOf(level),
					decision.isEmpty() ? null : Decision.valueOf(decision),
					validTo.isEmpty() ? null : LocalDate.parse(validTo), cells.get(CONCLUSION));
		} catch (IllegalArgumentException | DateTimeParseException | NullPointerException e) {
			return NONE; // not written by us
		}
	}

	/** A row whose submission is what was submitted, as far as the columns of a check do not say it. */
	static RegisterRow whole(RegisterRow row) {
		Recertification past = row.submission().recertification();
		return past == null || row.extra().getOrDefault(GIVEN, "").isEmpty() ? row
				: row.with(row.submission().again(row.submission().dates(), past.asGiven()));
	}
}
