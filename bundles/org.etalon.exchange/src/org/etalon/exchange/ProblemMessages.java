// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Locale;

import org.etalon.norm.Problem;

/** Problems in words, in Russian or English. */
public final class ProblemMessages {

	private final Texts texts;
	private final Locale locale;

	public ProblemMessages(Locale locale) {
		texts = new Texts(ProblemMessages.class, "problems", locale);
		this.locale = locale;
	}

	/** One sentence: what is wrong, what was found, what is expected. */
	public String text(Problem problem) {
		// A regional bundle can bring codes of its own.
		String code = texts.has(problem.code()) ? problem.code() : "OTHER";
		String nothing = code + ".nothing";
		String bare = code + ".bare";
		String key = problem.found().isEmpty() && texts.has(nothing) ? nothing
				: problem.expected().isEmpty() && texts.has(bare) ? bare : code;
		return texts.get(key, column(problem.column()),
				problem.code().equals("MODEL_SYNTAX") ? SyntaxText.in(problem.found(), locale) : problem.found(),
				ExpectedText.in(problem.expected(), locale));
	}

	/** The name of a code, for a table of counts. */
	public String title(String code) {
		return texts.has(code + ".title") ? texts.get(code + ".title") : code;
	}

	/** A column by both its names, as a register can have either. */
	private String column(String key) {
		return Texts.isEnglish(locale) ? key
				: Column.byHeader(key).map(column -> column.caption() + " / " + key).orElse(key);
	}
}
