// SPDX-License-Identifier: EPL-2.0
package org.etalon.exchange;

import java.util.Locale;

import org.etalon.norm.Problem;

/** Problems in words, in Russian or English. */
public final class ProblemMessages {

	private final Texts texts;

	public ProblemMessages(Locale locale) {
		texts = new Texts(ProblemMessages.class, "problems", locale);
	}

	/** One sentence: what is wrong, what was found, what is expected. */
	public String text(Problem problem) {
		String code = texts.has(problem.code()) ? problem.code() : "OTHER"; // a regional bundle can bring codes of its
																			// own
		String bare = code + ".bare";
		return texts.get(problem.expected().isEmpty() && texts.has(bare) ? bare : code, problem.column(),
				problem.found(), problem.expected().replace("|", ", "));
	}

	/** The name of a code, for a table of counts. */
	public String title(String code) {
		return texts.has(code + ".title") ? texts.get(code + ".title") : code;
	}
}
