// SPDX-License-Identifier: EPL-2.0
package org.etalon.norm;

import java.util.Locale;
import java.util.Objects;

/**
 * A place in a document, written as the document numbers it: {@code 22а} of the Rules, {@code 4.6.4.6} of the Standard.
 *
 * @param document the document
 * @param number   number of the clause with the letter of its subclause (Cyrillic), without «п.»
 */
public record Clause(Document document, String number) {

	private static final String APPENDIX = "Прил. ";

	public Clause {
		Objects.requireNonNull(document);
		Objects.requireNonNull(number);
	}

	/** A place in the Rules of certification (Правила). */
	public Clause(String number) {
		this(Document.RULES, number);
	}

	/** The number, with the short name of the document before it unless that is the Rules. */
	@Override
	public String toString() {
		return (document.shortName().ru() + " " + number).strip();
	}

	/**
	 * The same in a language; the number stays as the document has it, appendices of national documents are named in
	 * the language.
	 */
	public String in(Locale locale) {
		boolean appendix = document != Document.REGIONAL && number.startsWith(APPENDIX)
				&& Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
		String named = appendix ? number.replace(APPENDIX, "App. ").replace("№", "No. ") : number;
		return (document.shortName().in(locale) + " " + named).strip();
	}
}
