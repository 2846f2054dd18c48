// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Locale;

import org.etalon.norm.Problem;

/** Problems in words, in Russian or English. */
public final class ProblemMessages {

	private final Texts texts;
	private final boolean english;

	public ProblemMessages(Locale locale) {
		texts = new Texts(ProblemMessages.class, "problems", locale);
		english = Texts.isEnglish(locale);
	}

	/** One sentence: what is wrong, what was found, what is expected. */
	public String text(Problem problem) {
		// A regional bundle can bring codes of its own.
		String code = texts.has(problem.code()) ? problem.code() : "OTHER";
		String bare = code + ".bare";
		return texts.get(problem.expected().isEmpty() && texts.has(bare) ? bare : code, column(problem.column()),
				problem.found(), problem.expected().replace("|", ", "));
	}

	/** The name of a code, for a table of counts. */
	public String title(String code) {
		return texts.has(code + ".title") ? texts.get(code + ".title") : code;
	}

	/** A column by both its names, as a register can have either. */
	private String column(String key) {
		return english ? key : Column.byHeader(key).map(column -> column.caption() + " / " + key).orElse(key);
	}
}
